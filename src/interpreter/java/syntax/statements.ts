/** Java statements (JLS 17 chapter 14) as plain data. */
import type { ClassDeclaration, Modifiers } from './declarations';
import type { Expression } from './expressions';
import type { Place } from './place';
import type { TypeNode } from './types';

/** `{ … }`. */
export interface Block extends Place {
  readonly kind: 'Block';
  readonly statements: readonly Statement[];
  /** Offset of the closing brace: where "missing return statement" is reported. */
  readonly closeAt: number;
}

/**
 * One local variable; `int a = 1, b[];` becomes two of them. The type includes brackets after the name.
 * Its `at` is the name; `end` lies after the initialiser.
 */
export interface LocalVariable extends Place {
  readonly kind: 'LocalVariable';
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly name: string;
  readonly initializer: Expression | null;
}

/** A class, record, enum or interface declared inside a block. */
export interface LocalClass extends Place {
  readonly kind: 'LocalClass';
  readonly declaration: ClassDeclaration;
}

/** A call, assignment, increment or creation used as a statement. */
export interface ExpressionStatement extends Place {
  readonly kind: 'ExpressionStatement';
  readonly expression: Expression;
}

/** `if (condition) whenTrue else whenFalse`. */
export interface If extends Place {
  readonly kind: 'If';
  readonly condition: Expression;
  readonly whenTrue: Statement;
  readonly whenFalse: Statement | null;
}

/** `while (condition) body`. */
export interface While extends Place {
  readonly kind: 'While';
  readonly condition: Expression;
  readonly body: Statement;
}

/** `do body while (condition);`. */
export interface DoWhile extends Place {
  readonly kind: 'DoWhile';
  readonly body: Statement;
  readonly condition: Expression;
}

/** `for (initializers; condition; updates) body`. */
export interface For extends Place {
  readonly kind: 'For';
  readonly initializers: readonly Statement[];
  /** Null means true. */
  readonly condition: Expression | null;
  readonly updates: readonly ExpressionStatement[];
  readonly body: Statement;
}

/** `for (T variable : iterable) body`. The variable has no initialiser. */
export interface ForEach extends Place {
  readonly kind: 'ForEach';
  readonly variable: LocalVariable;
  readonly iterable: Expression;
  readonly body: Statement;
}

/** `label: body`. */
export interface Labeled extends Place {
  readonly kind: 'Labeled';
  readonly label: string;
  readonly body: Statement;
}

/**
 * One `case` group, colon or arrow form. `case A, B ->` has two labels; `default` has none and `isDefault`.
 * In the arrow form the body is exactly one statement: a block, a throw, or for an expression a `Yield`
 * (switch expression, marked implicit) or an `ExpressionStatement` (switch statement); it never falls through.
 */
export interface SwitchCase extends Place {
  readonly kind: 'SwitchCase';
  readonly labels: readonly Expression[];
  readonly isDefault: boolean;
  readonly arrow: boolean;
  readonly body: readonly Statement[];
}

/** `switch (selector) { cases }` used as a statement. */
export interface Switch extends Place {
  readonly kind: 'Switch';
  readonly selector: Expression;
  readonly cases: readonly SwitchCase[];
}

/** `return;` or `return value;`. */
export interface Return extends Place {
  readonly kind: 'Return';
  readonly value: Expression | null;
}

/** `break;` or `break label;`. */
export interface Break extends Place {
  readonly kind: 'Break';
  readonly label: string | null;
}

/** `continue;` or `continue label;`. */
export interface Continue extends Place {
  readonly kind: 'Continue';
  readonly label: string | null;
}

/** `yield value;`, or the value of an arrow case (`implicit`). */
export interface Yield extends Place {
  readonly kind: 'Yield';
  readonly value: Expression;
  readonly implicit: boolean;
}

/** `throw exception;`. */
export interface Throw extends Place {
  readonly kind: 'Throw';
  readonly exception: Expression;
}

/** `try (resources) { … } catch (…) { … } finally { … }`. */
export interface Try extends Place {
  readonly kind: 'Try';
  readonly resources: readonly Resource[];
  readonly body: Block;
  readonly catches: readonly CatchClause[];
  readonly finallyBlock: Block | null;
}

/** A resource: a new variable (always with initialiser), or an effectively final variable or field. */
export type Resource = LocalVariable | ResourceReference;

/** `try (existing) { … }`. */
export interface ResourceReference extends Place {
  readonly kind: 'ResourceReference';
  readonly expression: Expression;
}

/** `catch (A | B name) body`; a multi-catch has a `UnionType`. Its `at` is the word `catch`. */
export interface CatchClause extends Place {
  readonly kind: 'CatchClause';
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly name: string;
  readonly nameStart: number;
  readonly body: Block;
}

/** `synchronized (lock) body`. */
export interface Synchronized extends Place {
  readonly kind: 'Synchronized';
  readonly lock: Expression;
  readonly body: Block;
}

/** `assert condition;` or `assert condition : message;`. */
export interface Assert extends Place {
  readonly kind: 'Assert';
  readonly condition: Expression;
  readonly message: Expression | null;
}

/** `;`. */
export interface Empty extends Place {
  readonly kind: 'Empty';
}

/** Any statement. */
export type Statement =
  | Block
  | LocalVariable
  | LocalClass
  | ExpressionStatement
  | If
  | While
  | DoWhile
  | For
  | ForEach
  | Labeled
  | Switch
  | Return
  | Break
  | Continue
  | Yield
  | Throw
  | Try
  | Synchronized
  | Assert
  | Empty;
