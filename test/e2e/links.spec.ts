import { expect, test } from '@playwright/test';
import { linkJson, sealLink } from '../../src/scenario/link';
import { completeRunDocument } from '../../src/scenario/parse-run-document';
import { loseRecords, moment, openPage, paste, pause, program, settle } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

test('a link opens the same run at the same moment elsewhere', async ({ page, browser }) => {
  await openPage(page);
  await loseRecords(page);
  await pause(page);
  await page.getByRole('button', { name: 'Share link' }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#run=1d\./);
  await settle(page);
  const fragment = await page.evaluate(() => location.hash);
  expect(fragment.length).toBeLessThan(600);
  const fingerprint = await page.locator('.transport .fingerprint').innerText();
  const time = await moment(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  await openPage(other, fragment);
  await expect(other.locator('.transport .fingerprint')).toHaveText(fingerprint);
  expect(await moment(other)).toBe(time);
  await expect(other.locator('.banner.is-lost')).toBeVisible();
  await expect(other.getByRole('alert').filter({ hasText: 'differently' })).toHaveCount(0);
  await context.close();
});

test('a program in a link runs only when somebody says so', async ({ page, browser }) => {
  await openPage(page);
  await paste(page, program('KafkaExample.java'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('tab', { name: 'KafkaExample.java' })).toBeVisible();
  await page.getByRole('button', { name: 'Share link' }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#run=/);
  const fragment = await page.evaluate(() => location.hash);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`/${fragment}`);
  const dialog = other.getByRole('dialog', { name: 'Run a program from a link?' });
  await expect(dialog).toBeVisible();
  await dialog.getByText('Read it first').click();
  await expect(dialog).toContainText('producer.send(record');
  await dialog.getByRole('button', { name: 'Run it' }).click();
  await expect(other.getByRole('tab', { name: 'KafkaExample.java' })).toBeVisible();
  await context.close();
});

test('a command of a run that makes no sense at its moment is told of, with its place and a remedy', async ({
  page,
}) => {
  const read = completeRunDocument({
    scenario: {},
    commands: [{ type: 'HealLink', node: 'broker 1', peer: 'broker 2', atMicros: 1000 }],
    atMicros: 2000,
  });
  if (!('document' in read)) throw new Error('The document is whole.');
  await openPage(page, `#${sealLink(linkJson(read.document, new Map()), 'plain')}`);
  await expect(page.locator('.events')).toContainText(
    'commands[0] (HealLink broker 1 – broker 2) did nothing: The link between broker 1 and broker 2 is not cut. Cut it before.',
  );
});

test('a damaged link says what is wrong and opens the first run', async ({ page }) => {
  await openPage(page, '#run=1d.00000000.5k.AAAA');
  await expect(page.getByRole('alert')).toContainText('cut off: 4 of 200 characters');
  await expect(page.locator('.start')).toContainText('one click from data loss');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what is left of a link that was cut off opens when somebody says so', async ({ page, browser }) => {
  await openPage(page);
  await loseRecords(page);
  await page.getByRole('button', { name: 'Share link' }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#run=1d\./);
  const fragment = await page.evaluate(() => location.hash);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`/${fragment.slice(0, -24)}`);
  const dialog = other.getByRole('dialog', { name: 'Open what is left of this link?' });
  await expect(dialog).toContainText('The link was cut off');
  await dialog.getByRole('button', { name: 'Open what is left' }).click();
  await expect(other.getByRole('alert')).toContainText('What could be understood is open.');
  await expect(other.getByText('This run came with a link')).toBeVisible();
  await context.close();
});
