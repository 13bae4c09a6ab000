// Writes src/platforms/kafka/configs/*.json from Kafka's own ConfigDef objects: node scripts/kafka-configs/generate.mjs
// Needs a JDK (17 or newer) and Maven. test/golden/config-defaults.json, made separately, must agree with the result.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const cache = join(root, '.cache', 'kafka-configs');
const target = join(root, 'src', 'platforms', 'kafka', 'configs');

const clients = {
  producer: 'org.apache.kafka.clients.producer.ProducerConfig#CONFIG',
  consumer: 'org.apache.kafka.clients.consumer.ConsumerConfig#CONFIG',
};
const others = {
  admin: 'org.apache.kafka.clients.admin.AdminClientConfig#CONFIG',
  broker: 'org.apache.kafka.server.config.AbstractKafkaConfig#CONFIG_DEF',
  topic: 'org.apache.kafka.storage.internals.log.LogConfig#CONFIG',
  group: 'org.apache.kafka.coordinator.group.GroupConfig#CONFIG_DEF',
  streams: 'org.apache.kafka.streams.StreamsConfig#CONFIG',
};

function run(command, args) {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status}`);
  return done.stdout;
}

function dump(version, artifact, secondArtifact, definitions) {
  const jars = join(cache, version);
  run('mvn', [
    '-q',
    '-B',
    '-f',
    join(here, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${jars}`,
    `-Dkafka.version=${version}`,
    `-Dkafka.artifact=${artifact}`,
    `-Dkafka.secondArtifact=${secondArtifact}`,
  ]);
  const classes = join(cache, `classes-${version}`);
  mkdirSync(classes, { recursive: true });
  run('javac', ['-d', classes, '-cp', join(jars, '*'), join(here, 'DumpConfigs.java')]);
  const asked = Object.entries(definitions).map(([scope, place]) => `${scope}=${place}`);
  const lines = run('java', ['-cp', [classes, join(jars, '*')].join(delimiter), 'DumpConfigs', ...asked]);
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

// Validators that Kafka writes as classes of their own, under our name for the rule.
const namedRules = {
  ConfigDef$NonEmptyString: 'nonEmptyString',
  ConfigDef$NonNullValidator: 'nonNull',
  AutoOffsetResetStrategy$Validator: 'autoOffsetReset',
  ShareGroupAutoOffsetResetStrategy$Validator: 'shareAutoOffsetReset',
  ShareAcknowledgementMode$Validator: 'shareAcknowledgementMode',
  ShareAcquireMode$Validator: 'shareAcquireMode',
  QuorumConfig$ControllerQuorumVotersValidator: 'controllerQuorumVoters',
  QuorumConfig$ControllerQuorumBootstrapServersValidator: 'controllerQuorumBootstrapServers',
  ThrottledReplicaListValidator: 'throttledReplicas',
};

function rule(validator, name) {
  if (validator === null) return undefined;
  if (validator.rule === 'range')
    return {
      rule: 'range',
      ...(validator.min === null ? {} : { min: validator.min }),
      ...(validator.max === null ? {} : { max: validator.max }),
    };
  if (validator.rule !== 'named') return validator;
  if (validator.shown === '[1,...,9] or -1') return { rule: 'gzipLevel' };
  if (name === 'topology.optimization')
    return { rule: 'topologyOptimization', strings: validator.shown.slice(1, -1).split(', ') };
  if (namedRules[validator.name] === undefined)
    throw new Error(`${name}: no rule for ${JSON.stringify(validator)}`);
  return { rule: namedRules[validator.name] };
}

function entry(row) {
  const validator = rule(row.validator, row.name);
  return {
    name: row.name,
    type: row.type,
    ...(row.required ? {} : { default: row.default }),
    importance: row.importance,
    ...(row.internal ? { internal: true } : {}),
    ...(validator === undefined ? {} : { validator }),
  };
}

function lines(entries) {
  return entries.map((row) => JSON.stringify(row)).join(',\n');
}

function write(name, text) {
  writeFileSync(join(target, `${name}.json`), text);
  console.log(`${name}.json`);
}

mkdirSync(target, { recursive: true });
const newest = dump('4.3.1', 'kafka-server', 'kafka-streams', { ...clients, ...others });
const older = dump('3.9.2', 'kafka-clients', 'kafka-clients', clients);
for (const scope of Object.keys({ ...clients, ...others })) {
  write(scope, `[\n${lines(newest.filter((row) => row.scope === scope).map(entry))}\n]\n`);
}
for (const scope of Object.keys(clients)) {
  const now = newest.filter((row) => row.scope === scope).map(entry);
  const then = older.filter((row) => row.scope === scope).map(entry);
  const known = new Map(now.map((row) => [row.name, JSON.stringify(row)]));
  const absent = now.map((row) => row.name).filter((name) => !then.some((row) => row.name === name));
  const differing = then.filter((row) => known.get(row.name) !== JSON.stringify(row));
  write(
    `${scope}-3.9`,
    `{\n"absent": ${JSON.stringify(absent)},\n"differing": [\n${lines(differing)}\n]\n}\n`,
  );
}
