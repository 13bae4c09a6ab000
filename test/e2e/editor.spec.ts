import { expect, type Page, test } from '@playwright/test';
import { openPage } from './page';

test.beforeEach(() => test.slow());

/** Opens the first program, and puts the cursor into a word of it. */
async function cursorInto(page: Page, word: string): Promise<void> {
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  await page.locator('.cm-line span', { hasText: word }).first().click();
  await expect(page.locator('.cm-content')).toBeFocused();
}

test('F2 tells what the setting at the cursor is, until the cursor moves', async ({ page }) => {
  await openPage(page);
  await cursorInto(page, '"acks"');
  await page.keyboard.press('F2');
  const card = page.locator('.cm-setting');
  await expect(card).toContainText('acks');
  await expect(card).toContainText('default all');
  await expect(card).toContainText('all in-sync replicas');
  await page.keyboard.press('ArrowDown');
  await expect(card).toHaveCount(0);
});

for (const [language, key, told] of [
  ['Python', "'auto.offset.reset'", 'default largest'],
  ['JavaScript', 'groupId:', 'must be given'],
] as const)
  test(`F2 tells of the settings of ${language}'s client`, async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'New program' }).click();
    await page.getByRole('menuitem', { name: language, exact: true }).click();
    const line = page.locator('.cm-line', { hasText: key }).first();
    const before = (await line.textContent())?.indexOf(key) ?? 0;
    await line.click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    for (let column = 0; column < before + 2; column++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await expect(page.locator('.cm-setting')).toContainText(told, { timeout: 15_000 });
  });

test('a block is folded by key, and unfolded by its arrow or its dots', async ({ page }) => {
  await openPage(page);
  await cursorInto(page, '"acks"');
  await page.locator('.cm-line', { hasText: 'void main' }).click({ position: { x: 5, y: 5 } });
  // Blocks are known as soon as the language has come.
  await expect(page.locator('.cm-activeLineGutter .cm-fold-arrow.is-open')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+BracketLeft');
  await expect(page.locator('.cm-content')).not.toContainText('"acks"');
  await page.locator('.cm-activeLineGutter .cm-fold-arrow.is-closed').click();
  await expect(page.locator('.cm-content')).toContainText('"acks"');
  await page.keyboard.press('ControlOrMeta+Shift+BracketLeft');
  await page.getByRole('button', { name: 'Unfold' }).click();
  await expect(page.locator('.cm-content')).toContainText('"acks"');
});

test('keys of settings are proposed in quotes, each with its default and its sentence', async ({ page }) => {
  await openPage(page);
  await cursorInto(page, '"acks"');
  await page.keyboard.press('End');
  await page.keyboard.type('\nprops.put("linger');
  const proposals = page.locator('.cm-tooltip-autocomplete');
  await expect(proposals).toContainText('linger.ms');
  await expect(page.locator('.cm-completionInfo')).toContainText('default 5');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-content')).toContainText('props.put("linger.ms"');
});
