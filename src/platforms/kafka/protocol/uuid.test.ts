import { expect, it } from 'vitest';
import { bytesOfBase64url } from '../../../base/base64url';
import { RandomStreams } from '../../../engine/random';
import { randomUuid } from './uuid';

const many = Array.from({ length: 500 }, (_, i) => randomUuid(new RandomStreams(i), 'cluster id', ''));

it('writes UUIDs of version 4 in 22 digits that never look like an option', () => {
  for (const text of many) {
    const bytes = bytesOfBase64url(text) as Uint8Array;
    expect([text.length, bytes.length]).toEqual([22, 16]);
    expect(text).toMatch(/^[^-].{20}[AQgw]$/);
    expect([(bytes[6] as number) >> 4, (bytes[8] as number) >> 6]).toEqual([4, 2]);
  }
  expect(new Set(many).size).toBe(500);
});

it('draws the same from the same stream, and others after it', () => {
  const random = new RandomStreams(7);
  const first = randomUuid(random, 'consumer member id', 'g');
  expect(randomUuid(new RandomStreams(7), 'consumer member id', 'g')).toBe(first);
  expect(randomUuid(random, 'consumer member id', 'g')).not.toBe(first);
});
