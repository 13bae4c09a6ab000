import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Paced } from './paced';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('works at once, then at most once a period, however often it is asked', async () => {
  let count = 0;
  const paced = new Paced(100, async () => {
    count += 1;
  });
  for (let i = 0; i < 5; i++) paced.poke();
  expect(count).toBe(1);
  await vi.advanceTimersByTimeAsync(99);
  expect(count).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(count).toBe(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(count).toBe(2);
  paced.poke();
  expect(count).toBe(3);
});

it('waits for a slow answer, and stops when closed', async () => {
  const answers: (() => void)[] = [];
  const paced = new Paced(10, () => new Promise((resolve) => answers.push(resolve)));
  paced.poke();
  paced.poke();
  await vi.advanceTimersByTimeAsync(500);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(10);
  expect(answers).toHaveLength(2);
  paced.poke();
  paced.close();
  answers[1]?.();
  await vi.advanceTimersByTimeAsync(500);
  expect(answers).toHaveLength(2);
});
