// What a program reads when nobody types: the input is at its end.
const readline = require('readline');
console.log(process.argv.length, process.argv[2], process.env.STREAMSCOPE_TOPIC ?? 'orders');
process.env.STREAMSCOPE_TOPIC = 'set';
console.log(process.env.STREAMSCOPE_TOPIC, 'STREAMSCOPE_TOPIC' in process.env);
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => console.log('data', chunk));
process.stdin.on('end', () => {
  console.log('end', process.stdin.isTTY);
  lines();
});

async function lines() {
  let count = 0;
  for await (const line of process.stdin) count += line.length;
  console.log('walked', count);
}
process.on('exit', (code) => console.log('exit', code));
console.log(typeof readline.createInterface);
