// Folds the run of 09-other-clients.sh into test/golden/real-kafka/confluent-kafka.json and kafkajs.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, work, writeGolden } from './logs.mjs';

const path = join(work, 'runs/other-clients');
const read = (name) => readFileSync(join(path, name), 'utf8');
const lines = (text) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** What differs from run to run in what clients log, replaced by a word in angle brackets. */
const words = (text) =>
  plain(text)
    .replaceAll(/^%(\d)\|[\d.]+\|/g, '%$1|<time>|')
    .replaceAll(/"timestamp":"[^"]+"/g, '"timestamp":"<time>"')
    .replaceAll(/"duration":\d+/g, '"duration":<ms>')
    .replaceAll(/"stack":"[^"]*"/g, '"stack":"<stack>"')
    .replaceAll(/"memberId":"[^"]+"/g, '"memberId":"<id>"')
    .replaceAll(/after \d+ms in state/g, 'after <ms>ms in state');

function runsOf(file) {
  const runs = [];
  for (let run = 1; existsSync(join(path, `${file}.${run}.exit`)); run++) {
    runs.push({
      out: lines(read(`${file}.${run}.out`)),
      err: lines(read(`${file}.${run}.err`)).map(words),
      exitCode: Number(read(`${file}.${run}.exit`)),
    });
  }
  return runs;
}

const files = readdirSync(path)
  .filter((name) => name.endsWith('.1.exit'))
  .map((name) => name.replace('.1.exit', ''))
  .sort();
const [python, node] = read('versions').trim().split('\n');
for (const [name, ending, clients] of [
  ['confluent-kafka', '.py', python],
  ['kafkajs', '.js', node],
]) {
  writeGolden(name, {
    producedBy: `scripts/real-kafka/09-other-clients.sh (test/programs/${name}; ${clients})`,
    notes:
      'What each program printed, line by line, and its exit code: 137 where it was killed. Two runs where it was killed and started again. Times, ids and stacks in what the clients log to stderr are replaced by words in angle brackets. The topics stories of a file name are its first comments.',
    body: {
      programs: Object.fromEntries(
        files.filter((file) => file.endsWith(ending)).map((file) => [file, runsOf(file)]),
      ),
    },
  });
}
