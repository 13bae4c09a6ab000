// Records what V8 says about the texts of faulty-texts.json, in syntax-errors.json:
//   node scripts/node-agreement/record-syntax-errors.mjs
// A column of 0 means that V8 marks nothing: the text ends too early.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cases = JSON.parse(readFileSync(new URL('faulty-texts.json', import.meta.url), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'node-agreement-'));
const recorded = cases.map((text) => {
  writeFileSync(join(folder, 's.js'), text);
  const run = spawnSync(process.execPath, ['--check', 's.js'], { cwd: folder, encoding: 'utf8' });
  const lines = run.stderr.split('\n');
  const fault = lines.find((line) => line.startsWith('SyntaxError'));
  if (fault === undefined) return { text, message: null, line: 0, column: 0 };
  const carets = lines.find((line) => /^\s*\^+\s*$/.test(line)) ?? '';
  const line = Number(/s\.js:(\d+)/.exec(lines[0])?.[1] ?? 0);
  return { text, message: fault.slice('SyntaxError: '.length), line, column: carets.indexOf('^') + 1 };
});
rmSync(folder, { recursive: true });
const producedBy = `scripts/node-agreement/record-syntax-errors.mjs with Node ${process.version}`;
writeFileSync(
  new URL('syntax-errors.json', import.meta.url),
  `${JSON.stringify({ producedBy, recorded }, null, 2)}\n`,
);
