import { expect, it } from 'vitest';
import { matchFrom } from './match';
import { PatternFault } from './pattern';

const PATTERNS = [
  'a*b',
  '(a|b)+c',
  '^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$',
  '(\\d{1,3})\\.(\\d+)?',
  'a{2,3}?',
  '(?:ab)+',
  '[^a-c]+',
  '[\\w.-]+@[\\w-]+\\.\\w{2,}',
  '(a)(?=b)',
  '(?!a)[a-z]',
  '(?<=\\$)\\d+',
  '(?<!x)y',
  '\\bcat\\b',
  '(.)\\1',
  '(?<q>[\'"]).*?\\k<q>',
  '(a*)*b',
  '(z)?(a)',
  'x|',
  '.+?,',
  '\\u0041|\\x42|\\t',
  '[]a]?|[^]',
  '(a(b(c)?)?)+',
  '\\.js$',
];
const TEXTS = [
  '',
  'aaab',
  'abcabc ab',
  'name = some value ',
  '192.168 cost $42, xy y',
  'me@site-one.com cat category aa "quoted" \'it\'',
  'AB\tab,c,',
  'line one\nline two\nfile.js',
];

it('matches what the engine below matches, groups and all', () => {
  let matched = 0;
  for (const source of PATTERNS) {
    for (const flags of ['', 'i', 'm', 's']) {
      for (const text of TEXTS) {
        const expected = new RegExp(source, `${flags}d`).exec(text);
        const found = matchFrom(source, flags, text, 0, false);
        const places = expected?.indices?.flatMap((pair) => pair ?? [-1, -1]) ?? null;
        expect(found, `/${source}/${flags} on ${JSON.stringify(text)}`).toEqual(places);
        if (found !== null) matched += 1;
      }
    }
  }
  expect(matched).toBeGreaterThan(150);
});

it('gives up a match that goes back and forth for too long', () => {
  expect(() => matchFrom('^(a+)+$', '', `${'a'.repeat(40)}b`, 0, false)).toThrow(PatternFault);
});
