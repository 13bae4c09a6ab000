// Folds runs of a program that must print the same in every one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runs, writeGolden } from './logs.mjs';

/** Writes what a story printed as its golden file. Throws when two runs differ. */
export function foldPrintedStory(name, { producedBy, notes }) {
  const list = runs(name).map((run) => ({
    name: run.name,
    printed: readFileSync(join(run.path, 'story.out'), 'utf8').trim().split('\n'),
  }));
  const [first] = list;
  for (const run of list) {
    if (JSON.stringify(run.printed) !== JSON.stringify(first.printed)) {
      throw new Error(`Run ${run.name} differs from run ${first.name}.`);
    }
  }
  writeGolden(name, { producedBy, notes, body: { printed: first.printed } });
}
