import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { completeRunDocument } from '../../src/scenario/parse-run-document';
import type { RunDocument } from '../../src/scenario/run-document';
import { fingerprintRuns } from '../fingerprints/fingerprint-runs';

const recorded = JSON.parse(
  readFileSync(new URL('../fingerprints/recorded.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** The worker as it was built. */
function workerFile(): string {
  const found = readdirSync('dist/assets').find((name) => /^session\.worker-.*\.js$/.test(name));
  if (found === undefined) throw new Error('The build has no worker.');
  return `assets/${found}`;
}

for (const { name, document, untilMicros } of fingerprintRuns) {
  test(`Chromium finds the same as Node: ${name}`, async ({ page }) => {
    test.slow();
    const read = completeRunDocument(document);
    if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
    await page.goto('/');
    const fingerprint = await page.evaluate(runInWorker, {
      url: workerFile(),
      document: read.document,
      untilMicros,
    });
    expect(fingerprint).toBe(recorded[name]);
  });
}

/** Runs in the page: asks the worker as the app does, without the app. */
async function runInWorker(run: {
  url: string;
  document: RunDocument;
  untilMicros: number;
}): Promise<string> {
  const worker = new Worker(run.url, { type: 'module' });
  let id = 0;
  const ask = <T>(name: string, question: unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      id++;
      worker.onmessage = ({ data }) => {
        if (data.error) reject(new Error(data.error.message));
        else resolve(data.answer as T);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ id, name, ask: question });
    });
  await ask('open', { document: run.document });
  for (;;) {
    const { frame } = await ask<{ frame: ArrayBuffer }>('frame', {
      timeMicros: run.untilMicros,
      structureVersion: 0,
    });
    if ((new Float64Array(frame)[0] ?? 0) >= run.untilMicros) break;
  }
  const { fingerprint } = await ask<{ fingerprint: string }>('panels', { selection: null });
  worker.terminate();
  return fingerprint;
}
