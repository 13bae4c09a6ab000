async function step() {
  await null;
  throw new Error('rejected here');
}
async function main() {
  await step();
}
console.log('start');
main();
