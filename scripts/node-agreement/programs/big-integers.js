// Big integers at their edges: exponents, shifts, division, and what cannot be.
const shown = (work) => {
  try {
    return String(work());
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const one = 1n;
console.log(2n ** 10n, (-3n) ** 3n, 0n ** 0n, (-1n) ** 1000001n, 1n ** 99999999999n, 7n ** 60n);
console.log(1n << 70n, -5n << 3n, 1024n >> 3n, -5n >> 1n, 3n << -1n, 3n >> -4n, 0n << 99999999999n);
console.log(7n / 2n, -7n / 2n, -7n % 2n, 12345678901234567890n * 98765432109876543210n);
console.log(12n & 10n, 12n | 10n, 12n ^ 10n, -12n & 255n, -1n ^ 5n);
for (const work of [
  () => 2n ** -one,
  () => 5n >>> one,
  () => 1n / (one - 1n),
  () => 1n % (one - 1n),
  () => 2n ** (10n ** 12n),
  () => one << (10n ** 12n),
  () => 1n + 1,
]) {
  console.log(shown(work));
}
