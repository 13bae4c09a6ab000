// Writes the signature files that the checker of Java programs reads:
//   node scripts/signatures/generate.mjs
// Needs a JDK 17 and Maven (it fetches the jars below from wherever Maven is configured to look).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { differences } from './differences.mjs';

const JDK_WITH_MEMBERS = [
  'java.lang',
  'java.util',
  'java.util.function',
  'java.util.stream',
  'java.util.concurrent',
  'java.util.concurrent.atomic',
  'java.util.concurrent.locks',
  'java.util.regex',
  'java.time',
  'java.time.format',
  'java.time.temporal',
  'java.math',
  'java.io',
  'java.nio.charset',
  'java.nio.file',
  'java.nio',
  'java.text',
  'java.net',
  'java.lang.annotation',
];
const KAFKA_WITH_MEMBERS = [
  'org.apache.kafka.clients',
  'org.apache.kafka.clients.producer',
  'org.apache.kafka.clients.consumer',
  'org.apache.kafka.clients.admin',
  'org.apache.kafka.common',
  'org.apache.kafka.common.serialization',
  'org.apache.kafka.common.errors',
  'org.apache.kafka.common.config',
  'org.apache.kafka.common.header',
  'org.apache.kafka.common.header.internals',
  'org.apache.kafka.common.acl',
  'org.apache.kafka.common.resource',
  'org.apache.kafka.common.quota',
];
const KAFKA_NAMES =
  'common.annotation common.cache common.compress common.feature common.internals common.memory common.message common.metrics ' +
  'common.metrics.stats common.network common.protocol common.record common.replica common.requests ' +
  'common.security.auth common.security.authenticator common.security.plain common.security.scram ' +
  'common.telemetry common.utils common.config.provider common.config.types clients.consumer.internals clients.producer.internals ' +
  'clients.admin.internals server.policy server.quota server.telemetry streams streams.kstream streams.processor ' +
  'streams.processor.api streams.state streams.errors streams.query streams.test';

const maven = join(homedir(), '.m2', 'repository');
function jar(group, artifact, version) {
  const path = join(maven, group.replaceAll('.', '/'), artifact, version, `${artifact}-${version}.jar`);
  if (!existsSync(path)) {
    const coordinates = `-Dartifact=${group}:${artifact}:${version}`;
    execFileSync('mvn', ['-q', 'dependency:get', coordinates], { stdio: 'inherit' });
  }
  return path;
}

function dump(target, what, classPath, withMembers, names) {
  const jdk = execFileSync('javac', ['-version'], { encoding: 'utf8' }).trim();
  const producedBy = JSON.stringify({ script: 'scripts/signatures/generate.mjs', what, compiler: jdk });
  const args = [target, producedBy, classPath, withMembers.join(','), names.join(',')];
  execFileSync('java', ['scripts/signatures/DumpSignatures.java', ...args], { stdio: 'inherit' });
}

dump('src/interpreter/java/signatures/jdk.json', 'JDK 17', '-', JDK_WITH_MEMBERS, []);
const kafkaFolder = 'src/snippets/java/signatures';
const names = KAFKA_NAMES.split(' ').map((name) => `org.apache.kafka.${name}`);
for (const [version, target] of [
  ['3.9.2', 'kafka-3.9.json'],
  ['4.3.1', 'kafka-4.3.json'],
]) {
  const kafka = ['kafka-clients', 'kafka-streams'].map((artifact) =>
    jar('org.apache.kafka', artifact, version),
  );
  const what = `kafka-clients and kafka-streams ${version}`;
  dump(`${kafkaFolder}/${target}`, what, kafka.join(':'), KAFKA_WITH_MEMBERS, names);
}
const [older, newer] = ['3.9', '4.3'].map((version) =>
  JSON.parse(readFileSync(`${kafkaFolder}/kafka-${version}.json`, 'utf8')),
);
writeFileSync(`${kafkaFolder}/kafka-3.9.json`, `${JSON.stringify(differences(newer, older), null, 1)}\n`);
const slf4j = jar('org.slf4j', 'slf4j-api', '1.7.36');
dump('src/snippets/java/signatures/slf4j.json', 'slf4j-api 1.7.36', slf4j, ['org.slf4j'], []);
