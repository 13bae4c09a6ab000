import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8SizeBytes, utf8Text } from './utf8';

describe('utf8Bytes', () => {
  it('writes one to four bytes a character', () => {
    expect([...utf8Bytes('aé€😀')]).toEqual([0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]);
  });

  it('writes a question mark for half a surrogate pair, as Java does', () => {
    expect([...utf8Bytes('\ud83dx')]).toEqual([0x3f, 0x78]);
    expect([...utf8Bytes('\ude00')]).toEqual([0x3f]);
  });

  it('agrees with TextEncoder on every well-formed text, size included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
        expect(utf8SizeBytes(text)).toBe(utf8Bytes(text).length);
      }),
    );
  });
});

describe('utf8Text', () => {
  it('reads back what utf8Bytes wrote, a byte order mark included', () => {
    expect(utf8Text(utf8Bytes('\ufeffaé€😀'))).toBe('\ufeffaé€😀');
  });

  it('marks what is no UTF-8', () => {
    expect(utf8Text(new Uint8Array([0x61, 0xff]))).toBe('a\ufffd');
  });
});
