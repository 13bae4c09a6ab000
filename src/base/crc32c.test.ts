import { expect, it } from 'vitest';
import { crc32c } from './crc32c';
import { utf8Bytes } from './utf8';

// The test vectors of RFC 3720 appendix B.4 and the usual check value of the catalogues.
it.each([
  ['123456789', utf8Bytes('123456789'), 0xe3069283],
  ['32 zero bytes', new Uint8Array(32), 0x8a9136aa],
  ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ['32 rising bytes', Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
  ['nothing', new Uint8Array(0), 0],
])('checks %s', (_, bytes, checksum) => {
  expect(crc32c(bytes)).toBe(checksum);
});
