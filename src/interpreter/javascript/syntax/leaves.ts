import type { Spot } from './spot';

/** A name. */
export interface Identifier extends Spot {
  readonly type: 'Identifier';
  readonly name: string;
}

/** A string, number, boolean or null. */
export interface Literal extends Spot {
  readonly type: 'Literal';
  readonly value: string | number | boolean | null;
}

/** `10n`; the digits as they are spelled, with their prefix. */
export interface BigIntLiteral extends Spot {
  readonly type: 'BigIntLiteral';
  readonly digits: string;
}

/** `/pattern/flags`. */
export interface RegExpLiteral extends Spot {
  readonly type: 'RegExpLiteral';
  readonly pattern: string;
  readonly flags: string;
}

/** `#name`. */
export interface PrivateName extends Spot {
  readonly type: 'PrivateName';
  readonly name: string;
}

/** Expressions that are one word of the language. */
export interface WordExpression extends Spot {
  readonly type: 'ThisExpression' | 'NewTarget' | 'ImportMeta';
}

/** `super`, as a callee or before a member. */
export interface SuperNode extends Spot {
  readonly type: 'Super';
}
