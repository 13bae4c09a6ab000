import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type GoldenFile, goldenAdapter, judge, NOT_COVERED } from './adapter';
import { adapters } from './adapters';

function goldenPath(name: string): string {
  return fileURLToPath(new URL(`${name}.json`, import.meta.url));
}

function goldenFile(name: string): GoldenFile {
  return JSON.parse(readFileSync(goldenPath(name), 'utf8')) as GoldenFile;
}

describe.each(adapters.map((adapter) => [adapter.name, adapter] as const))('golden %s', (name, adapter) => {
  it('has its file', () => {
    expect(existsSync(goldenPath(name))).toBe(true);
  });

  it('is answered as the real system answered', () => {
    const verdict = judge(adapter, goldenFile(name));
    expect(verdict.failures.slice(0, 3)).toEqual([]);
    expect(verdict.total).toBeGreaterThan(0);
  });

  it('notices a planted wrong vector', () => {
    const [first] = goldenFile(name).vectors;
    const file = { ...goldenFile(name), vectors: [first, spoilt(first)] };
    const verdict = judge(adapter, file);
    expect(verdict.failures.map((failure) => failure.index)).toEqual([1]);
  });
});

/** A copy of a vector in which the last number, switch or text that can be changed says something else. */
function spoilt(vector: unknown): unknown {
  const copy = structuredClone(vector);
  if (typeof copy !== 'object' || copy === null || !spoilLastLeaf(copy)) throw new Error('nothing to spoil');
  return copy;
}

function spoilLastLeaf(node: object): boolean {
  const record = node as Record<string, unknown>;
  for (const key of Object.keys(record).reverse()) {
    const value = record[key];
    if (typeof value === 'object' && value !== null && spoilLastLeaf(value)) return true;
    if (typeof value === 'number') record[key] = value + 1;
    else if (typeof value === 'boolean') record[key] = !value;
    else if (typeof value === 'string') record[key] = `${value}?`;
    else continue;
    return true;
  }
  return false;
}

describe('judge', () => {
  const doubling = goldenAdapter<{ n: number; twice: number }>('doubling', (vector) => ({
    expected: vector.twice,
    actual: vector.n < 0 ? new Array(vector.n) : vector.n * 2,
  }));

  it('counts what passed and shows what did not', () => {
    const verdict = judge(doubling, {
      vectors: [
        { n: 1, twice: 2 },
        { n: 2, twice: 5 },
      ],
    });
    const failures = [{ index: 1, expected: 5, actual: 4 }];
    expect(verdict).toEqual({ passed: 1, total: 2, notCovered: 0, failures });
  });

  it('counts what is not covered neither as passed nor as failed', () => {
    const nothing = goldenAdapter('nothing', () => NOT_COVERED);
    expect(judge(nothing, { vectors: [1, 2] })).toEqual({ passed: 0, total: 2, notCovered: 2, failures: [] });
  });

  it('takes an exception for a failure of its vector', () => {
    const verdict = judge(doubling, { vectors: [{ n: -1, twice: -2 }] });
    expect(verdict.passed).toBe(0);
    expect(String(verdict.failures[0]?.actual)).toMatch(/^threw RangeError/);
  });
});
