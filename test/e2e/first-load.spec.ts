import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { openPage } from './page';

// The worker takes its time on a busy machine.
test.beforeEach(() => test.slow());

/** What the first picture may cost, in bytes of gzip: everything that is fetched before the stage is live. */
const BUDGET_BYTES = 90_000;

/** When the first picture was complete, and what the page had asked for until then and after it. */
async function fetched(page: Page): Promise<{ readonly before: string[]; readonly after: string[] }> {
  return page.evaluate(() => {
    const live = performance.getEntriesByName('live')[0]?.startTime;
    if (live === undefined) throw new Error('the stage is not live');
    const before: string[] = [location.href.replace(/#.*/, '')];
    const after: string[] = [];
    for (const { name, startTime } of performance.getEntriesByType('resource')) {
      // What stands in the page itself, as its icon, is counted with it.
      if (name.startsWith('http')) (startTime < live ? before : after).push(name);
    }
    return { before, after };
  });
}

/**
 * The files that the page itself comes to, from its own text on. What its worker has fetched in the meantime is named in
 * none of them.
 */
function ofThePage(bodies: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  const add = (url: string, body: Buffer): void => {
    if (found.has(url)) return;
    found.set(url, body);
    const text = body.toString('utf8');
    for (const [other, its] of bodies) if (text.includes(other.replace(/.*\//, '') || other)) add(other, its);
  };
  for (const [url, body] of bodies) if (new URL(url).pathname === '/') add(url, body);
  return found;
}

async function waitUntilLive(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('live').length > 0, null, {
    timeout: 40_000,
  });
}

test('the live stage and the timeline cost at most 90 kB', async ({ page }) => {
  // The simulation comes beside the page, in its worker, with what only that names.
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openPage(page);
  await waitUntilLive(page);
  await expect(page.locator('.timeline .playhead')).toBeVisible();
  const bodies = new Map<string, Buffer>();
  for (const url of new Set((await fetched(page)).before)) {
    if (!workers.includes(url)) bodies.set(url, await (await page.request.get(url)).body());
  }
  const sizes = [...ofThePage(bodies)].map(([url, body]) => ({
    file: new URL(url).pathname,
    bytes: gzipSync(body, { level: 9 }).length,
  }));
  sizes.sort((one, other) => other.bytes - one.bytes);
  const list = sizes.map(({ file, bytes }) => `${bytes} ${file}`).join('\n');
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  test.info().annotations.push({ type: 'first load', description: `${total} bytes of gzip\n${list}` });
  expect(
    sizes.map(({ file }) => file.replace(/.*\.(?=\w+$)/, '')).sort(),
    'the page, its style and its script',
  ).toEqual(expect.arrayContaining(['/', 'css', 'js']));
  expect(total, `bytes of gzip before the stage is live, the largest first:\n${list}`).toBeLessThanOrEqual(
    BUDGET_BYTES,
  );
});

test('what comes later is fetched ahead, behind the first picture', async ({ page }) => {
  await openPage(page);
  await waitUntilLive(page);
  await expect
    .poll(
      async () => (await fetched(page)).after.filter((url) => /StageMenu|CodeTab|editor/.test(url)).length,
      {
        timeout: 20_000,
      },
    )
    .toBeGreaterThanOrEqual(3);
});

test('a part that does not come says so, and comes when asked again', async ({ page }) => {
  await page.route(/\/CodeTab-[^/]*\.js$/, (route) => route.abort());
  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  const missing = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(missing).toBeVisible();
  await page.unroute(/\/CodeTab-[^/]*\.js$/);
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.cm-content')).toBeVisible({ timeout: 20_000 });
});
