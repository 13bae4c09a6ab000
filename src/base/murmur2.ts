const multiplier = 0x5bd1e995;
const seed = 0x9747b28c;

function mixed(word: number): number {
  const product = Math.imul(word, multiplier);
  return Math.imul(product ^ (product >>> 24), multiplier);
}

/**
 * Kafka's 32-bit murmur2 of `bytes` as a signed int32, little-endian words.
 * Source: org.apache.kafka.common.utils.Utils.murmur2.
 */
export function murmur2(bytes: Uint8Array): number {
  const length = bytes.length;
  const wholeWordBytes = length & ~3;
  let hash = seed ^ length;
  for (let i = 0; i < wholeWordBytes; i += 4) {
    const word = at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    hash = Math.imul(hash, multiplier) ^ mixed(word);
  }
  const remaining = length & 3;
  if (remaining > 0) {
    if (remaining === 3) hash ^= at(bytes, wholeWordBytes + 2) << 16;
    if (remaining >= 2) hash ^= at(bytes, wholeWordBytes + 1) << 8;
    hash = Math.imul(hash ^ at(bytes, wholeWordBytes), multiplier);
  }
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

/**
 * Kafka's way to make a hash non-negative: it masks the sign bit, so it is not the absolute value.
 * Source: org.apache.kafka.common.utils.Utils.toPositive.
 */
export function toPositive(hash: number): number {
  return hash & 0x7fffffff;
}
