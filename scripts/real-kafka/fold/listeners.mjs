// Folds the runs of 10-listeners.sh into test/golden/real-kafka/listeners.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runs, writeGolden } from './logs.mjs';

const list = runs('listeners').map(({ name, path }) => ({
  name,
  printed: readFileSync(join(path, 'story.out'), 'utf8').trim().split('\n'),
}));
const [first] = list;
for (const run of list) {
  if (JSON.stringify(run.printed) !== JSON.stringify(first.printed)) {
    throw new Error(`Run ${run.name} differs from run ${first.name}.`);
  }
}
writeGolden('listeners', {
  producedBy:
    'scripts/real-kafka/10-listeners.sh (test/programs/java/ListenerStory.java with client 4.3.1; topic story with four partitions; broker settings default)',
  notes:
    'What the program printed: what listeners that throw were told, which exceptions came out of poll, unsubscribe and close, and what was assigned after them.',
  body: { printed: first.printed },
});
