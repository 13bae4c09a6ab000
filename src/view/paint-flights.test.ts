import { expect, it } from 'vitest';
import { roomForName } from './paint-flights';

const at = { x: 100, y: 50 };

it('a name stands to the right of its message, to the left when a card is there', () => {
  expect(roomForName(at, 30, 1, [])?.x).toBe(109);
  const card = { x: 120, y: 0, width: 80, height: 80 };
  expect(roomForName(at, 30, 1, [card])?.x).toBe(61);
});

it('a name that fits nowhere is left out', () => {
  const card = { x: 120, y: 0, width: 80, height: 80 };
  const name = { x: 60, y: 46, width: 30, height: 11 };
  expect(roomForName(at, 30, 1, [card, name])).toBeNull();
});
