// Folds the runs of 13-admin.sh into test/golden/real-kafka/admin.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runs, writeGolden } from './logs.mjs';

const list = runs('admin').map(({ name, path }) => ({
  name,
  printed: readFileSync(join(path, 'story.out'), 'utf8').trim().split('\n'),
}));
const [first] = list;
for (const run of list) {
  if (JSON.stringify(run.printed) !== JSON.stringify(first.printed)) {
    throw new Error(`Run ${run.name} differs from run ${first.name}.`);
  }
}
writeGolden('admin', {
  producedBy:
    'scripts/real-kafka/13-admin.sh (test/programs/java/AdminStory.java with client 4.3.1; topic story with four partitions; broker settings default)',
  notes:
    'What the program printed, the same in every run: the outcomes of calls of an admin client and what they found.',
  body: { printed: first.printed },
});
