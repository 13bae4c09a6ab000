/** The type of what stands before a dot. */
import { allSupertypes, argumentsOf, asSuper, substitute } from '../check/substitution';
import { classType, type Type, UNKNOWN } from '../check/types';
import type { World } from '../check/world';
import type { Token } from '../lexer/token';
import { type Receiver, receiverAt } from './receiver';
import type { WrittenTypes } from './written-types';

/** A value of a type, or the class itself, whose static members are meant. */
export interface Found {
  readonly type: Type;
  readonly isClass: boolean;
}

/** What may follow the name of a variable where it is declared. */
const AFTER_DECLARED: ReadonlySet<string> = new Set(['=', ';', ',', ')', ':']);

/** Works out types of receivers; unknown where our reading ends. */
export class ReceiverTypes {
  readonly #world: World;
  readonly #tokens: readonly Token[];
  readonly #types: WrittenTypes;
  /** Names whose declarations are being looked at: `var a = a.b()` must not go round for ever. */
  readonly #open = new Set<string>();

  constructor(world: World, tokens: readonly Token[], types: WrittenTypes) {
    this.#world = world;
    this.#tokens = tokens;
    this.#types = types;
  }

  /** What a receiver is that stands before the token at `before`. */
  of(receiver: Receiver, before: number): Found {
    switch (receiver.kind) {
      case 'text':
        return value(this.#world.string);
      case 'this':
        return value(UNKNOWN);
      case 'new':
        return value(this.#types.typeFrom(receiver.typeStart));
      case 'name':
        return this.#named(receiver.name, before);
      case 'element': {
        const { type } = this.of(receiver.of, before);
        return value(type.kind === 'array' ? type.element : UNKNOWN);
      }
      case 'field':
        return this.#field(this.of(receiver.of, before), receiver.name);
      case 'call':
        return value(
          receiver.of === null
            ? this.#declaredType(receiver.name, '(', before)
            : this.#returned(this.of(receiver.of, before), receiver.name, receiver.count),
        );
    }
  }

  #named(name: string, before: number): Found {
    const type = this.#variableType(name, before);
    if (type.kind !== 'unknown') return value(type);
    const symbol = this.#types.classNamed(name);
    return symbol === null ? value(UNKNOWN) : { type: classType(symbol), isClass: true };
  }

  #variableType(name: string, before: number): Type {
    if (this.#open.has(name)) return UNKNOWN;
    this.#open.add(name);
    const type = this.#declaredType(name, null, before);
    this.#open.delete(name);
    return type;
  }

  /** The type written before a name: of the nearest declaration before, or else of any after, as fields may stand. */
  #declaredType(name: string, follower: string | null, before: number): Type {
    for (let at = before - 1; at > 0; at--) {
      const type = this.#declaredAt(at, name, follower);
      if (type !== null) return type;
    }
    for (let at = before; at < this.#tokens.length; at++) {
      const type = this.#declaredAt(at, name, follower);
      if (type !== null) return type;
    }
    return UNKNOWN;
  }

  #declaredAt(at: number, name: string, follower: string | null): Type | null {
    const token = this.#tokens[at];
    if (token?.kind !== 'identifier' || token.name !== name) return null;
    const next = this.#tokens[at + 1]?.kind ?? '';
    if (follower === null ? !AFTER_DECLARED.has(next) : next !== follower) return null;
    const start = this.#types.startOfType(at - 1);
    if (start < 0 || this.#tokens[start - 1]?.kind === 'new' || this.#tokens[start - 1]?.kind === '.')
      return null;
    if (this.#tokens[start]?.name === 'var' && start === at - 1) return this.#initialised(at + 1);
    return this.#types.typeFrom(start);
  }

  /** The type of what a `var` is set to, or runs over. */
  #initialised(at: number): Type {
    const isLoop = this.#tokens[at]?.kind === ':';
    let depth = 0;
    for (let end = at + 1; end < this.#tokens.length; end++) {
      const kind = this.#tokens[end]?.kind ?? '';
      if (kind === '(' || kind === '{') depth++;
      const isEnd = depth === 0 && (kind === ';' || kind === ')');
      if (kind === ')' || kind === '}') depth--;
      if (!isEnd) continue;
      const receiver = receiverAt(this.#tokens, end - 1);
      if (receiver === null) return UNKNOWN;
      const { type } = this.of(receiver, at - 1);
      return isLoop ? this.#elementOf(type) : type;
    }
    return UNKNOWN;
  }

  #elementOf(type: Type): Type {
    if (type.kind === 'array') return type.element;
    const iterable = this.#world.byBinaryName('java.lang.Iterable');
    if (type.kind !== 'class' || iterable === null) return UNKNOWN;
    const found = asSuper(type, iterable);
    return found === null || found === 'unknown' ? UNKNOWN : plain(found.arguments[0] ?? UNKNOWN);
  }

  #field({ type, isClass }: Found, name: string): Found {
    if (type.kind !== 'class') return value(UNKNOWN);
    for (const each of allSupertypes(type)) {
      const field = each.symbol.parts.fields.get(name);
      if (field !== undefined) return value(plain(substitute(field.type, argumentsOf(each))));
      const nested = isClass ? each.symbol.parts.memberClasses.get(name) : undefined;
      if (nested !== undefined) return { type: classType(nested), isClass: true };
    }
    return value(UNKNOWN);
  }

  /** What a method gives back: of those with as many parameters, the first. */
  #returned({ type }: Found, name: string, count: number): Type {
    if (type.kind !== 'class') return UNKNOWN;
    for (const each of allSupertypes(type)) {
      const methods = each.symbol.parts.methods.get(name) ?? [];
      const fitting = methods.find(({ parameters }) => parameters.length === count) ?? methods[0];
      if (fitting !== undefined) return plain(substitute(fitting.returnType, argumentsOf(each)));
    }
    return UNKNOWN;
  }
}

function value(type: Type): Found {
  return { type, isClass: false };
}

/** What can be asked of a value of a type: a wildcard or a variable is what it is at least. */
function plain(type: Type): Type {
  switch (type.kind) {
    case 'wildcard':
      return type.bound === 'extends' ? plain(type.type) : UNKNOWN;
    case 'variable':
      return type.variable.bounds[0] ?? UNKNOWN;
    default:
      return type;
  }
}
