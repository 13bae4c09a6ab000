import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeHeaders, encodeHeaders } from './record-headers';

it('gives back the headers that were encoded', () => {
  const header = fc.record({
    key: fc.string({ unit: 'grapheme' }),
    value: fc.option(fc.uint8Array({ maxLength: 20 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(header, { maxLength: 5 }), (headers) => {
      const decoded = decodeHeaders(encodeHeaders(headers));
      expect(decoded).toEqual(headers.map(({ key, value }) => ({ key, value })));
    }),
    { numRuns: 200, seed: 3 },
  );
});

it('tells an empty value from none', () => {
  const headers = [
    { key: '', value: new Uint8Array() },
    { key: 'k', value: null },
  ];
  expect(decodeHeaders(encodeHeaders(headers))).toEqual(headers);
});
