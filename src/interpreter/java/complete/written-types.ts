/** Types as they are written in a program that may not parse: read from its tokens. */
import type { ClassSymbol } from '../check/class-symbol';
import { arrayOf, classType, primitive, type Type, UNKNOWN } from '../check/types';
import type { World } from '../check/world';
import { PRIMITIVES } from '../image/image-file';
import type { Token } from '../lexer/token';
import type { PrimitiveName } from '../syntax/types';

/** The primitive types of values. */
export const VALUE_PRIMITIVES: ReadonlySet<string> = new Set(PRIMITIVES.filter((name) => name !== 'void'));

/** Reads written types, with the imports of their file. */
export class WrittenTypes {
  readonly #world: World;
  readonly #tokens: readonly Token[];
  /** Qualified names by simple name. */
  readonly #imported = new Map<string, string>();
  readonly #packages: string[] = ['java.lang'];
  /** Where reading is. */
  #at = 0;
  /** Closing angle brackets of a `>>` that was read for the inner type. */
  #pendingClosers = 0;

  constructor(world: World, tokens: readonly Token[]) {
    this.#world = world;
    this.#tokens = tokens;
    tokens.forEach(({ kind }, index) => {
      if (kind === 'import' && tokens[index + 1]?.kind !== 'static') this.#noteImport(index + 1);
    });
  }

  #noteImport(from: number): void {
    const segments: string[] = [];
    let at = from;
    for (; this.#tokens[at]?.kind === 'identifier'; at += 2) {
      segments.push((this.#tokens[at] as Token).name);
      if (this.#tokens[at + 1]?.kind !== '.') break;
    }
    if (this.#tokens[at]?.kind === '*') this.#packages.push(segments.join('.'));
    else this.#imported.set(segments.at(-1) ?? '', segments.join('.'));
  }

  /** The class that a simple name means in this file; null for the file's own and for what is not imported. */
  classNamed(simpleName: string): ClassSymbol | null {
    const imported = this.#imported.get(simpleName);
    const names = imported === undefined ? this.#packages.map((each) => `${each}.${simpleName}`) : [imported];
    for (const name of names) {
      const found = this.#world.byQualifiedName(name);
      if (found !== null && found !== 'name only') return found;
    }
    return null;
  }

  /** The type that is written from the token at `start` on; unknown when that is no type we know. */
  typeFrom(start: number): Type {
    this.#at = start;
    this.#pendingClosers = 0;
    return this.#read();
  }

  /** Where a type begins that ends with the token at `last`; -1 when there is none. */
  startOfType(last: number): number {
    let at = last;
    for (; this.#tokens[at]?.kind === ']' && this.#tokens[at - 1]?.kind === '['; at -= 2);
    if (VALUE_PRIMITIVES.has(this.#tokens[at]?.kind ?? '')) return at;
    if (this.#tokens[at]?.kind.startsWith('>')) at = this.#openerOfArguments(at) - 1;
    if (this.#tokens[at]?.kind !== 'identifier') return -1;
    for (; this.#tokens[at - 1]?.kind === '.' && this.#tokens[at - 2]?.kind === 'identifier'; at -= 2);
    return at;
  }

  #openerOfArguments(last: number): number {
    let depth = 0;
    for (let at = last; at >= 0; at--) {
      const kind = this.#tokens[at]?.kind ?? '';
      if (kind.startsWith('>')) depth += kind.length;
      else if (kind === '<' && --depth === 0) return at;
      else if (kind === ';' || kind === '{' || kind === '}') return -1;
    }
    return -1;
  }

  #read(): Type {
    const token = this.#tokens[this.#at];
    if (token === undefined) return UNKNOWN;
    if (token.kind === '?') return this.#readWildcard();
    this.#at++;
    const plain = VALUE_PRIMITIVES.has(token.kind)
      ? primitive(token.kind as PrimitiveName)
      : token.kind === 'identifier'
        ? this.#readClass(token.name)
        : UNKNOWN;
    let type: Type = plain;
    while (this.#tokens[this.#at]?.kind === '[' && this.#tokens[this.#at + 1]?.kind === ']') {
      this.#at += 2;
      type = arrayOf(type);
    }
    return type;
  }

  #readWildcard(): Type {
    this.#at++;
    const kind = this.#tokens[this.#at]?.kind;
    if (kind !== 'extends' && kind !== 'super') return { kind: 'wildcard', bound: 'none', type: UNKNOWN };
    this.#at++;
    return { kind: 'wildcard', bound: kind, type: this.#read() };
  }

  #readClass(first: string): Type {
    let symbol = this.classNamed(first);
    let qualified = first;
    while (this.#tokens[this.#at]?.kind === '.' && this.#tokens[this.#at + 1]?.kind === 'identifier') {
      const { name } = this.#tokens[this.#at + 1] as Token;
      this.#at += 2;
      qualified += `.${name}`;
      const nested: ClassSymbol | undefined = symbol?.parts.memberClasses.get(name);
      const found = nested ?? this.#world.byQualifiedName(qualified);
      symbol = found === 'name only' ? null : found;
    }
    const typeArguments = this.#tokens[this.#at]?.kind === '<' ? this.#readArguments() : [];
    return symbol === null ? UNKNOWN : classType(symbol, typeArguments);
  }

  #readArguments(): Type[] {
    const found: Type[] = [];
    this.#at++;
    for (;;) {
      if (this.#closes()) return found;
      const before = this.#at;
      found.push(this.#read());
      if (this.#tokens[this.#at]?.kind === ',') this.#at++;
      // What is no type does not get us on.
      if (this.#at === before) return found;
    }
  }

  #closes(): boolean {
    if (this.#pendingClosers > 0) {
      this.#pendingClosers--;
      return true;
    }
    const kind = this.#tokens[this.#at]?.kind ?? '';
    if (!kind.startsWith('>') || kind.endsWith('=')) return kind === 'end' || kind === '';
    this.#at++;
    this.#pendingClosers = kind.length - 1;
    return true;
  }
}
