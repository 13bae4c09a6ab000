import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { completeRunDocument } from '../../src/scenario/parse-run-document';
import { Session } from '../../src/session/session';
import { compileProgram } from '../../src/snippets/compile-program';
import { fingerprintRuns } from './fingerprint-runs';

const file = new URL('./recorded.json', import.meta.url);

/** The fingerprint of each run in Node. */
function computed(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, document, untilMicros } of fingerprintRuns) {
    const read = completeRunDocument(document);
    if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
    const session = new Session(compileProgram);
    const opened = session.open({ document: read.document });
    expect(opened.faults).toEqual([]);
    session.frame({ timeMicros: untilMicros, structureVersion: 0 });
    found[name] = session.panels({ selection: null }).fingerprint;
  }
  return found;
}

/**
 * The browser test compares Chromium with the same file. A change that is meant to change runs records anew:
 * `RECORD_FINGERPRINTS=1 npx vitest run test/fingerprints`.
 */
it('finds in Node what is recorded', () => {
  const here = computed();
  if (process.env['RECORD_FINGERPRINTS']) writeFileSync(file, `${JSON.stringify(here, null, 2)}\n`);
  expect(here).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
