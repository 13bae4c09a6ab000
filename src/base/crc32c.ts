// The reversed Castagnoli polynomial, RFC 3720 appendix B.4.
const polynomial = 0x82f63b78;

function tableEntry(byte: number): number {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? polynomial : 0);
  return remainder;
}

const table = Int32Array.from({ length: 256 }, (_, byte) => tableEntry(byte));

/** The CRC-32C of `bytes` as an unsigned 32-bit number: the checksum of a Kafka record batch (magic 2). */
export function crc32c(bytes: Uint8Array): number {
  let remainder = -1;
  for (const byte of bytes) remainder = (table[(remainder ^ byte) & 0xff] ?? 0) ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
