// Records what a real JDK prints for programs made by chance (generate-programs.mjs), in
// test/golden/generated-java.json: `node scripts/jdk-agreement/record-generated.mjs [first seed] [count] [target]`.
// The programs are made again from their seeds, so only what they print is kept: its beginning and its hash.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './generate-programs.mjs';

const [first = '1', count = '100', target = 'test/golden/generated-java.json'] = process.argv.slice(2);
const KEPT_CHARACTERS = 1500;
const folder = mkdtempSync(join(tmpdir(), 'generated-java-'));
const programs = Array.from({ length: Number(count) }, (_, at) => ({
  seed: Number(first) + at,
  ...programOf(Number(first) + at),
}));
for (const { name, text } of programs) writeFileSync(join(folder, `${name}.java`), text);
const sources = programs.map(({ name }) => join(folder, `${name}.java`));
execFileSync('javac', ['-g', '-nowarn', '-encoding', 'UTF-8', '-d', folder, ...sources], {
  stdio: 'inherit',
});

const options = [
  '-Xmx128m',
  '-Xshare:auto',
  '-XX:TieredStopAtLevel=1',
  '-Duser.language=en',
  '-Duser.country=US',
];
const run = (name) =>
  new Promise((done) => {
    execFile(
      'java',
      [...options, '-Dfile.encoding=UTF-8', '-cp', folder, name],
      { encoding: 'utf8', timeout: 60_000 },
      (error, output, errors) => done({ output, errors, exitCode: error ? error.code : 0 }),
    );
  });
const ownFrames = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\t+at java\.base\//.test(line))
    .join('\n');

const vectors = [];
for (const { seed, name } of programs) {
  const { output, errors, exitCode } = await run(name);
  const text = ownFrames(output);
  const sha256 = createHash('sha256').update(text).digest('hex');
  vectors.push({ seed, begins: text.slice(0, KEPT_CHARACTERS), sha256, errors: ownFrames(errors), exitCode });
}
rmSync(folder, { recursive: true });
const producedBy = {
  script: 'scripts/jdk-agreement/record-generated.mjs',
  programs: `scripts/jdk-agreement/generate-programs.mjs, seeds ${first} to ${Number(first) + Number(count) - 1}`,
  jdk: execFileSync('javac', ['-version'], { encoding: 'utf8' }).trim().replace('javac', 'JDK'),
};
writeFileSync(target, `${JSON.stringify({ producedBy, vectors }, null, 1)}\n`);
console.log(
  `${vectors.length} programs, ${vectors.reduce((sum, { begins }) => sum + begins.length, 0)} characters kept`,
);
