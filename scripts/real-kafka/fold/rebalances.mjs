// Folds the runs of 08-rebalances.sh into test/golden/real-kafka/rebalances.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runs, writeGolden } from './logs.mjs';

/** Member ids are random. */
const plain = (text) => text.replaceAll(/(?<![\w-])[\w-]{22}(?= (?:with|member))/g, '<id>');

const list = runs('rebalances').map(({ name, path }) => ({
  name,
  printed: plain(readFileSync(join(path, 'story.out'), 'utf8'))
    .trim()
    .split('\n'),
}));
const [first] = list;
for (const run of list) {
  if (JSON.stringify(run.printed) !== JSON.stringify(first.printed)) {
    throw new Error(`Run ${run.name} differs from run ${first.name}.`);
  }
}
writeGolden('rebalances', {
  producedBy:
    'scripts/real-kafka/08-rebalances.sh (test/programs/java/RebalanceStory.java with client 4.3.1; topic story with four partitions; broker settings default)',
  notes:
    'What the program printed, the same in every run but for member ids: what the rebalance listener of each member was told, the exceptions, and how the group was described.',
  body: { printed: first.printed },
});
