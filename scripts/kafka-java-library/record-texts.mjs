// Writes test/golden/client-library-texts.json and mock-clients.json by running test/programs/java/LibraryTexts.java
// and MockClients.java on the real client libraries: node scripts/kafka-java-library/record-texts.mjs
// Needs a JDK (17 or newer) and the jars that scripts/kafka-configs/generate.mjs fetched into .cache/kafka-configs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cache = join(root, '.cache', 'kafka-configs');

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`);
  return done.stdout;
}

function record(program, client, version) {
  const jars = join(cache, version, '*');
  const classes = join(cache, `texts-${version}`);
  mkdirSync(classes, { recursive: true });
  const source = join(root, 'test', 'programs', 'java', `${program}.java`);
  run('javac', ['-nowarn', '-Xlint:none', '-d', classes, '-cp', jars, source]);
  const lines = run('java', ['-cp', [classes, jars].join(delimiter), program])
    .trimEnd()
    .split('\n');
  return { client, lines };
}

function write(file, program, vectors) {
  const golden = {
    kafkaVersion: vectors.length > 1 ? '4.3.1 and 3.9.2' : '4.3.1',
    producedBy: `scripts/kafka-java-library/record-texts.mjs: test/programs/java/${program}.java on JDK 17 with the real kafka-clients`,
    notes: 'What the program prints, line by line.',
    count: vectors.reduce((sum, { lines }) => sum + lines.length, 0),
    vectors,
  };
  writeFileSync(join(root, 'test', 'golden', file), `${JSON.stringify(golden, null, 1)}\n`);
}

write('client-library-texts.json', 'LibraryTexts', [
  record('LibraryTexts', '4.3', '4.3.1'),
  record('LibraryTexts', '3.9', '3.9.2'),
]);
write('mock-clients.json', 'MockClients', [record('MockClients', '4.3', '4.3.1')]);
