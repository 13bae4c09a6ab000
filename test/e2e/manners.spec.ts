import { expect, test } from '@playwright/test';
import { axeFaults } from './axe';
import { hurry, loseRecords, openPage, pause, settle, waitUntil } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing bars anybody, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page);
    await loseRecords(page);
    await page.keyboard.press('2');
    await page.locator('.banner').getByRole('button', { name: 'why?' }).click();
    await page.getByRole('tab', { name: 'Orders.java' }).click();
    await expect(page.locator('.cm-content')).toBeVisible({ timeout: 20_000 });
    await pause(page);
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('nothing bars anybody on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  await waitUntil(page, 50);
  await pause(page);
  for (const tab of ['Code', 'Why', 'Events', 'Stage']) {
    await page.getByRole('navigation').getByRole('button', { name: tab }).click();
    expect(await axeFaults(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  }
});

test('the whole first minute works with the keyboard alone', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the stage' })).toBeFocused();
  await page.keyboard.press('Enter');
  await hurry(page);
  await waitUntil(page, 400);
  await page.keyboard.press(' ');
  await expect(page.locator('header .state')).toHaveText('paused');
  await page.keyboard.press('1');
  await expect(page.locator('.facts')).toContainText('broker 1');
  await page.keyboard.press('c');
  await expect(page.locator('.events')).toContainText('broker 1 crashed');
  await page.keyboard.press('r');
  await expect(page.locator('.events')).toContainText('broker 1', { timeout: 10_000 });
  await page.keyboard.press('x');
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.facts')).toContainText('Nothing is selected');
  await page.keyboard.press('e');
  await expect(page.locator('.cm-content')).toBeFocused({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.cm-content')).not.toBeFocused();
});

test('skipping to the stage leaves the run as it is', async ({ page }) => {
  await openPage(page);
  await waitUntil(page, 60);
  await pause(page);
  // A pause comes between two events: a step stands at one.
  await page.keyboard.press('ArrowLeft');
  await settle(page);
  const before = await page.locator('.transport .now').innerText();
  await page.getByRole('link', { name: 'Skip to the stage' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#stage$/);
  // What another run would show comes within the time that this one takes to step and to stand again.
  await page.keyboard.press('ArrowLeft');
  await settle(page);
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await expect(page.locator('.transport .now')).toHaveText(before);
});

test('the chosen theme and speed are there again', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('d');
  await page.keyboard.press('+');
  const speed = await page.locator('.speed-text').innerText();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.speed-text')).toHaveText(speed);
});

test('without movement flights are counted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page);
  await expect(page.locator('.link-words-text').first()).not.toBeEmpty({ timeout: 20_000 });
});

test('clients and logs tell their fields, and after a click the arrows still step through time', async ({
  page,
}) => {
  await openPage(page);
  await waitUntil(page, 60);
  await pause(page);
  const selected = page.getByRole('region', { name: 'Selected' });
  for (const [card, field] of [
    [/^Orders, producer/, 'enable.idempotence'],
    [/^Orders, consumer/, 'auto.offset.reset'],
    [/^broker 2/, 'brokerEpoch'],
  ] as const) {
    await page
      .locator('.stage')
      .getByLabel(card)
      .first()
      .click({ position: { x: 30, y: 12 } });
    await expect(selected).toContainText(field);
  }
  const moments = page.locator('.transport .line');
  const before = await moments.innerText();
  await page.keyboard.press('ArrowLeft');
  await expect(moments).not.toHaveText(before);
  await page
    .locator('.stage .strip')
    .first()
    .click({ position: { x: 60, y: 8 } });
  await expect(selected).toContainText(/leaderEpoch|offset/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing bars anybody from the debugger, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page);
    await page.getByRole('tab', { name: 'Orders.java' }).click();
    await expect(page.locator('.cm-content')).toBeVisible({ timeout: 20_000 });
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+End');
    for (let up = 0; up < 3; up++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F9');
    await pause(page);
    const debug = page.locator('.debug');
    if (!(await debug.evaluate((details) => (details as HTMLDetailsElement).open))) {
      await debug.locator('summary').click();
    }
    await expect(debug).toContainText('main');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'New program' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('counts that stand for messages do not cover each other', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page);
  await waitUntil(page, 150);
  await pause(page);
  await settle(page);
  const boxes = await page
    .locator('.link-words-box')
    .evaluateAll((all) =>
      all
        .map((box) => box.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y, width, height })),
    );
  expect(boxes.length).toBeGreaterThan(2);
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        Math.abs(one.y - other.y) >= one.height || Math.abs(one.x - other.x) * 2 >= one.width + other.width;
      expect([one, other, isApart]).toEqual([one, other, true]);
    }
});

test('a link that cannot be copied is shown, and copied by key alone', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openPage(page);
  await page.keyboard.press('s');
  const field = page.getByRole('textbox', { name: 'Copy this link' });
  await expect(field).toBeFocused({ timeout: 15_000 });
  await expect(field).toHaveValue(/#run=/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});
