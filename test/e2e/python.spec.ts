import { expect, test } from '@playwright/test';
import { openPage, paste } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

test('a new Python program runs as it stands, and its lines are those of its text', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'New program' }).click();
  await page.getByRole('menuitem', { name: 'Python' }).click();
  await expect(page.getByRole('tab', { name: 'program1.py' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.cm-content')).toHaveAttribute('aria-label', /Python source/);
  await expect(page.locator('.cm-content')).toBeFocused();
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('.console')).toContainText('received hello 4', { timeout: 60_000 });
  await page.locator('.console .line', { hasText: 'sent hello 0' }).first().click();
  await expect(page.locator('.cm-lineNumbers .cm-activeLineGutter')).toHaveText('10');
  await expect(page.locator('.code .standing')).toContainText('confluent-kafka');
});

test('a mistake in a Python program is told as CPython tells it', async ({ page }) => {
  await openPage(page);
  await paste(page, 'from confluent_kafka import Producer\nif True\n    print(1)\n');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('tab', { name: 'Orders.py' })).toBeVisible();
  await expect(page.locator('.console .diagnostic')).toContainText("SyntaxError: expected ':'");
});

test('what a program comes to in the midst of its run is loaded then', async ({ page }) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(response.url().replace(/.*\/([a-z-]+)-[^/]*$/, '$1')));
  await openPage(page);
  await paste(
    page,
    "import re\nfrom confluent_kafka import Producer\nprint(f'{1 / 3:.3f}', re.sub('a+', '-', 'baaad'))\nprint(1 + 'a')\n",
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  const console = page.locator('.console');
  await expect(console).toContainText('0.333 b-d', { timeout: 60_000 });
  await expect(console).toContainText('TypeError: unsupported operand type(s) for +');
  expect(loaded).toEqual(expect.arrayContaining(['formats', 'further', 'failures']));
});
