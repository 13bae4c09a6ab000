// Records what javac 17 says about wrong variants of the programs in test/programs/java:
//   node scripts/javac-agreement/record.mjs [count]
// Needs a JDK 17 and, in the local Maven repository, kafka-clients 3.9.2 and 4.3.1 and slf4j-api 1.7.36
// (mvn dependency:get -Dartifact=org.apache.kafka:kafka-clients:4.3.1). Rewrites test/golden/javac-agreement.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const count = process.argv[2] ?? '3600';
const target = '.cache/javac-agreement';
mkdirSync(target, { recursive: true });
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: 'scripts/javac-agreement/make.ts',
    outDir: target,
    emptyOutDir: false,
    rollupOptions: { output: { entryFileNames: 'make.mjs' } },
  },
});
const names =
  'BankJdk CallbackCounter EverySyntax ManualAssignment OldPoll OrderConsumer OrderProducer PartitionByCountry ' +
  'RebalanceWatcher SensorPipeline TopicAdmin TransferMoney TreeJdk WordCountJdk';
const files = names.split(' ').map((name) => `${name}.java`);
const maven = join(homedir(), '.m2', 'repository');
const slf4j = join(maven, 'org/slf4j/slf4j-api/1.7.36/slf4j-api-1.7.36.jar');
const kafka = (version) =>
  join(maven, `org/apache/kafka/kafka-clients/${version}/kafka-clients-${version}.jar`);
const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
run(process.execPath, join(target, 'make.mjs'), 'write', target, files.join(','), count);
run(
  'java',
  'scripts/javac-agreement/Judge.java',
  join(target, 'mutants.txt'),
  join(target, 'judged.txt'),
  'old',
  `${kafka('3.9.2')}:${slf4j}`,
  'new',
  `${kafka('4.3.1')}:${slf4j}`,
);
const javac = execFileSync('javac', ['-version'], { encoding: 'utf8' }).trim();
const producedBy = {
  script: 'scripts/javac-agreement/record.mjs',
  javac,
  classPath: 'kafka-clients 4.3.1 (3.9.2 for OldPoll.java), slf4j-api 1.7.36',
};
run(process.execPath, join(target, 'make.mjs'), 'fold', target, files.join(','), JSON.stringify(producedBy));
