import { expect, test } from '@playwright/test';
import { hurry, loseRecords, moment, openPage, pause, picture, settle, waitUntil } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

test('the page opens with a run that goes on by itself', async ({ page }) => {
  await openPage(page);
  await waitUntil(page, 50);
  await expect(page.locator('.console .line').first()).toContainText('sent');
  await expect(page.locator('.transport .fingerprint')).toHaveText(/^[0-9a-f]{8}·[0-9a-f]{8}$/);
});

test('a crashed leader loses acknowledged records, the page says why, and acks=all keeps them', async ({
  page,
}) => {
  await openPage(page);
  await loseRecords(page);
  const banner = page.locator('.banner.is-lost');
  await expect(banner).toHaveText(/\d+ acknowledged records lost/);
  const lost = /\d+/.exec(await banner.innerText())?.[0];
  await expect(page.locator('.promises .is-broken').first()).toContainText(`${lost} lost`);
  await banner.getByRole('button', { name: 'why?' }).click();

  const why = page.locator('section.why');
  await expect(why.getByRole('heading', { level: 2 })).toContainText('lost?');
  const causes = why.locator('li button');
  expect(await causes.count()).toBeGreaterThan(2);
  expect(await causes.count()).toBeLessThan(7);
  const before = await moment(page);
  await causes.last().click();
  await expect.poll(() => moment(page)).toBeLessThan(before);

  // The advice is taken at the moment of the loss, so that the same crash has happened there too.
  await causes.first().click();
  await settle(page);
  await why.getByRole('button', { name: /acks=all/ }).click();
  await expect(page.locator('.banner.is-held')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.promises li').first()).not.toHaveClass(/is-broken/);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  await expect(page.locator('.editor')).toContainText('"acks", "all"');
  await expect(page.getByRole('combobox')).toContainText('acks=all');
});

test('going back and forth shows the same picture to the letter', async ({ page }) => {
  await openPage(page);
  await hurry(page);
  await waitUntil(page, 600);
  await pause(page);
  await page.keyboard.press('ArrowLeft');
  await settle(page);
  const here = await picture(page);
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
  await settle(page);
  expect(await picture(page)).not.toBe(here);
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await settle(page);
  expect(await picture(page)).toBe(here);

  await page.keyboard.press('End');
  await settle(page);
  const end = await picture(page);
  await page.keyboard.press('Home');
  await expect.poll(() => moment(page)).toBe(0);
  await page.keyboard.press('End');
  await settle(page);
  expect(await picture(page)).toBe(end);
});

test('dragging the playhead shows the past and comes back', async ({ page }) => {
  await openPage(page);
  await hurry(page);
  await waitUntil(page, 600);
  await pause(page);
  // What was being computed when the pause came may reach a little further than what is shown.
  await page.keyboard.press('End');
  await settle(page);
  const end = await moment(page);
  const playhead = page.locator('.playhead circle');
  const box = await playhead.boundingBox();
  if (box === null) throw new Error('the playhead has no place');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => moment(page)).toBeLessThan(end - 20);
  await page.keyboard.press('End');
  await expect.poll(() => moment(page)).toBe(end);
});
