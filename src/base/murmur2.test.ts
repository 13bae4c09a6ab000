import { describe, expect, it } from 'vitest';
import { murmur2, toPositive } from './murmur2';
import { utf8Bytes } from './utf8';

describe('murmur2', () => {
  it.each([
    ['', 275646681],
    ['a', -1563381124],
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])("hashes %j as Kafka's own UtilsTest says", (key, hash) => {
    expect(murmur2(utf8Bytes(key))).toBe(hash);
  });

  it('reads bytes above 127 as unsigned, where Java masks them', () => {
    expect(murmur2(new Uint8Array([0xff, 0xfe, 0xfd, 0xfc]))).not.toBe(
      murmur2(new Uint8Array([0x7f, 0x7e, 0x7d, 0x7c])),
    );
  });
});

describe('toPositive', () => {
  it('masks the sign bit instead of taking the absolute value', () => {
    expect(toPositive(-1)).toBe(2147483647);
    expect(toPositive(-2147483648)).toBe(0);
    expect(toPositive(7)).toBe(7);
  });
});
