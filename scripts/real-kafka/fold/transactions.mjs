// Folds the runs of 07-transactions.sh into test/golden/real-kafka/transactions.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { range, runs, writeGolden } from './logs.mjs';

/** Producer ids depend on which broker gave them. */
const plain = (text) => text.replaceAll(/producerId=\d+/g, 'producerId=<id>');

function oneRun({ name, path }) {
  const lines = readFileSync(join(path, 'story.out'), 'utf8').trim().split('\n');
  const times = lines
    .filter((line) => line.startsWith('TIME '))
    .map((line) => /^TIME (.*): (\d+)$/.exec(line));
  return {
    name,
    printed: lines.filter((line) => !line.startsWith('TIME ')).map(plain),
    times: Object.fromEntries(times.map(([, what, ms]) => [what, Number(ms)])),
    batches: batches(readFileSync(join(path, 'story-0.txt'), 'utf8')),
  };
}

/** `OFFSET epoch EPOCH, SIZE bytes` and what the batch is, for each batch of the log. */
function batches(dump) {
  const pattern =
    /^baseOffset: (\d+) .*producerEpoch: (\d+) .*isTransactional: (\w+) isControl: (\w+) .* size: (\d+)/gm;
  return [...dump.matchAll(pattern)].map(([, offset, epoch, isTransactional, isControl, size]) => {
    const what = isControl === 'true' ? 'marker' : isTransactional === 'true' ? 'transactional' : 'plain';
    return `${offset} epoch ${epoch}, ${size} bytes, ${what}`;
  });
}

const list = runs('transactions').map(oneRun);
const [first] = list;
for (const run of list) {
  for (const part of ['printed', 'batches']) {
    if (JSON.stringify(run[part]) !== JSON.stringify(first[part])) {
      throw new Error(`Run ${run.name} differs from run ${first.name} in ${part}.`);
    }
  }
}
const measures = Object.fromEntries(
  Object.keys(first.times).map((what) => [what, range(list.map((run) => run.times[what]))]),
);
writeGolden('transactions', {
  producedBy:
    'scripts/real-kafka/07-transactions.sh (test/programs/java/TransactionStory.java with client 4.3.1; topic story with one partition on brokers 1,2,3; all settings default)',
  notes:
    'What the program printed, the same in every run but for producer ids, and the batches of the log of story-0 on broker 1. Measures are the ms that calls of the program took. The transaction that hangs has transaction.timeout.ms=4000; coordinators look every 10 s for such.',
  body: { measures, printed: first.printed, batches: first.batches },
});
