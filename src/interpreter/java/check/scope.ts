/** Where a name is looked up: blocks inside methods inside classes inside methods … */

import type { Parameter } from '../syntax/declarations';
import type { Expression, LambdaParameter, PatternBinding } from '../syntax/expressions';
import type { CatchClause, LocalVariable } from '../syntax/statements';
import type { ClassSymbol } from './class-symbol';
import type { MethodSymbol, Type, TypeVariable } from './types';

/** A variable of a method body; identity is object identity. */
export interface LocalSymbol {
  readonly name: string;
  readonly kind: 'local' | 'parameter' | 'exception' | 'resource' | 'pattern';
  type: Type;
  readonly isFinal: boolean;
  /** Initialised by its declaration, or from outside. */
  readonly isInitialized: boolean;
  readonly declaration: LocalVariable | Parameter | LambdaParameter | CatchClause | PatternBinding;
  /** The initialiser, when it makes the variable a constant or a known expression. */
  readonly initializer: Expression | null;
  /** The class or lambda body it belongs to: a use from another one is a capture. */
  readonly body: object;
}

/** The names of one block. */
export class Scope {
  readonly parent: Scope | null;
  /** The lambda or method body this block is in. */
  readonly body: object;
  readonly variables = new Map<string, LocalSymbol>();
  readonly classes = new Map<string, ClassSymbol>();

  constructor(parent: Scope | null, body: object) {
    this.parent = parent;
    this.body = body;
  }

  variable(name: string): LocalSymbol | null {
    return this.variables.get(name) ?? this.parent?.variable(name) ?? null;
  }

  classNamed(name: string): ClassSymbol | null {
    return this.classes.get(name) ?? this.parent?.classNamed(name) ?? null;
  }
}

/** Being inside a class; `outer` is where the class itself stands. */
export interface Frame {
  readonly symbol: ClassSymbol;
  readonly outer: Frame | null;
  /** The innermost block; null between members. */
  scope: Scope | null;
  /** No `this` here. */
  isStatic: boolean;
  method: MethodSymbol | null;
  typeVariables: ReadonlyMap<string, TypeVariable>;
  /** Only the class's header is being looked at: its own members are not in scope. */
  readonly isHeader: boolean;
}
