/** What stands before the dot at which somebody types, read backwards: programs that are being written do not parse. */
import type { Token } from '../lexer/token';

/** An expression of names and calls, as far as its type can be told without reading the program around it. */
export type Receiver =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'this' }
  | { readonly kind: 'new'; readonly typeStart: number }
  | { readonly kind: 'field'; readonly of: Receiver; readonly name: string }
  | { readonly kind: 'call'; readonly of: Receiver | null; readonly name: string; readonly count: number }
  | { readonly kind: 'element'; readonly of: Receiver };

const OPENERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** The expression that ends with the token at `last`; null when it is none of those. */
export function receiverAt(tokens: readonly Token[], last: number): Receiver | null {
  const token = tokens[last];
  if (token === undefined) return null;
  if (token.kind === 'literal') return token.value?.type === 'String' ? { kind: 'text' } : null;
  if (token.kind === 'this') return { kind: 'this' };
  if (token.kind === 'identifier') return nameAt(tokens, last, token.name);
  const opener = openerOf(tokens, last);
  if (opener < 0) return null;
  if (token.kind === ']') {
    const of = receiverAt(tokens, opener - 1);
    return of === null ? null : { kind: 'element', of };
  }
  return token.kind === ')' ? callAt(tokens, opener, last) : null;
}

function nameAt(tokens: readonly Token[], at: number, name: string): Receiver | null {
  if (tokens[at - 1]?.kind !== '.') return { kind: 'name', name };
  const of = receiverAt(tokens, at - 2);
  return of === null ? null : { kind: 'field', of, name };
}

function callAt(tokens: readonly Token[], opener: number, last: number): Receiver | null {
  const typeStart = createdType(tokens, opener - 1);
  if (typeStart >= 0) return { kind: 'new', typeStart };
  const method = tokens[opener - 1];
  // Without a name before them, parentheses hold an expression.
  if (method?.kind !== 'identifier') return receiverAt(tokens, last - 1);
  const count = argumentCount(tokens, opener, last);
  if (tokens[opener - 2]?.kind !== '.') return { kind: 'call', of: null, name: method.name, count };
  const of = receiverAt(tokens, opener - 3);
  return of === null ? null : { kind: 'call', of, name: method.name, count };
}

/** Where the type begins that `new` makes, when the token at `last` ends such a type; -1 when not. */
function createdType(tokens: readonly Token[], last: number): number {
  let at = last;
  let depth = 0;
  for (; at >= 0; at--) {
    const { kind } = tokens[at] as Token;
    if (kind.startsWith('>')) depth += kind.length;
    else if (kind === '<') depth--;
    else if (depth === 0 && kind !== 'identifier' && kind !== '.') break;
  }
  return at >= 0 && at < last && tokens[at]?.kind === 'new' ? at + 1 : -1;
}

/** The token that opens what the token at `last` closes; -1 when it does not close anything. */
function openerOf(tokens: readonly Token[], last: number): number {
  const closed: string[] = [];
  for (let at = last; at >= 0; at--) {
    const { kind } = tokens[at] as Token;
    const opener = OPENERS.get(kind);
    if (opener !== undefined) closed.push(opener);
    else if (kind === closed.at(-1)) {
      closed.pop();
      if (closed.length === 0) return at;
    } else if (closed.length === 0) return -1;
  }
  return -1;
}

/** Arguments between two parentheses: commas that stand in no inner ones, and one more. */
function argumentCount(tokens: readonly Token[], opener: number, closer: number): number {
  let depth = 0;
  let commas = 0;
  for (let at = opener + 1; at < closer; at++) {
    const { kind } = tokens[at] as Token;
    if (kind === '(' || kind === '[' || kind === '{') depth++;
    else if (kind === ')' || kind === ']' || kind === '}') depth--;
    else if (kind === ',' && depth === 0) commas++;
  }
  return closer === opener + 1 ? 0 : commas + 1;
}
