// Runs one of the terminal commands (sim, golden, bench) from its TypeScript: Node 20 cannot run .ts by itself, so
// the sources are bundled once into .cache/cli and again only when one of them is newer than the bundle.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [command, ...args] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
if (command === 'bench' && args.includes('--browser')) {
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'bench-browser.mjs'), ...args], {
    stdio: 'inherit',
  });
  process.exit(run.status ?? 1);
}
const entry = join(root, '.cache', 'cli', `${command}.mjs`);

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

const sources = ['src', 'test', 'vite.cli.config.ts', 'package-lock.json'].map((name) => join(root, name));
if (!existsSync(entry) || sources.some((path) => newest(path) > statSync(entry).mtimeMs)) {
  const installed = spawnSync(process.execPath, [join(root, 'scripts', 'ensure.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
  const { build } = await import('vite');
  process.chdir(root);
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'error' });
}
const run = spawnSync(process.execPath, ['--enable-source-maps', entry, ...args], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
