/**
 * What attribution finds out while walking a body, kept beside the tree, and the functions its parts call
 * each other by. The same idea as `../check/attribution.ts`, with symbols instead of names.
 */
import type { ClassDeclaration, EnumConstant, Parameter } from '../syntax/declarations';
import type {
  ConstructorCall,
  Expression,
  FieldAccess,
  Lambda,
  LambdaParameter,
  MethodCall,
  MethodReference,
  Name,
  NewObject,
  PatternBinding,
} from '../syntax/expressions';
import type { Block, CatchClause, LocalVariable, Statement } from '../syntax/statements';
import type { TypeNode } from '../syntax/types';
import type { FoundMethod, Members } from './members';
import type { Relations } from './relations';
import type { Scope } from './scopes';
import type { BodySymbol, ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol } from './symbols';
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
  /** Separate arguments are packed into an array for the last parameter. */
  readonly packs: boolean;
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
  readonly packs: boolean;
  /** The created class or array, or the type of the receiver. */
  readonly type: JavaType;
  readonly resultType: JavaType;
}

/** The side tables. */
export interface Tables {
  readonly types: Map<Expression, JavaType>;
  readonly names: Map<Name | FieldAccess, Meaning>;
  readonly calls: Map<MethodCall | NewObject | ConstructorCall | EnumConstant, Call>;
  readonly functions: Map<Lambda | MethodReference, FunctionUse>;
  readonly locals: Map<
    LocalVariable | Parameter | LambdaParameter | CatchClause | PatternBinding,
    LocalSymbol
  >;
  readonly classes: Map<ClassDeclaration | NewObject, ClassSymbol>;
  /** The types named by `instanceof`, class literals and casts. */
  readonly written: Map<TypeNode, JavaType>;
  /** Generic calls whose type arguments the arguments alone do not settle. */
  readonly open: Set<Expression>;
}

/** Attribution, its parts and its tables. */
export interface Typing {
  readonly relations: Relations;
  readonly members: Members;
  readonly tables: Tables;
  /** Attributes an expression; `target` is the type its context wants, if any. */
  expression(node: Expression, scope: Scope, target: JavaType | null): JavaType;
  /** Attributes a statement in a block's scope. `result` is what `return` must give; null in void code. */
  statement(node: Statement, scope: Scope, results: Results): void;
  block(node: Block, scope: Scope, results: Results): void;
  /** Finds the method a method reference means for these parameter types. */
  method(candidates: readonly FoundMethod[], args: readonly Argument[]): Chosen | null;
}

/** Collects what a body returns or a switch yields. */
export interface Results {
  /** The type returned values must have; null when unknown or void. */
  readonly target: JavaType | null;
  readonly returned: JavaType[];
  /** The same for `yield` of the innermost switch expression. */
  readonly yieldTarget: JavaType | null;
  readonly yielded: JavaType[];
}

/** An argument as overload resolution sees it. */
export interface Argument {
  readonly node: Expression | null;
  readonly shape: 'plain' | 'open' | 'lambda' | 'reference';
  /** Null for lambdas, references and what cannot be typed alone. */
  readonly type: JavaType | null;
  readonly scope: Scope | null;
}

/** A method chosen among candidates. */
export interface Chosen {
  readonly found: FoundMethod;
  readonly packs: boolean;
}

/** Empty tables. */
export function emptyTables(): Tables {
  return {
    types: new Map(),
    names: new Map(),
    calls: new Map(),
    functions: new Map(),
    locals: new Map(),
    classes: new Map(),
    written: new Map(),
    open: new Set(),
  };
}
