// `npm run bench -- --browser`: what checking a Java program of 200 lines at each keystroke, and compiling it, takes in
// Chromium. The page's own worker checks; a worker of the benchmark checks and finishes. On a busy machine the time on
// the wall says little, so on Linux the CPU time of the worker's thread is read besides.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, '.cache', 'bench-page');
const rounds = process.argv.includes('--quick') ? 60 : 200;
const file = 'SensorPipeline.java';

/** Two programs of the tests as one of 200 lines. */
function twoHundredLines() {
  const read = (name) => readFileSync(join(root, 'test', 'programs', 'java', name), 'utf8');
  const consumer = read('OrderConsumer.java').replace('public class', 'class');
  const lines = [...read(file).split('\n'), ...consumer.split('\n')];
  const imports = [...new Set(lines.filter((line) => line.startsWith('import ')))];
  return [...imports, ...lines.filter((line) => !line.startsWith('import '))].join('\n');
}

const text = twoHundredLines();
const body = text.indexOf('\n', text.indexOf('main(String[] args)')) + 1;
const inBody = (line) => `${text.slice(0, body)}    ${line}\n${text.slice(body)}`;

/** What is typed, and how many faults it has. */
const kinds = [
  ['a statement in a method', (i) => inBody(`int added${i} = ${i} + args.length;`), 0],
  ['a comment at the end', (i) => `${text}// ${i}\n`, 0],
  ['a name that is not there', (i) => inBody(`int added${i} = ${i} + argz.length;`), 1],
  ['half a statement', (i) => inBody(`int added${i} = ${i} + ;`), 1],
];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** The nanoseconds of CPU that threads of workers have had, by thread; empty where the system does not tell. */
function workerThreads(pids) {
  const threads = new Map();
  for (const pid of pids) {
    try {
      for (const tid of readdirSync(`/proc/${pid}/task`)) {
        const name = readFileSync(`/proc/${pid}/task/${tid}/comm`, 'utf8');
        if (!name.startsWith('DedicatedWorker')) continue;
        const [ran] = readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'utf8').split(' ');
        threads.set(`${pid}/${tid}`, Number(ran));
      }
    } catch {
      // A process that has just ended, or a system without /proc: the time on the wall remains.
    }
  }
  return threads;
}

async function main() {
  await build({
    root: join(root, 'test', 'bench', 'browser'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, sourcemap: false, reportCompressedSize: false },
  });
  const server = await preview({
    root,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const { executablePath, args, env, version } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args,
    ...(env ? { env: { ...process.env, ...env } } : {}),
  });
  try {
    const rows = await measured(browser, server.resolvedUrls.local[0]);
    report(version, rows);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.httpServer.close(resolve));
  }
}

async function measured(browser, url) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const rows = [];
  const measure = async (name, ask, textOf, faults) => {
    const wall = [];
    const cpu = [];
    for (let i = 0; i < rounds * 2; i++) {
      const before = workerThreads(pids);
      const given = await page.evaluate(ask, [file, textOf(i)]);
      const after = workerThreads(pids);
      if (given.faults !== faults) throw new Error(`${name}: ${given.faults} faults`);
      // The first half is for the engine to compile what it runs.
      if (i < rounds) continue;
      wall.push(given.ms);
      const ran = [...after].reduce((sum, [tid, time]) => sum + time - (before.get(tid) ?? 0), 0);
      if (after.size > 0) cpu.push(ran / 1e6);
    }
    rows.push({ name, wall, cpu });
  };
  const check = ([name, source]) => window.checkInSession(name, source);
  for (const [name, textOf, faults] of kinds) await measure(`check after ${name}`, check, textOf, faults);
  const compile = async ([name, source]) => {
    const { checkMs, finishMs, faults } = await window.compileAlone(name, source);
    return { ms: checkMs + finishMs, faults };
  };
  await measure('check and finish, as on Run', compile, kinds[0][1], 0);
  return rows;
}

function report(version, rows) {
  const head = [
    `Chromium ${version}, ${text.split('\n').length} lines of Java`,
    'CPU ms',
    'p95',
    'wall ms',
    'p95',
  ];
  const shown = rows.map(({ name, wall, cpu }) => [
    name,
    ...[cpu, wall].flatMap((all) =>
      all.length === 0 ? ['-', '-'] : [median(all).toFixed(1), percentile(all, 0.95).toFixed(1)],
    ),
  ]);
  const all = [head, ...shown];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  for (const row of all) {
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    );
  }
  console.log('goals: a check under 16 ms, check and finish under 20 ms');
  mkdirSync(join(root, '.cache', 'bench'), { recursive: true });
  const result = { chromium: version, rounds, rows };
  writeFileSync(join(root, '.cache', 'bench', 'browser.json'), `${JSON.stringify(result, null, 2)}\n`);
}

await main();
