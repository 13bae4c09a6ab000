import { expect, it } from 'vitest';
import { isTakenBy, keyAct } from './keyboard';
import { laterTexts } from './later-texts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it('knows every single key that the sheet lists', () => {
  // What is pressed together with Ctrl is the editor's own.
  const listed = laterTexts.sheet.groups
    .flatMap(({ keys }) => keys.map(([key]) => key))
    .filter((key) => !key.startsWith('Ctrl'));
  const named: Readonly<Record<string, string>> = { Space: ' ', Home: 'Home', End: 'End', Esc: 'Escape' };
  const single = listed
    .flatMap((key) => key.split(/[ ,]+/))
    .filter((key) => key.length === 1 || key in named);
  const unknown = single.filter(
    (key) =>
      !'+…'.includes(key) &&
      keyAct({ ...plain, key: named[key] ?? key.replace('←', 'ArrowLeft').replace('→', 'ArrowRight') }) ===
        null,
  );
  expect(single.length).toBeGreaterThan(15);
  expect(unknown).toEqual([]);
});

it('steps by one, or to the next notable event', () => {
  expect(keyAct({ ...plain, key: 'ArrowLeft' })).toEqual({ kind: 'step', direction: -1, notable: false });
  expect(keyAct({ ...plain, key: 'ArrowRight', shiftKey: true })).toEqual({
    kind: 'step',
    direction: 1,
    notable: true,
  });
});

it('leaves the browser its own keys', () => {
  expect(keyAct({ ...plain, key: 'c', ctrlKey: true })).toBeNull();
  expect(keyAct({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull();
  expect(keyAct({ ...plain, key: 'F5' })).toBeNull();
});

it('leaves what is typed to the field, and Space to the button', () => {
  expect(isTakenBy({ tagName: 'INPUT', isEditable: false }, 'c')).toBe(true);
  expect(isTakenBy({ tagName: 'DIV', isEditable: true }, 'c')).toBe(true);
  expect(isTakenBy({ tagName: 'BUTTON', isEditable: false }, ' ')).toBe(true);
  expect(isTakenBy({ tagName: 'BUTTON', isEditable: false }, 'c')).toBe(false);
});
