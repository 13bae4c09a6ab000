import { expect, test } from '@playwright/test';
import { openPage } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

test('a program can begin with one that keeps a promise, and a second one beside it', async ({ page }) => {
  await openPage(page);
  for (const file of ['AtLeastOnce.java', 'AtLeastOnce2.java']) {
    await page.getByRole('button', { name: 'New program' }).click();
    await page.getByRole('menuitem', { name: 'At least once nothing is skipped' }).first().click();
    await expect(page.getByRole('tab', { name: file })).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('.cm-content')).toContainText(`class ${file.replace('.java', '')}`);
  }
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('.code .standing')).toContainText(/running|waiting/, { timeout: 60_000 });
});

test('the menu opens a scenario of several programs, and the way back leads to the first run', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('button', { name: 'New program' }).click();
  await page.getByRole('menuitem', { name: 'Exactly once: consume, transform, produce' }).click();
  for (const file of ['Orders.java', 'Invoices.java', 'Audit.java'])
    await expect(page.getByRole('tab', { name: file })).toBeVisible();
  expect(page.url()).toContain('#');
  await expect(page.locator('.start')).toContainText('prints “twice” when it gets one again');
  await expect(page.locator('.start')).toContainText('What to break');
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Invoices.java' })).toHaveCount(0);
});
