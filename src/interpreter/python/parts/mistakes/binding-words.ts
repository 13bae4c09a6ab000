/** What may not be assigned to or deleted, in CPython's words. */
import type { Expression } from '../../syntax/tree';

const WORDS: ReadonlyMap<Expression['kind'], string> = new Map([
  ['integer', 'literal'],
  ['float', 'literal'],
  ['text', 'literal'],
  ['bytes', 'literal'],
  ['call', 'function call'],
  ['binary', 'expression'],
  ['unary', 'expression'],
  ['both', 'expression'],
  ['either', 'expression'],
  ['compare', 'comparison'],
  ['conditional', 'conditional expression'],
  ['lambda', 'lambda'],
  ['dict', 'dict literal'],
  ['set', 'set display'],
  ['format', 'f-string expression'],
  ['yield', 'yield expression'],
  ['assignment', 'named expression'],
]);

const COMPREHENSIONS: ReadonlyMap<string, string> = new Map([
  ['list', 'list comprehension'],
  ['set', 'set comprehension'],
  ['dict', 'dict comprehension'],
  ['generator', 'generator expression'],
]);

function inWords(value: Expression): string {
  if (value.kind === 'constant') return value.value === 'Ellipsis' ? 'ellipsis' : value.value;
  if (value.kind === 'comprehension') return COMPREHENSIONS.get(value.makes) ?? 'comprehension';
  return WORDS.get(value.kind) ?? 'expression';
}

/** Says that something cannot be bound. */
export function cannotBind(verb: string, value: Expression, hint: string): string {
  const isFixed = value.kind === 'constant' && value.value !== 'Ellipsis';
  const where = hint === '' || isFixed ? '' : ' here';
  const advice = isFixed || value.kind === 'lambda' ? '' : hint;
  return `cannot ${verb} ${inWords(value)}${where}${advice}`;
}
