// Writes test/golden/config-exceptions.json by constructing real clients: node scripts/config-exceptions/record.mjs
// Needs a JDK (17 or newer) and the jars that scripts/kafka-configs/generate.mjs fetched into .cache/kafka-configs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const cache = join(root, '.cache', 'kafka-configs');

function run(command, args) {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`);
  return done.stdout;
}

function record(label, version) {
  const jars = join(cache, version, '*');
  const classes = join(cache, `exceptions-${version}`);
  mkdirSync(classes, { recursive: true });
  run('javac', ['-d', classes, '-cp', jars, join(here, 'RecordConfigExceptions.java')]);
  const output = run('java', [
    '-cp',
    [classes, jars].join(delimiter),
    'RecordConfigExceptions',
    label,
    join(here, 'cases.txt'),
  ]);
  return output.trim().split('\n');
}

const rows = [...record('4.3', '4.3.1'), ...record('3.9', '3.9.2')];
const head = {
  kafkaVersion: '4.3.1 and 3.9.2',
  producedBy:
    'new KafkaProducer(settings) and new KafkaConsumer(settings) of kafka-clients: scripts/config-exceptions/record.mjs',
  notes:
    'exceptions: the chain from the outermost to the root cause. values: a few settled values of a client that was constructed; delivery.timeout.ms is the one that its accumulator uses.',
  count: rows.length,
};
const text = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "vectors": [\n${rows.join(',\n')}\n]\n}\n`;
JSON.parse(text);
writeFileSync(join(root, 'test', 'golden', 'config-exceptions.json'), text);
