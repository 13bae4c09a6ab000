// Records what a real Node prints for the programs beside this script, in recorded.json:
//   node scripts/node-agreement/record.mjs
// To be run after changing a program; tests need no child process. Frames of Node itself are left out, and the
// folder is the one of the simulated machine.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('programs/', import.meta.url));
const FRAMES_OF_NODE = /(?:\n\s+at [^\n]*(?:node:internal|\(node:)[^\n{]*?(?=\n| \{|$))+/g;
// How many lines are alike depends on Node's own frames.
const ALIKE = /\n\s+\.\.\. \d+ lines matching cause stack trace \.\.\./g;
const plain = (text) =>
  text
    .replaceAll(folder, '/app/')
    .replace(FRAMES_OF_NODE, '')
    .replace(ALIKE, '')
    .replace(/Node\.js v[\d.]+/, 'Node.js v20.20.0');

const programs = {};
for (const file of readdirSync(folder).filter((name) => /\.m?js$/.test(name))) {
  const run = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
  programs[file] = { output: plain(run.stdout), errors: plain(run.stderr), exitCode: run.status };
}
const recorded = { producedBy: `scripts/node-agreement/record.mjs with Node ${process.version}`, programs };
writeFileSync(new URL('recorded.json', import.meta.url), `${JSON.stringify(recorded, null, 2)}\n`);
