import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { completeRunDocument } from '../../src/scenario/parse-run-document';
import { Session } from '../../src/session/session';
import { compileProgram } from '../../src/snippets/compile-program';

it('a program finds the settings of its client in a file that it did not bring, and its own files as it wrote them', () => {
  const text = readFileSync('test/programs/java/SettingsFile.java', 'utf8');
  const programs = [{ file: 'SettingsFile.java', text }];
  const read = completeRunDocument({ scenario: { programs } });
  if (read.kind === 'faults') throw new Error(read.faults[0]?.message);
  const session = new Session(compileProgram);
  expect(session.open({ document: read.document })).toMatchObject({ faults: [], diagnostics: [] });
  session.run.seek(10_000_000);
  expect(session.run.world.programs.console().map((line) => line.text)).toEqual([
    'at offset 0',
    'beside the classes: true',
    'null',
    'its own: {client.id=mine}',
    'orders.txt was not found',
  ]);
});
