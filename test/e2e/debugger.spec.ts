import { expect, type Page, test } from '@playwright/test';
import { ordersProgram } from '../../src/content/orders-program';
import { openPage } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

/** The number of the first line of the landing program that has this text. The editor draws only what is seen. */
function lineOf(text: string): number {
  return ordersProgram.split('\n').findIndex((line) => line.includes(text)) + 1;
}

/** Clicks left of a line's number. */
async function clickGutter(page: Page, line: number): Promise<void> {
  const number = page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: new RegExp(`^${line}$`) });
  await number.scrollIntoViewIfNeeded();
  const [gutter, row] = [await page.locator('.cm-breakpoints').boundingBox(), await number.boundingBox()];
  if (gutter === null || row === null) throw new Error(`line ${line} is shown`);
  await page.mouse.click(gutter.x + gutter.width / 2, row.y + row.height / 2);
}

test('a breakpoint stops time, steps go on and back, values stand beside the line', async ({ page }) => {
  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  await expect(page.locator('.cm-content')).toBeVisible();
  const send = lineOf('producer.send(record');
  await clickGutter(page, send);
  const status = page.locator('.debug [role="status"]');
  await expect(status).toHaveText(`main is at line ${send}.`, { timeout: 25_000 });
  await expect(page.locator('.transport').getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const variables = page.getByRole('list', { name: 'Variables' });
  await expect(variables).toContainText('customer');
  await expect(page.locator('.cm-values')).toContainText(/order = \d+/);
  await expect(page.getByRole('list', { name: 'Threads' })).toContainText('billing');

  await page.keyboard.press('F10');
  await expect(status).toHaveText(`main is at line ${lineOf('Thread.sleep(4)')}.`);
  await page.keyboard.press('Shift+F10');
  await expect(status).toHaveText(`main is at line ${send}.`);

  await page.getByRole('textbox', { name: 'Expression to watch' }).fill('order > 0');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Watch' })).toContainText('true');

  const before = await page.locator('.transport .now').innerText();
  await page.keyboard.press('F8');
  await expect(page.locator('.transport .now')).not.toHaveText(before, { timeout: 15_000 });
  await expect(status).toHaveText(`main is at line ${send}.`, { timeout: 25_000 });

  await page.getByRole('checkbox', { name: 'crash here' }).check();
  await page.keyboard.press('F8');
  await expect(status).toHaveText(`The program was crashed at line ${send}.`, { timeout: 25_000 });
  await expect(page.locator('.code .standing')).toContainText('exit code 137');
});

test('a printed line and its source line light each other', async ({ page }) => {
  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  const printed = page.locator('.console .line', { hasText: 'sent' }).first();
  await expect(printed).toBeVisible({ timeout: 15_000 });
  await printed.focus();
  await expect(page.locator('.cm-lit-line')).toContainText('System.out.println("sent');
  await page.locator('.cm-line', { hasText: 'System.out.println("sent' }).hover();
  await expect(page.locator('.console .line.is-lit').first()).toContainText('sent');
});

test('breakpoints and watches come back with their program, and are gone when they were taken away', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  await expect(page.locator('.cm-content')).toBeVisible();
  await clickGutter(page, lineOf('producer.send(record'));
  const status = page.locator('.debug [role="status"]');
  await expect(status).toContainText('main is at line', { timeout: 25_000 });
  await page.getByRole('textbox', { name: 'Expression to watch' }).fill('order > 0');
  await page.keyboard.press('Enter');

  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  await expect(page.getByTitle('Breakpoint, line')).toBeVisible();
  await expect(status).toContainText('main is at line', { timeout: 25_000 });
  await expect(page.getByRole('list', { name: 'Watch' })).toContainText('order > 0');
  await page.getByRole('button', { name: /^Remove the breakpoint/ }).click();
  await page.getByRole('button', { name: 'Stop watching order > 0' }).click();

  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  await expect(page.locator('.cm-content')).toBeVisible();
  await expect(page.getByTitle('Breakpoint, line')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('streamscope.debugger'))).toBe('[]');
});
