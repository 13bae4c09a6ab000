import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Opens the page, waits until a run is there, and fails the test for anything the browser complains about. */
export async function openPage(page: Page, fragment = ''): Promise<void> {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`/${fragment}`);
  await expect(page.locator('.stage .card').first()).toBeVisible({ timeout: 20_000 });
}

/** The moment of the playhead in milliseconds. */
export async function moment(page: Page): Promise<number> {
  const text = await page.locator('.transport .now').innerText();
  const [minutes = '0', seconds = '0'] = text.split(':');
  return Number(minutes) * 60_000 + Math.round(Number(seconds) * 1000);
}

/** Pauses, and waits until the picture stands. */
export async function pause(page: Page): Promise<void> {
  const button = page.locator('.transport').getByRole('button', { name: 'Pause', exact: true });
  if (await button.isVisible()) await button.click();
  await expect(page.locator('.transport').getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await settle(page);
}

/** Waits until the panels have caught up with the frame: they follow at most a tenth of a second later. */
export async function settle(page: Page): Promise<void> {
  let before = '';
  await expect(async () => {
    const now = await picture(page);
    const isSame = now === before && (await page.locator('main').getAttribute('aria-busy')) === 'false';
    before = now;
    expect(isSame).toBe(true);
  }).toPass({ intervals: [250], timeout: 20_000 });
}

/** Everything that the page shows of the moment, as text: what a reader could compare by eye. */
export function picture(page: Page): Promise<string> {
  return page.evaluate(() => {
    const text = (selector: string) =>
      document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ') ?? '';
    const labels = [...document.querySelectorAll('.stage [aria-label]')].map((element) =>
      element.getAttribute('aria-label'),
    );
    // Where a word stands counts, not in which order the drawing came to hold it.
    const words = [...document.querySelectorAll('.stage svg text')].map((element) => {
      const { x, y } = element.getBoundingClientRect();
      return `${Math.round(x)},${Math.round(y)} ${element.textContent}`;
    });
    return [
      text('.transport .now'),
      text('.transport .fingerprint'),
      text('.events ol'),
      text('.facts'),
      text('.console'),
      ...labels.sort(),
      ...words.sort(),
    ].join('\n');
  });
}

/** Lets time run so fast that a busy machine still gets to the point. */
export async function hurry(page: Page): Promise<void> {
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  await expect(page.locator('.speed-text')).toHaveText('1×');
}

/** Waits until so much simulated time has passed, in milliseconds. */
export async function waitUntil(page: Page, timeMs: number): Promise<void> {
  await expect.poll(() => moment(page), { timeout: 40_000 }).toBeGreaterThan(timeMs);
}

/** Crashes the leader by the one button of the first minute, and waits until it is known what that cost. */
export async function loseRecords(page: Page): Promise<void> {
  await hurry(page);
  await waitUntil(page, 400);
  await page.locator('.start').getByRole('button', { name: 'Crash the leader' }).click();
  await expect(page.locator('.banner.is-lost')).toBeVisible({ timeout: 60_000 });
}

/** A program of the tests. */
export function program(file: string): string {
  return readFileSync(new URL(`../programs/java/${file}`, import.meta.url), 'utf8');
}

/** Opens the program's tab and replaces its text, as somebody does who pastes. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate((pasted) => {
    const content = document.querySelector('.cm-content');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    content?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
