import { expect, it } from 'vitest';
import { completeRunDocument } from '../scenario/parse-run-document';
import { needsCompiler } from './needs-compiler';

function opened(programs: readonly object[]): boolean {
  const read = completeRunDocument({ scenario: { programs } });
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return needsCompiler({ id: 1, name: 'open', ask: { document: read.document } });
}

it('is needed for a run with programs, and for what is asked about programs', () => {
  expect(opened([{ file: 'A.java', text: 'class A {}' }])).toBe(true);
  expect(needsCompiler({ id: 2, name: 'check', ask: { file: 'A.java', text: '' } })).toBe(true);
  expect(needsCompiler({ id: 3, name: 'programs', ask: { programs: [] } })).toBe(true);
});

it('is not needed for a run of workloads, nor to go on with a run', () => {
  expect(opened([])).toBe(false);
  expect(needsCompiler({ id: 2, name: 'frame', ask: { timeMicros: 0, structureVersion: 0 } })).toBe(false);
});
