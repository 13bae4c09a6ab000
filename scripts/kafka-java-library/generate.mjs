// Writes the tables of src/snippets/java from Kafka's own client classes: node scripts/kafka-java-library/generate.mjs
// Needs a JDK (17 or newer) and the jars that scripts/kafka-configs/generate.mjs fetched into .cache/kafka-configs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const cache = join(root, '.cache', 'kafka-configs');
const target = join(root, 'src', 'snippets', 'java');

function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`);
  return done.stdout.replace(/\n$/, '');
}

function dump(version, what) {
  const jars = join(cache, version, '*');
  const classes = join(cache, `library-${version}`);
  mkdirSync(classes, { recursive: true });
  run('javac', ['-d', classes, '-cp', jars, join(here, 'DumpLibrary.java')]);
  const jar = join(cache, version, `kafka-clients-${version}.jar`);
  return run('java', ['-cp', [classes, jars].join(delimiter), 'DumpLibrary', what, jar])
    .split('\n')
    .map((line) => line.split('\t'));
}

const short = (name) => name.replace('org.apache.kafka.', '');
const parameterCodes = {
  '': '-',
  'java.lang.String': 's',
  'java.lang.Throwable': 't',
  'java.lang.String,java.lang.Throwable': 'st',
};

/** A row of the table, or null when the class has more to it than constructors and is written by hand. */
function exceptionRow([name, parent, isAbstract, constructors, methods]) {
  const codes = constructors.split(';').map((parameters) => parameterCodes[parameters]);
  if (codes.includes(undefined) || (methods ?? '') !== '') return null;
  return JSON.stringify([short(name), short(parent), codes.join(' '), isAbstract]);
}

function constantRow([name, kind, constant, value]) {
  return JSON.stringify([short(name), kind, constant, value]);
}

/** Rows of both versions in one list, those of one version only with its name at the end. */
function merged(what, row) {
  const [older, newer] = ['3.9.2', '4.3.1'].map((version) =>
    dump(version, what)
      .map(row)
      .filter((text) => text !== null),
  );
  const tagged = (rows, others, tag) =>
    rows.map((text) => (others.includes(text) ? text : text.replace(/\]$/, `,"${tag}"]`)));
  const all = [...new Set([...tagged(newer, older, '4.3'), ...tagged(older, newer, '3.9')])];
  return all.join(',\n');
}

function write(file, notes, rows) {
  const head = {
    producedBy: 'scripts/kafka-java-library/generate.mjs from kafka-clients 4.3.1 and 3.9.2',
    notes,
  };
  const text = `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": [\n${rows}\n]\n}\n`;
  JSON.parse(text);
  writeFileSync(join(target, file), text);
}

write(
  'exceptions.json',
  'Exceptions that consist of constructors only: class, superclass (both below org.apache.kafka unless they start with java), constructors (- none, s String, t Throwable, st both), "abstract" or nothing, and the client version when only one has it so.',
  merged('exceptions', exceptionRow),
);
write(
  'constants.json',
  'Constants of the configuration classes: class (below org.apache.kafka), type, name, value, and the client version when only one has it so.',
  merged('constants', constantRow),
);
