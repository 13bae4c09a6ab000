/**
 * Decisions that need a look at many tokens ahead. Both follow javac step by step, since a different guess
 * would give a different first error. `kindAt(0)` is the current token.
 */

/** What an opening parenthesis starts. */
export type ParenthesisMeaning = 'cast' | 'explicit lambda' | 'implicit lambda' | 'parentheses';

type KindAt = (distance: number) => string;

const PRIMITIVE_KINDS = new Set('byte short int long float double boolean char void'.split(' '));
const LAX_IDENTIFIERS = new Set(['identifier', '_', 'assert', 'enum']);
const OPERAND_STARTS = new Set([
  ...'! ~ ( this super literal true false null new identifier assert enum _ switch'.split(' '),
  ...PRIMITIVE_KINDS,
]);

/** State of the scan over the tokens after an opening parenthesis. */
interface Scan {
  readonly kindAt: KindAt;
  readonly lambdaAllowed: boolean;
  position: number;
  depth: number;
  looksLikeType: boolean;
  otherwise: ParenthesisMeaning;
}

/** Tells a cast from a lambda from a parenthesised expression. */
export function classifyParentheses(kindAt: KindAt, lambdaAllowed: boolean): ParenthesisMeaning {
  const scan: Scan = {
    kindAt,
    lambdaAllowed,
    position: 0,
    depth: 0,
    looksLikeType: false,
    otherwise: 'parentheses',
  };
  for (;;) {
    const meaning = step(scan);
    if (meaning) return meaning;
    scan.position += 1;
  }
}

function step(scan: Scan): ParenthesisMeaning | null {
  const { kindAt, position } = scan;
  const kind = kindAt(position);
  const following = kindAt(position + 1);
  if (PRIMITIVE_KINDS.has(kind)) {
    if (following === ')') return 'cast';
    return LAX_IDENTIFIERS.has(following) ? 'explicit lambda' : null;
  }
  if (LAX_IDENTIFIERS.has(kind)) return stepIdentifier(scan, following);
  switch (kind) {
    case ',':
      scan.looksLikeType = true;
      return null;
    case 'extends':
    case 'super':
    case '.':
    case '&':
      return null;
    case '?':
      if (following === 'extends' || following === 'super') scan.looksLikeType = true;
      return null;
    case '(':
      if (position !== 0) return 'parentheses';
      return following === ')' ? 'explicit lambda' : null;
    case ')':
      if (scan.looksLikeType) return 'cast';
      return OPERAND_STARTS.has(following) ? 'cast' : scan.otherwise;
    case 'final':
    case '...':
      return 'explicit lambda';
    case '@':
      scan.looksLikeType = true;
      scan.position = skipAnnotation(kindAt, position);
      return null;
    case '[':
      return stepBracket(scan, following);
    case '<':
      scan.depth += 1;
      return null;
    case '>':
    case '>>':
    case '>>>':
      return stepClosingAngle(scan, kind.length);
    default:
      return scan.otherwise;
  }
}

function stepIdentifier(scan: Scan, following: string): ParenthesisMeaning | null {
  if (LAX_IDENTIFIERS.has(following)) return 'explicit lambda';
  if (following === ')' && scan.kindAt(scan.position + 2) === '->') {
    return scan.lambdaAllowed ? 'implicit lambda' : 'parentheses';
  }
  if (scan.depth === 0 && following === ',') scan.otherwise = 'implicit lambda';
  scan.looksLikeType = false;
  return null;
}

function stepBracket(scan: Scan, following: string): ParenthesisMeaning | null {
  if (following !== ']') return 'parentheses';
  const after = scan.kindAt(scan.position + 2);
  if (LAX_IDENTIFIERS.has(after)) return 'explicit lambda';
  if (after === ')' || after === '&') return 'cast';
  scan.looksLikeType = true;
  scan.position += 1;
  return null;
}

function stepClosingAngle(scan: Scan, count: number): ParenthesisMeaning | null {
  scan.depth -= count;
  if (scan.depth < 0) return 'parentheses';
  if (scan.depth > 0) return null;
  const next = scan.kindAt(scan.position + 1);
  if (next === ')' || next === '&') return 'cast';
  const second = scan.kindAt(scan.position + 2);
  const isLambda =
    next === '...' ||
    (LAX_IDENTIFIERS.has(next) &&
      (second === ',' || (second === ')' && scan.kindAt(scan.position + 3) === '->')));
  if (isLambda) return 'explicit lambda';
  scan.looksLikeType = true;
  return null;
}

/** The position of the annotation's last token; `from` is its `@`. */
export function skipAnnotation(kindAt: KindAt, from: number): number {
  let position = from + 1;
  while (kindAt(position + 1) === '.') position += 2;
  if (kindAt(position + 1) !== '(') return position;
  let nesting = 0;
  for (position += 1; kindAt(position) !== 'end'; position += 1) {
    if (kindAt(position) === '(') nesting += 1;
    if (kindAt(position) === ')') {
      nesting -= 1;
      if (nesting === 0) return position;
    }
  }
  return position;
}

const INSIDE_TYPE_ARGUMENTS = new Set([
  ...'identifier _ ? extends super . ] [ , @'.split(' '),
  ...'byte short int long float double boolean char'.split(' '),
]);

/** Tokens looked at before giving up, so that odd input cannot make parsing quadratic. */
const LONGEST_TYPE_ARGUMENTS = 400;

/** Whether the `<` at the current token opens type arguments of a method reference's target. */
export function startsUnboundReference(kindAt: KindAt): boolean {
  let depth = 0;
  for (let position = 0; position < LONGEST_TYPE_ARGUMENTS; position += 1) {
    const kind = kindAt(position);
    if (kind === '<') depth += 1;
    else if (kind === '>' || kind === '>>' || kind === '>>>') {
      depth -= kind.length;
      if (depth === 0) return ['.', '[', '::'].includes(kindAt(position + 1));
      if (depth < 0) return false;
    } else if (!INSIDE_TYPE_ARGUMENTS.has(kind)) return false;
  }
  return false;
}

/** Whether the tokens from `from` on are a type pattern (`Type name`) rather than an expression. */
export function looksLikePattern(kindAt: KindAt, from: number): boolean {
  let depth = 0;
  for (let position = from; ; position += 1) {
    const kind = kindAt(position);
    const following = kindAt(position + 1);
    if (PRIMITIVE_KINDS.has(kind) || LAX_IDENTIFIERS.has(kind)) {
      if (depth === 0 && LAX_IDENTIFIERS.has(following)) return true;
    } else if (kind === '<') depth += 1;
    else if (kind === '>' || kind === '>>' || kind === '>>>') {
      depth -= kind.length;
      if (depth === 0) return LAX_IDENTIFIERS.has(following);
      if (depth < 0) return false;
    } else if (kind === '@') position = skipAnnotation(kindAt, position);
    else if (kind === '[') {
      if (following !== ']') return false;
      if (LAX_IDENTIFIERS.has(kindAt(position + 2))) return true;
      position += 1;
    } else if (!['.', '?', 'extends', 'super', ','].includes(kind)) return false;
  }
}
