import { Run } from '../../src/session/run';
import { compileProgram } from '../../src/snippets/compile-program';
import { FINGERPRINT_UNTIL, fingerprintRuns } from './bench-scenarios';
import { table } from './measure';

/** One run and its fingerprint. */
export interface FingerprintRow {
  readonly run: string;
  readonly events: number;
  readonly facts: number;
  readonly fingerprint: string;
}

/** The fingerprints of some runs, healthy and in trouble, each the same when it is run again after a seek back. */
export function benchFingerprints(): { text: string; rows: readonly FingerprintRow[] } {
  const rows = fingerprintRuns.map(({ name, document }): FingerprintRow => {
    const run = new Run(document, compileProgram);
    run.seek(FINGERPRINT_UNTIL);
    const fingerprint = run.fingerprint();
    run.seek(FINGERPRINT_UNTIL / 3);
    run.seek(FINGERPRINT_UNTIL);
    if (run.fingerprint() !== fingerprint) throw new Error(`${name}: after a seek back it is another run.`);
    return { run: name, events: run.frontierEvents, facts: run.world.simulation.trace.length, fingerprint };
  });
  const cells = rows.map((row) => [row.run, String(row.events), String(row.facts), row.fingerprint]);
  return { text: table([['fingerprints', 'events', 'facts', ''], ...cells]), rows };
}
