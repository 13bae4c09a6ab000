// Records what a real JDK prints for the programs in test/programs/jdk, beside each: `X.expected` (standard
// output), and `X.errors` (standard error without the frames of the JDK itself) and `X.exit` where they are not
// empty or 0. Run it after changing a program: `node scripts/jdk-agreement/record.mjs [X.java …]`; tests need no JDK.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = new URL('../../test/programs/jdk/', import.meta.url).pathname;
const wanted = process.argv.slice(2);
const files = wanted.length > 0 ? wanted : readdirSync(folder).filter((name) => name.endsWith('.java'));

for (const file of files) {
  const classes = mkdtempSync(join(tmpdir(), 'jdk-agreement-'));
  execFileSync('javac', ['-g', '-nowarn', '-d', classes, join(folder, file)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const name = file.replace('.java', '');
  const options = [
    '-Xmx128m',
    '-Duser.language=en',
    '-Duser.country=US',
    '-Dfile.encoding=UTF-8',
    '-cp',
    classes,
  ];
  const run = spawnSync('java', [...options, name], { encoding: 'utf8', input: '' });
  const errors = run.stderr
    .split('\n')
    .filter((line) => !line.startsWith('\tat java.base/'))
    .join('\n');
  writeFileSync(join(folder, `${name}.expected`), run.stdout);
  for (const [extension, text] of [
    ['errors', errors],
    ['exit', run.status === 0 ? '' : String(run.status)],
  ]) {
    const path = join(folder, `${name}.${extension}`);
    if (text === '') rmSync(path, { force: true });
    else writeFileSync(path, text);
  }
  rmSync(classes, { recursive: true });
  console.log(`${name}: ${run.stdout.split('\n').length - 1} lines, exit ${run.status}`);
}
