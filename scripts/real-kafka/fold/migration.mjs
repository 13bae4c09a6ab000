// Folds the runs of 12-migration.sh into test/golden/real-kafka/migration.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runs, writeGolden } from './logs.mjs';

const list = runs('migration').map(({ name, path }) => ({
  name,
  printed: readFileSync(join(path, 'story.out'), 'utf8').trim().split('\n'),
}));
const [first] = list;
for (const run of list) {
  if (JSON.stringify(run.printed) !== JSON.stringify(first.printed)) {
    throw new Error(`Run ${run.name} differs from run ${first.name}.`);
  }
}
writeGolden('migration', {
  producedBy:
    'scripts/real-kafka/12-migration.sh (test/programs/java/MigrationStory.java with client 4.3.1; topic story with twelve partitions; broker settings default)',
  notes:
    'What the program printed, the same in every run: what the members of a group of both protocols were told, how many partitions each had, and how the group was described.',
  body: { printed: first.printed },
});
