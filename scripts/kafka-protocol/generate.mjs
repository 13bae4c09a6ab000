// Writes the tables of src/platforms/kafka/protocol from Kafka's own enums: node scripts/kafka-protocol/generate.mjs
// Needs a JDK (17 or newer) and the jars that scripts/kafka-configs/generate.mjs fetched into .cache/kafka-configs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const jars = join(root, '.cache', 'kafka-configs', '4.3.1', '*');
const classes = join(root, '.cache', 'kafka-configs', 'protocol');
const target = join(root, 'src', 'platforms', 'kafka', 'protocol');

function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`);
  return done.stdout.trimEnd();
}

function dump(what) {
  return run('java', ['-cp', [classes, jars].join(delimiter), 'DumpProtocol', what]);
}

mkdirSync(classes, { recursive: true });
run('javac', ['-d', classes, '-cp', jars, join(here, 'DumpProtocol.java')]);
writeFileSync(
  join(target, 'error-table.ts'),
  `/**
 * Every protocol error of Kafka 4.3.1: code, name, exception class (below org.apache.kafka.common) and what the class
 * makes of it. Written by scripts/kafka-protocol/generate.mjs from org.apache.kafka.common.protocol.Errors.
 */
export const errorTable = [\n${dump('errors')}\n] as const;\n`,
);
writeFileSync(join(target, 'error-messages.json'), `{\n${dump('messages').replaceAll('\n', ',\n')}\n}\n`);
writeFileSync(
  join(target, 'api-key-table.ts'),
  `/**
 * Every request type of Kafka 4.3.1: id, name, oldest and latest version, whether only brokers may send it, whether a
 * broker may forward it to the controller, and the listeners that serve it. Written by
 * scripts/kafka-protocol/generate.mjs from org.apache.kafka.common.protocol.ApiKeys.
 */
export const apiKeyTable = [\n${dump('api-keys')}\n] as const;\n`,
);
run(join(root, 'node_modules', '.bin', 'biome'), ['format', '--write', target]);
