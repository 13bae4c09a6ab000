function inner() {
  throw new TypeError('went wrong');
}
const outer = () => inner();
console.log('before');
outer();
