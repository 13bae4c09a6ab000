/** What code generation asks about the code it is made of. */

import type { Parameter } from '../syntax/declarations';
import type { Expression, LambdaParameter, PatternBinding } from '../syntax/expressions';
import type { Block, CatchClause, LocalVariable } from '../syntax/statements';
import { bindBlock, bindExpression } from './binding';
import type { Members } from './members';
import type { Relations } from './relations';
import type { Scope } from './scopes';
import type { BodySymbol, ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol, Unit } from './symbols';
import type { TypedTree } from './typed-tree';
import type { ClassT, JavaType } from './types';

/** What a name stands for. */
export type Meaning =
  | { readonly kind: 'local'; readonly local: LocalSymbol }
  | { readonly kind: 'field'; readonly field: FieldSymbol }
  | { readonly kind: 'length' }
  | { readonly kind: 'class'; readonly symbol: ClassSymbol }
  | { readonly kind: 'package'; readonly name: string };

/** A resolved call. */
export interface Call {
  readonly method: MethodSymbol;
  /** The type of the array that separate arguments are packed into for the last parameter; null when none are. */
  readonly packed: JavaType | null;
  /** The result as seen here, type arguments put in. */
  readonly resultType: JavaType;
  /** For a call without target: the enclosing class whose instance or statics it uses. */
  readonly implicitOwner: ClassSymbol | null;
  /** Called without looking at the receiver's class: `super.m()`. */
  readonly isExact: boolean;
}

/** A resolved lambda or method reference. */
export interface FunctionUse {
  readonly interfaceType: ClassT;
  readonly method: MethodSymbol;
  /** Parameter and result types of the interface's method as seen here. */
  readonly parameters: readonly JavaType[];
  readonly returnType: JavaType;
  /** Lambda parameters. */
  readonly locals: readonly LocalSymbol[];
  readonly body: BodySymbol;
  /** What a method reference calls. */
  readonly reference: Reference | null;
}

/** What a method reference does with its parameters. */
export interface Reference {
  readonly how: 'static' | 'bound' | 'unbound' | 'new' | 'newArray' | 'super';
  readonly method: MethodSymbol | null;
  readonly packed: JavaType | null;
  /** The created class or array, or the type of the receiver. */
  readonly type: JavaType;
  readonly resultType: JavaType;
}

/** What declares a local variable. */
export type LocalDeclaration = LocalVariable | Parameter | LambdaParameter | CatchClause | PatternBinding;

/** The classes of the program and what is known about a file of it. */
export interface Typing {
  readonly relations: Relations;
  readonly members: Members;
  readonly tree: TypedTree;
  /** The same for another file. */
  of(unit: Unit): Typing;
  /** Makes the variables and classes that an expression declares. */
  bind(node: Expression, scope: Scope): void;
  bindBlock(node: Block, scope: Scope): void;
}

/** Typing of several files. */
export function createTyping(members: Members): (unit: Unit) => Typing {
  const made = new Map<Unit, Typing>();
  const of = (unit: Unit): Typing => {
    const known = made.get(unit);
    if (known) return known;
    const typing: Typing = {
      relations: members.relations,
      members,
      tree: members.treeOf(unit),
      of,
      bind: (node, scope) => bindExpression(typing, node, scope),
      bindBlock: (node, scope) => bindBlock(typing, node.statements, scope),
    };
    made.set(unit, typing);
    return typing;
  };
  return of;
}
