import { describe, expect, it } from 'vitest';
import { NO_CAUSE, Trace } from './trace';

const kinds = [{ name: 'Happened', fields: { what: 'text' as const }, notable: true }];

/** The fingerprint of a trace with some facts, each five numbers: time, node, a, b, c. */
function fingerprint(facts: readonly (readonly [number, number, number, number, number])[]): string {
  const trace = new Trace(kinds);
  for (const [time, node, a, b, c] of facts) trace.append(time, 0, node, a, b, c, 0, NO_CAUSE);
  return trace.fingerprint();
}

describe('the fingerprint of a trace', () => {
  const base = [
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
  ] as const;

  it('is the same for the same facts', () => {
    expect(fingerprint(base)).toBe(fingerprint(base));
    expect(fingerprint(base)).toMatch(/^[0-9a-f]{8}·[0-9a-f]{8}$/);
  });

  it('changes with every number of every fact, with their order and with a fact more', () => {
    const variants = [
      base,
      [base[1], base[0]],
      [...base, [0, 0, 0, 0, 0]],
      ...base.flatMap((fact, row) =>
        fact.map((_, column) =>
          base.map((other, r) => (r === row ? other.map((n, c) => (c === column ? n + 1 : n)) : other)),
        ),
      ),
      [[2 ** 32, 1, 2, 3, 4], base[1]],
    ] as unknown as (readonly [number, number, number, number, number])[][];
    const seen = variants.map(fingerprint);
    expect(new Set(seen).size).toBe(variants.length);
  });

  it('takes in texts once, when they are used first', () => {
    const trace = new Trace(kinds);
    const empty = trace.fingerprint();
    const number = trace.text('hello');
    const once = trace.fingerprint();
    expect(once).not.toBe(empty);
    expect(trace.text('hello')).toBe(number);
    expect(trace.fingerprint()).toBe(once);
  });
});
