// Records what CPython prints for the programs of test/programs/python and for the texts of faults.json, beside them.
// Run it with a python3 of the version named in the recordings: node scripts/python-agreement/record.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = 'test/programs/python';
const version = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout.trim();
if (!version.startsWith('Python 3.11.'))
  throw new Error(`The recordings are of Python 3.11, not of ${version}.`);

// The path of a program is where it lies here: the recordings have its name alone.
function run(path, directory) {
  const ran = spawnSync('python3', [path], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  const errors = ran.stderr.replaceAll(`"${directory}/`, '"');
  return { output: ran.stdout, errors, exitCode: ran.status };
}

const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));
const recorded = { producedBy: 'scripts/python-agreement/record.mjs', version, programs: {}, faults: [] };
for (const name of programs) recorded.programs[name] = run(name, `${process.cwd()}/${folder}`);
for (const text of JSON.parse(readFileSync('scripts/python-agreement/faults.json', 'utf8'))) {
  const path = join(tmpdir(), 'fault.py');
  writeFileSync(path, text);
  recorded.faults.push({ text, errors: run('fault.py', tmpdir()).errors });
  rmSync(path);
}
writeFileSync('test/golden/python-programs.json', `${JSON.stringify(recorded, null, 2)}\n`);
