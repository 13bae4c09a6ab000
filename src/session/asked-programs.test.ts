import { expect, it } from 'vitest';
import { completeRunDocument } from '../scenario/parse-run-document';
import { askedPrograms } from './asked-programs';

function opened(programs: readonly object[]) {
  const read = completeRunDocument({ scenario: { programs } });
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return askedPrograms({ id: 1, name: 'open', ask: { document: read.document } });
}

it('are those that a run has, which are to run, and the one that is only checked', () => {
  const program = { file: 'A.java', text: 'class A {}', zone: 'a', startMs: 0, client: '3.9' } as const;
  const asked = { file: 'A.java', text: 'class A {}', client: '3.9', wanted: 'program' };
  expect(opened([program])).toEqual([asked]);
  expect(askedPrograms({ id: 3, name: 'programs', ask: { programs: [program] } })).toEqual([asked]);
  const check = { file: 'A.java', text: 'class A {}' };
  expect(askedPrograms({ id: 2, name: 'check', ask: check })).toEqual([
    { ...check, client: 'auto', wanted: 'diagnostics' },
  ]);
  expect(askedPrograms({ id: 4, name: 'complete', ask: { ...check, offset: 3 } })).toEqual([
    { ...check, client: 'auto', wanted: 'completions' },
  ]);
});

it('are none for a run of workloads, nor to go on with a run', () => {
  expect(opened([])).toEqual([]);
  expect(askedPrograms({ id: 2, name: 'frame', ask: { timeMicros: 0, structureVersion: 0 } })).toEqual([]);
});
