/**
 * Makes wrong programs out of right ones, the way learners do: single-token slips, and slips of meaning.
 * Everything is drawn from one seeded stream, so a run can be repeated.
 */
import { tokenize } from '../../src/interpreter/java/lexer/lexer';
import type { Token } from '../../src/interpreter/java/lexer/token';
import { parseJava } from '../../src/interpreter/java/parser/parse';

/** One edit: the characters from start to end give way to the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A small generator of pseudo-random numbers (mulberry32); enough for drawing test cases. */
export function randomStream(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

type Draw = (bound: number) => number;

const INSERTED_TOKENS = (
  '; , . ( ) { } [ ] < > = + - ! : :: -> ? && == int String void new return if else for while try catch final ' +
  'static class public x "text" 1 null case default break @ var import this throw'
).split(' ');

/** Deletes, doubles, replaces or inserts one token. */
export function tokenEdit(text: string, draw: Draw): Edit {
  const tokens = tokenize(text).filter((token) => token.kind !== 'end');
  const token = tokens[draw(tokens.length)] as Token;
  const own = text.slice(token.start, token.end);
  const other = tokens[draw(tokens.length)] as Token;
  const borrowed = draw(2) === 0 ? pick(INSERTED_TOKENS, draw) : text.slice(other.start, other.end);
  switch (draw(5)) {
    case 0:
    case 1:
      return { start: token.start, end: token.end, text: '' };
    case 2:
      return { start: token.end, end: token.end, text: ` ${own}` };
    case 3:
      return { start: token.start, end: token.end, text: borrowed };
    default:
      return { start: token.start, end: token.start, text: `${borrowed} ` };
  }
}

interface AnyNode {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function nodesOf(text: string): AnyNode[] {
  const found: AnyNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && 'start' in value) found.push(value as AnyNode);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseJava('Program.java', text).unit);
  return found;
}

function pick<Item>(items: readonly Item[], draw: Draw): Item {
  return items[draw(items.length)] as Item;
}

const TYPES = ['int', 'String', 'long', 'double', 'boolean', 'List<String>', 'Object', 'Strin', 'Integer'];
const LITERALS = ['1', '"text"', 'true', '2.5', 'null', "'c'", '10L', 'missing', 'args'];
const OPERATORS = ['+', '-', '==', '&&', '<', '%', '||', '!=', '*'];
const FLOW_STATEMENTS = [
  'return;',
  'return 1;',
  'break;',
  'throw new Exception("x");',
  'Thread.sleep(1);',
  'int twice = 1; int twice = 2;',
  'int later; System.out.println(later);',
  'while (true) { }',
  'final int once = 1; once = 2;',
  'String s = 5;',
  'unknown();',
  'if ("a") { }',
];

/** One slip of meaning, or null when the kind drawn has no place in the program. */
export function meaningEdit(text: string, draw: Draw): Edit | null {
  const nodes = nodesOf(text);
  const ofKind = (...kinds: string[]): AnyNode[] => nodes.filter((node) => kinds.includes(node.kind));
  const drawn = (candidates: readonly AnyNode[]): AnyNode | null =>
    candidates.length === 0 ? null : pick(candidates, draw);
  const replace = (node: AnyNode | null, make: (old: string) => string): Edit | null =>
    node && { start: node.start, end: node.end, text: make(text.slice(node.start, node.end)) };
  switch (draw(16)) {
    case 0:
    case 1:
    case 2:
      return misspelt(text, draw);
    case 3:
      return replace(drawn(ofKind('Literal')), () => pick(LITERALS, draw));
    case 4:
      return replace(drawn(ofKind('Import')), () => '');
    case 5:
      return replace(
        drawn(ofKind('ExpressionStatement', 'LocalVariable', 'Return', 'Throw', 'If', 'Break')),
        () => '',
      );
    case 6:
    case 7:
      return argumentsEdit(text, drawn(ofKind('MethodCall', 'NewObject', 'ConstructorCall')), draw);
    case 8:
      return replace(drawn(ofKind('ClassType', 'PrimitiveType')), () => pick(TYPES, draw));
    case 9:
      return replace(drawn(ofKind('LocalVariable', 'Field', 'Method')), (old) => `${old} ${old}`);
    case 10:
      return operatorEdit(drawn(ofKind('Binary')), draw);
    case 11: {
      const statement = drawn(
        ofKind('ExpressionStatement', 'Return', 'If', 'LocalVariable', 'Throw', 'ForEach'),
      );
      const inserted = pick(FLOW_STATEMENTS, draw);
      if (!statement) return null;
      const at = draw(3) === 0 ? statement.end : statement.start;
      return { start: at, end: at, text: ` ${inserted} ` };
    }
    case 12:
      return exceptionEdit(text, draw);
    case 13:
      return replace(drawn(ofKind('MethodCall', 'Name', 'FieldAccess')), () => {
        const other = drawn(ofKind('MethodCall', 'Name', 'FieldAccess', 'Literal'));
        return other ? text.slice(other.start, other.end) : '1';
      });
    case 14:
      return removedInitializer(text, drawn(ofKind('LocalVariable')));
    default:
      return keywordEdit(text, draw);
  }
}

function misspelt(text: string, draw: Draw): Edit {
  const words = tokenize(text).filter((token) => token.kind === 'identifier' && token.name.length > 1);
  const word = pick(words, draw);
  const at = 1 + draw(word.name.length - 1);
  const before = word.name.slice(0, at);
  const after = word.name.slice(at);
  const wrong = [`${before}x${after}`, `${before}${after.slice(1)}`, `${word.name}s`, pick(words, draw).name];
  return { start: word.start, end: word.end, text: pick(wrong, draw) };
}

function argumentsEdit(text: string, call: AnyNode | null, draw: Draw): Edit | null {
  const found = (call?.['arguments'] ?? []) as readonly AnyNode[];
  if (!call) return null;
  if (found.length === 0) {
    const at = text.lastIndexOf(')', call.end);
    return at < call.start ? null : { start: at, end: at, text: pick(LITERALS, draw) };
  }
  const index = draw(found.length);
  const argument = found[index] as AnyNode;
  switch (draw(4)) {
    case 0:
      return { start: argument.start, end: argument.end, text: pick(LITERALS, draw) };
    case 1:
      return { start: argument.end, end: argument.end, text: `, ${pick(LITERALS, draw)}` };
    case 2: {
      const next = found[index + 1];
      return next
        ? { start: argument.start, end: next.start, text: '' }
        : { start: (found[index - 1]?.end ?? argument.start) as number, end: argument.end, text: '' };
    }
    default: {
      const other = found[draw(found.length)] as AnyNode;
      return { start: argument.start, end: argument.end, text: text.slice(other.start, other.end) };
    }
  }
}

function operatorEdit(binary: AnyNode | null, draw: Draw): Edit | null {
  if (!binary) return null;
  const at = binary['at'] as number;
  const length = String(binary['operator']).length;
  return { start: at, end: at + length, text: pick(OPERATORS, draw) };
}

function exceptionEdit(text: string, draw: Draw): Edit | null {
  const clauses = [...text.matchAll(/ throws [\w., ]+|catch \(([\w.]+)/g)];
  if (clauses.length === 0) return null;
  const clause = pick(clauses, draw);
  const start = clause.index;
  if (clause[0].startsWith(' throws')) return { start, end: start + clause[0].length, text: '' };
  const type = clause[1] ?? '';
  const typeStart = start + clause[0].length - type.length;
  const other = pick(
    ['java.io.IOException', 'RuntimeException', 'Exception', 'String', 'InterruptedException'],
    draw,
  );
  return { start: typeStart, end: typeStart + type.length, text: other };
}

function removedInitializer(text: string, variable: AnyNode | null): Edit | null {
  const initializer = variable?.['initializer'] as AnyNode | null | undefined;
  if (!initializer) return null;
  const start = text.lastIndexOf('=', initializer.start);
  return { start, end: initializer.end, text: '' };
}

function keywordEdit(text: string, draw: Draw): Edit | null {
  const words = tokenize(text).filter((token) =>
    [
      'static',
      'final',
      'private',
      'abstract',
      'public',
      '!',
      'return',
      'new',
      'this',
      'else',
      'break',
    ].includes(token.kind),
  );
  if (words.length === 0) return null;
  const word = pick(words, draw);
  return { start: word.start, end: word.end, text: '' };
}
