import { expect, it } from 'vitest';
import { keepDebugging, recallDebugging } from './debug-memory';
import type { SettingsStore } from './settings';

function memory(text: string | null = null): SettingsStore & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_key, next) {
      this.text = next;
    },
  };
}
const nothing = { breakpoints: [], watches: [] };
const at = (line: number) => ({
  breakpoints: [{ line, condition: 'order == 7', crash: false }],
  watches: ['order'],
});

it('what was kept for a program comes back for its file with its text, and for no other', () => {
  const store = memory();
  keepDebugging(store, 'Orders.java', 'class Orders {}', at(3));
  expect(recallDebugging(store, 'Orders.java', 'class Orders {}')).toMatchObject(at(3));
  expect(recallDebugging(store, 'Orders.java', 'class Orders { }')).toEqual(nothing);
  expect(recallDebugging(store, 'Main.java', 'class Orders {}')).toEqual(nothing);
});

it('what is kept last counts, and nothing takes away what was kept', () => {
  const store = memory();
  keepDebugging(store, 'A.java', 'a', at(1));
  keepDebugging(store, 'A.java', 'a', at(2));
  expect(recallDebugging(store, 'A.java', 'a')).toMatchObject(at(2));
  keepDebugging(store, 'A.java', 'a', nothing);
  expect(store.text).toBe('[]');
});

it('who sets nothing has nothing stored', () => {
  const store = memory();
  keepDebugging(store, 'A.java', 'a', nothing);
  expect(store.text).toBeNull();
});

it('the programs that were set up first are forgotten first', () => {
  const store = memory();
  for (let i = 1; i <= 41; i++) keepDebugging(store, `P${i}.java`, '', at(i));
  expect(recallDebugging(store, 'P1.java', '')).toEqual(nothing);
  expect(recallDebugging(store, 'P2.java', '')).toMatchObject(at(2));
});

it('what makes no sense is left out, and a store that refuses is borne', () => {
  expect(recallDebugging(memory('{'), 'A.java', '')).toEqual(nothing);
  expect(recallDebugging(memory('{"a":1}'), 'A.java', '')).toEqual(nothing);
  const half = '[{"file":"A.java","hash":0,"breakpoints":[{"line":"3"}],"watches":[]}]';
  expect(recallDebugging(memory(half), 'A.java', '')).toEqual(nothing);
  expect(recallDebugging(null, 'A.java', '')).toEqual(nothing);
  const full: SettingsStore = {
    getItem: () => null,
    setItem() {
      throw new Error('quota');
    },
  };
  expect(() => keepDebugging(full, 'A.java', '', at(1))).not.toThrow();
});
