import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault';

/** `line:column expected` */
function shown(text: string): string {
  const fault = findJsonFault(text);
  return fault === null ? 'JSON' : `${fault.line}:${fault.column} ${fault.expected}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where a text is no JSON', () => {
  it.each([
    ['{"title": "x", ', '1:16 a name in double quotes'],
    ['{\n  "seed": 1\n  "until": 2\n}', '3:3 "," or "}"'],
    ['{\n  seed: 1\n}', '2:3 a name in double quotes'],
    ['{"a" 1}', '1:6 ":"'],
    ['{"a": 1,}', '1:9 a name in double quotes'],
    ['[1, 2', '1:6 "," or "]"'],
    ['[,]', '1:2 a value or "]"'],
    ["{'a': 1}", '1:2 a name in double quotes'],
    ['{"a": "b}', '1:7 a text that ends with "'],
    ['{"a": 01}', '1:8 "," or "}"'],
    ['{} {}', '1:4 the end'],
    ['', '1:1 a value'],
    ['['.repeat(5_000), '1:101 no more than 100 brackets in each other'],
    ['"\u007f"', 'JSON'],
    ['"\u0001"', '1:1 a text that ends with "'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('agrees with JSON.parse on what is JSON, whatever letter of a text is lost or changed', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '[', '0', ' ', '\\'),
        (json, at, sign) => {
          const place = at % (json.length + 1);
          const text = json.slice(0, place) + sign + json.slice(place + 1);
          expect([text, findJsonFault(text) === null]).toEqual([text, isJson(text)]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
