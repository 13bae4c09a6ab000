import { expect, it } from 'vitest';
import type { SettingLine } from '../session/protocol';
import type { Literal } from './editor-literals';
import { codeOf, isWritable, shapeOf, stepped } from './value-edit';

const place = { from: 0, to: 0, line: 1, setting: '' };
const string = (text: string, quote = '"'): Literal => ({
  ...place,
  kind: 'string',
  text,
  opening: quote,
  closing: quote.slice(-1),
});
const plain = (kind: 'number' | 'boolean', text: string): Literal => ({
  ...place,
  kind,
  text,
  opening: '',
  closing: '',
});
const setting = (about: Partial<SettingLine>): SettingLine => ({
  key: 'acks',
  type: 'STRING',
  default: 'all',
  range: '',
  choices: [],
  least: null,
  most: null,
  sentence: '',
  clients: ['producer'],
  ...about,
});
const free = { least: null, most: null };

it('truth values and values of settings that have few are chosen', () => {
  expect(shapeOf(plain('boolean', 'true'), [])).toEqual({ kind: 'choice', choices: ['true', 'false'] });
  expect(shapeOf(plain('boolean', 'False'), [])).toEqual({ kind: 'choice', choices: ['True', 'False'] });
  const acks = [setting({ choices: ['all', '-1', '0', '1'] })];
  expect(shapeOf(string('1'), acks)).toEqual({ kind: 'choice', choices: ['all', '-1', '0', '1'] });
  expect(shapeOf(string('2'), acks)).toEqual({ kind: 'choice', choices: ['2', 'all', '-1', '0', '1'] });
});

it('numbers are counted, also in quotes and within the bounds of their setting; all else is written', () => {
  expect(shapeOf(plain('number', '10_000L'), [])).toEqual({ kind: 'number', ...free });
  expect(shapeOf(string('5'), [setting({ least: 0 })])).toEqual({ kind: 'number', least: 0, most: null });
  expect(shapeOf(plain('number', '0x1F'), [])).toEqual({ kind: 'text' });
  expect(shapeOf(plain('number', '1e6'), [])).toEqual({ kind: 'text' });
  expect(shapeOf(string('orders'), [])).toEqual({ kind: 'text' });
});

it('steps grow with the number, and lead back the same way', () => {
  const walk = (start: string, direction: 1 | -1, count: number) => {
    const seen = [start];
    for (let i = 0; i < count; i++) seen.push(stepped(seen.at(-1) ?? '', direction, free));
    return seen.join(' ');
  };
  expect(walk('18', 1, 4)).toBe('18 19 20 30 40');
  expect(walk('40', -1, 4)).toBe('40 30 20 19 18');
  expect(walk('90', 1, 3)).toBe('90 100 200 300');
  expect(walk('200', -1, 3)).toBe('200 100 90 80');
  expect(walk('1', -1, 3)).toBe('1 0 -1 -2');
  expect(walk('-30', 1, 3)).toBe('-30 -20 -19 -18');
});

it('decimals, suffixes and underscores stay', () => {
  expect(stepped('0.95', 1, free)).toBe('0.96');
  expect(stepped('1.0', -1, free)).toBe('0.9');
  expect(stepped('10_000L', -1, free)).toBe('9_000L');
  expect(stepped('900_000', 1, free)).toBe('1_000_000');
  expect(stepped('9007199254740993L', 1, free)).toBe('10007199254740993L');
  expect(stepped('text', 1, free)).toBe('text');
});

it('a step does not leave the bounds', () => {
  expect(stepped('0', -1, { least: 0, most: null })).toBe('0');
  expect(stepped('17', 1, { least: 1, most: 17 })).toBe('17');
  expect(stepped('0.5', -1, { least: 0.5, most: 1 })).toBe('0.5');
});

it('a string keeps its quotes, whatever is written into it', () => {
  expect(codeOf(string('a'), 'say "hi"')).toBe('"say \\"hi\\""');
  expect(codeOf(string('a', "r'"), 'it"s')).toBe("r'it\"s'");
  expect(codeOf(string('a'), 'line\\n')).toBe('"line\\n"');
  expect(codeOf(string('a'), 'a\\"b')).toBe('"a\\"b"');
  expect(codeOf(string('a'), 'end\\')).toBe('"end\\\\"');
  expect(codeOf(plain('number', '1'), ' 12 ')).toBe('12');
});

it('what would end a number is refused', () => {
  expect(isWritable(plain('number', '1'), '12')).toBe(true);
  expect(isWritable(plain('number', '1'), '1e-3')).toBe(true);
  expect(isWritable(plain('number', '1'), '')).toBe(false);
  expect(isWritable(plain('number', '1'), '1); crash(')).toBe(false);
  expect(isWritable(string('a'), '')).toBe(true);
});
