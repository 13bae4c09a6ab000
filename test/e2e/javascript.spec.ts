import { expect, test } from '@playwright/test';
import { openPage, paste } from './page';

// Simulated seconds take their time on a busy machine.
test.beforeEach(() => test.slow());

const greeting = `const { Kafka } = require('kafkajs');
const producer = new Kafka({ brokers: ['localhost:9092'] }).producer();
async function main() {
  await producer.connect();
  const [sent] = await producer.send({ topic: 'greetings', messages: [{ key: 'a', value: 'hello' }] });
  console.log('sent at', sent.baseOffset, { partition: sent.partition });
  await producer.disconnect();
}
main();
`;

test('a kafkajs program runs as it stands, and its faults are shown as Node shows them', async ({ page }) => {
  await openPage(page);
  await paste(page, greeting);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('tab', { name: 'Orders.js' })).toBeVisible();
  const console = page.locator('.console');
  await expect(console).toContainText('sent at 0 { partition: 0 }', { timeout: 25_000 });
  await expect(console).toContainText('KafkaJS v2.0.0 switched default partitioner');
  // Once the file is called so, faults are shown as Node shows them.
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('main(;');
  await expect(page.locator('.console .diagnostic')).toContainText("SyntaxError: Unexpected token ';'");
});
