const { createInterface } = require('readline');
async function main() {
  const rl = createInterface({ input: process.stdin });
  for await (const line of rl) console.log(line);
  console.log('no more lines');
  const { question } = require('readline/promises').createInterface({ input: process.stdin });
  console.log(typeof question);
}
main();
