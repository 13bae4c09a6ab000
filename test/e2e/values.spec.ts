import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './axe';
import { openPage } from './page';

test.beforeEach(() => test.slow());

const code = (page: Page) => page.locator('.cm-content');
const sheet = (page: Page) => page.getByRole('dialog');

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  async function openProgram(page: Page): Promise<void> {
    await openPage(page);
    await page.getByRole('button', { name: 'Code' }).tap();
    await page.getByRole('tab', { name: 'Orders.java' }).tap();
    await expect(page.locator('.cm-tappable').first()).toBeVisible();
  }

  function value(page: Page, line: string, text: string): Locator {
    return page
      .locator('.cm-line', { hasText: line })
      .first()
      .locator('.cm-tappable')
      .getByText(text, { exact: true })
      .first();
  }

  test('a value is changed by tapping, and the program runs with it', async ({ page }) => {
    await openProgram(page);
    await expect(code(page)).toHaveAttribute('contenteditable', 'false');
    expect(await axeFaults(page)).toEqual([]);
    await value(page, '"acks"', '"1"').tap();
    await expect(sheet(page)).toContainText('all in-sync replicas');
    expect(await axeFaults(page)).toEqual([]);
    await sheet(page).getByRole('radio', { name: 'all' }).tap();
    await expect(sheet(page)).toContainText('"all"');
    await sheet(page).getByRole('button', { name: 'Run' }).tap();
    await expect(sheet(page)).toHaveCount(0);
    await expect(code(page)).toContainText('props.put("acks", "all");');
    await page.getByRole('button', { name: 'Stage' }).tap();
    await expect(page.locator('#stage')).toContainText('acks=all', { timeout: 15_000 });
  });

  test('a number is counted up and down', async ({ page }) => {
    await openProgram(page);
    await value(page, 'order <=', '5000').tap();
    await sheet(page).getByRole('button', { name: 'More' }).tap();
    await sheet(page).getByRole('button', { name: 'More' }).tap();
    await sheet(page).getByRole('button', { name: 'Less' }).tap();
    await sheet(page).getByRole('button', { name: 'Change' }).tap();
    await expect(code(page)).toContainText('order <= 6000');
  });

  test('the text itself is edited only when that is asked for', async ({ page }) => {
    await openProgram(page);
    await page.getByRole('button', { name: 'Edit as text' }).tap();
    await expect(code(page)).toHaveAttribute('contenteditable', 'true');
    await expect(page.locator('.cm-tappable')).toHaveCount(0);
    await page.getByRole('button', { name: 'Tap values' }).tap();
    await expect(code(page)).toHaveAttribute('contenteditable', 'false');
  });
});

test('Alt+Enter changes the value at the cursor; Escape leaves it as it is', async ({ page }) => {
  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  const word = page.locator('.cm-line', { hasText: 'CUSTOMERS = {' }).getByText('"ada"', { exact: true });
  await word.click();
  await page.keyboard.press('Alt+Enter');
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(code(page)).toBeFocused();
  await page.keyboard.press('Alt+Enter');
  await sheet(page).getByRole('textbox', { name: 'Value' }).fill('say "hi"');
  await page.keyboard.press('Enter');
  await expect(code(page)).toContainText('{"say \\"hi\\"", "ben"');
  await expect(code(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(code(page)).toContainText('{"ada", "ben"');
});
