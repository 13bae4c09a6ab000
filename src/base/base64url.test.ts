import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64urlOf, bytesOfBase64url } from './base64url';

it('writes what RFC 4648 writes', () => {
  const text = (word: string) => base64urlOf(new TextEncoder().encode(word));
  expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(text)).toEqual([
    '',
    'Zg',
    'Zm8',
    'Zm9v',
    'Zm9vYg',
    'Zm9vYmE',
    'Zm9vYmFy',
  ]);
  expect(base64urlOf(Uint8Array.of(0xfb, 0xff))).toBe('-_8');
});

it('reads what it wrote', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOfBase64url(base64urlOf(bytes))).toEqual(bytes);
    }),
  );
});

it('refuses other digits and impossible lengths', () => {
  expect(bytesOfBase64url('Zm9+')).toBeNull();
  expect(bytesOfBase64url('Zm9vY')).toBeNull();
});
