import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { type FoundBrowser, findBrowser } from './scripts/browser.mjs';

/** The config is read again in every worker: what was found once travels in the environment. */
async function once(name: string, find: () => Promise<string>): Promise<string> {
  const known = process.env[name] ?? (await find());
  process.env[name] = known;
  return known;
}
const browser = JSON.parse(
  await once('E2E_BROWSER', async () => JSON.stringify(await findBrowser())),
) as FoundBrowser;
const port = await once(
  'E2E_PORT',
  () =>
    new Promise((resolve) => {
      const s = createServer().listen(0, '127.0.0.1', () => {
        const a = s.address();
        s.close(() => {
          resolve(String(typeof a === 'object' && a ? a.port : 0));
        });
      });
    }),
);
const url = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  retries: 0,
  workers: 2,
  timeout: 30_000,
  // On a busy machine a frame of the page can take a second.
  expect: { timeout: 15_000 },
  outputDir: '.cache/playwright',
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      ...(browser.env ? { env: { ...(process.env as Record<string, string>), ...browser.env } } : {}),
    },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite build --logLevel warn && npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url,
    timeout: 120_000,
    stdout: 'ignore',
  },
});
