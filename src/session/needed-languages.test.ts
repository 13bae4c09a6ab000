import { expect, it } from 'vitest';
import { completeRunDocument } from '../scenario/parse-run-document';
import { neededLanguages } from './needed-languages';

function opened(programs: readonly object[]): readonly string[] {
  const read = completeRunDocument({ scenario: { programs } });
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return [...neededLanguages({ id: 1, name: 'open', ask: { document: read.document } })];
}

it('are those of the programs that a run has or a question is about', () => {
  expect(opened([{ file: 'A.java', text: 'class A {}' }])).toEqual(['java']);
  const program = { file: 'A.java', text: '', zone: 'a', startMs: 0, client: 'auto' } as const;
  expect([...neededLanguages({ id: 2, name: 'check', ask: program })]).toEqual(['java']);
  expect([...neededLanguages({ id: 3, name: 'programs', ask: { programs: [program] } })]).toEqual(['java']);
});

it('are none for a run of workloads, nor to go on with a run', () => {
  expect(opened([])).toEqual([]);
  expect(neededLanguages({ id: 2, name: 'frame', ask: { timeMicros: 0, structureVersion: 0 } }).size).toBe(0);
});
