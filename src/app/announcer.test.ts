import { expect, it } from 'vitest';
import type { EventLine } from '../session/protocol';
import { Announcer } from './announcer';

const event = (seq: number): EventLine => ({
  seq,
  timeMicros: seq,
  kind: 'NodeCrashed',
  node: 1,
  text: `event ${seq}`,
  tone: 'fault',
});
const more = (count: number) => `${count} more`;

it('tells news once', () => {
  const announcer = new Announcer(more);
  expect(announcer.hear([event(1)], 0)).toBe('event 1');
  expect(announcer.hear([event(1)], 9_000)).toBeNull();
  expect(announcer.hear([event(1), event(5)], 18_000)).toBe('event 5');
});

it('holds back until the last sentence was heard, and sums up', () => {
  const announcer = new Announcer(more);
  announcer.hear([event(1)], 0);
  expect(announcer.hear([event(1), event(2)], 1_000)).toBeNull();
  expect(announcer.hear([1, 2, 3, 4, 5].map(event), 3_000)).toBe('event 4. event 5. 2 more');
});

it('says nothing when time goes back, and tells again what happens again', () => {
  const announcer = new Announcer(more);
  announcer.hear([1, 2, 3].map(event), 0);
  expect(announcer.hear([event(1)], 5_000)).toBeNull();
  expect(announcer.hear([event(1), event(2)], 10_000)).toBe('event 2');
});
