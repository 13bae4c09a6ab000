const readline = require('node:readline');
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
rl.setPrompt('topic> ');
rl.on('line', (line) => console.log('line', line));
rl.on('close', () => {
  console.log('closed');
  try {
    rl.question('again? ', () => {});
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
});
rl.question('name? ', (answer) => console.log('answer', answer));
console.log('asked');
