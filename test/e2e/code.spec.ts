import { expect, test } from '@playwright/test';
import { openPage, paste, program } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

test('a fault is shown as javac shows it, and the run stays as it was', async ({ page }) => {
  await openPage(page);
  await paste(
    page,
    'public class Orders {\n    public static void main(String[] args) {\n        int x = 1\n    }\n}\n',
  );
  await expect(page.locator('.console .diagnostic')).toContainText("Orders.java:3: error: ';' expected");
  await expect(page.getByRole('tab', { name: 'Orders.java' })).toContainText('1');
  await expect(page.locator('.cm-lintRange-error, .cm-lintPoint-error')).not.toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('.code .standing')).toContainText('The old program still runs.');
  await page.locator('.console .diagnostic').click();
  await expect(page.locator('.cm-lineNumbers .cm-activeLineGutter')).toHaveText('3');
});

test('a program pasted from a tutorial runs as it stands', async ({ page }) => {
  await openPage(page);
  await paste(page, program('KafkaExample.java'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('tab', { name: 'KafkaExample.java' })).toBeVisible();
  await expect(page.locator('.console')).toContainText('Sent message to my-topic partition 0', {
    timeout: 25_000,
  });
  await expect(page.locator('.remark').first()).toContainText('poll');
});

test('Escape, then Tab leaves the editor', async ({ page }) => {
  await openPage(page);
  await page.getByRole('tab', { name: 'Orders.java' }).click();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.cm-content')).not.toBeFocused();
});

test('a printed line leads to its moment and its line', async ({ page }) => {
  await openPage(page);
  const line = page.locator('.console .line', { hasText: 'sent' }).first();
  await expect(line).toBeVisible({ timeout: 15_000 });
  await line.click();
  await expect(page.getByRole('tab', { name: 'Orders.java' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.cm-lineNumbers .cm-activeLineGutter')).toHaveText(/\d+/);
});

test('members are proposed as one types, a class with its import', async ({ page }) => {
  await openPage(page);
  await paste(
    page,
    'public class Orders {\n    public static void main(String[] args) {\n        \n    }\n}\n',
  );
  const editor = page.locator('.cm-content');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type('Durati');
  const proposals = page.locator('.cm-tooltip-autocomplete');
  await expect(proposals).toContainText('java.time', { timeout: 25_000 });
  await proposals.getByRole('option', { name: 'Duration' }).click();
  await expect(editor).toContainText('import java.time.Duration;');
  await page.keyboard.type('.ofMil');
  await expect(proposals).toContainText('(long): Duration', { timeout: 25_000 });
  await proposals.getByRole('option', { name: 'ofMillis' }).click();
  await page.keyboard.type('400');
  await expect(editor).toContainText('Duration.ofMillis(400)');
});
