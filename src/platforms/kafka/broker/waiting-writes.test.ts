import { describe, expect, it } from 'vitest';
import { firstDeadline, isReplicated, partedWrites } from './waiting-writes';

const write = (replica: number, requiredOffset: number, deadline: number) => ({
  replica,
  requiredOffset,
  deadline,
});

describe('writes that wait', () => {
  const waiting = [write(1, 10, 500), write(2, 3, 100), write(1, 12, 300)];

  it('are parted in their order, and left alone when none is due', () => {
    expect(partedWrites(waiting, (w) => isReplicated(w, 1, 12))).toEqual({
      due: [waiting[0], waiting[2]],
      others: [waiting[1]],
    });
    expect(partedWrites(waiting, (w) => isReplicated(w, 1, 9))).toBe(null);
  });

  it('have a first deadline, or none', () => {
    expect(firstDeadline(waiting)).toBe(100);
    expect(firstDeadline([])).toBe(Number.POSITIVE_INFINITY);
  });
});
