/** The syntax tree: ESTree's node names and fields, as far as ES2022 programs need them. */
import type {
  BigIntLiteral,
  Identifier,
  Literal,
  PrivateName,
  RegExpLiteral,
  SuperNode,
  WordExpression,
} from './leaves';
import type { Spot } from './spot';

/** A template: one text more than expressions. */
export interface TemplateLiteral extends Spot {
  readonly type: 'TemplateLiteral';
  readonly cooked: readonly string[];
  readonly raw: readonly string[];
  readonly expressions: readonly Expression[];
}
/** A template that a function is called with. */
export interface TaggedTemplate extends Spot {
  readonly type: 'TaggedTemplate';
  readonly tag: Expression;
  readonly quasi: TemplateLiteral;
}
/** An array literal; null is a hole. */
export interface ArrayExpression extends Spot {
  readonly type: 'ArrayExpression';
  readonly elements: readonly (Expression | SpreadElement | null)[];
}
/** `...argument` among elements, arguments or properties. */
export interface SpreadElement extends Spot {
  readonly type: 'SpreadElement';
  readonly argument: Expression;
}
/** A property of an object literal; its value may have a default where the literal turns out to be a pattern. */
export interface Property extends Spot {
  readonly type: 'Property';
  readonly kind: 'init' | 'get' | 'set';
  readonly key: Expression;
  readonly computed: boolean;
  readonly shorthand: boolean;
  readonly method: boolean;
  readonly value: Expression | AssignmentPattern;
}
/** An object literal. */
export interface ObjectExpression extends Spot {
  readonly type: 'ObjectExpression';
  readonly properties: readonly (Property | SpreadElement)[];
}
/** Functions of every form; `expression` is set for arrows whose body is one. */
export interface FunctionNode extends Spot {
  readonly type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunction';
  readonly id: Identifier | null;
  readonly params: readonly Pattern[];
  readonly body: BlockStatement | Expression;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly role: 'plain' | 'method' | 'constructor' | 'derived' | 'initializer';
  /** Offset of the name or the parenthesis after it. */
  readonly headEnd: number;
}
/** A method, accessor, field or static block of a class. */
export interface ClassMember extends Spot {
  readonly type: 'ClassMember';
  readonly kind: 'method' | 'get' | 'set' | 'field' | 'block';
  readonly isStatic: boolean;
  readonly computed: boolean;
  readonly key: Expression | PrivateName;
  /** A function; the value of a field and a static block are functions of role `initializer`, or null. */
  readonly value: FunctionNode | null;
}
/** A class. */
export interface ClassNode extends Spot {
  readonly type: 'ClassDeclaration' | 'ClassExpression';
  readonly id: Identifier | null;
  readonly superClass: Expression | null;
  readonly constructorFunction: FunctionNode | null;
  readonly members: readonly ClassMember[];
}
/** `!a`, `typeof a` and the like. */
export interface UnaryExpression extends Spot {
  readonly type: 'UnaryExpression';
  readonly operator: string;
  readonly argument: Expression;
}
/** `a++` and the like. */
export interface UpdateExpression extends Spot {
  readonly type: 'UpdateExpression';
  readonly operator: '++' | '--';
  readonly prefix: boolean;
  readonly argument: Expression;
}
/** Two operands; a logical operator may leave the right one out. */
export interface BinaryExpression extends Spot {
  readonly type: 'BinaryExpression' | 'LogicalExpression';
  readonly operator: string;
  readonly left: Expression | PrivateName;
  readonly right: Expression;
  /** Where the operator stands. */
  readonly at: number;
}
/** `a = b` and its kin. */
export interface AssignmentExpression extends Spot {
  readonly type: 'AssignmentExpression';
  readonly operator: string;
  readonly left: Pattern;
  readonly right: Expression;
}
/** `a ? b : c`. */
export interface ConditionalExpression extends Spot {
  readonly type: 'ConditionalExpression';
  readonly test: Expression;
  readonly consequent: Expression;
  readonly alternate: Expression;
}
/** A call, with or without `new`. */
export interface CallExpression extends Spot {
  readonly type: 'CallExpression' | 'NewExpression';
  readonly callee: Expression | SuperNode;
  readonly args: readonly (Expression | SpreadElement)[];
  readonly optional: boolean;
}
/** `a.b`, `a[b]` or `a.#b`. */
export interface MemberExpression extends Spot {
  readonly type: 'MemberExpression';
  readonly object: Expression | SuperNode;
  readonly property: Expression | PrivateName;
  readonly computed: boolean;
  readonly optional: boolean;
}
/** Around the members and calls that one `?.` may cut short. */
export interface ChainExpression extends Spot {
  readonly type: 'ChainExpression';
  readonly expression: Expression;
}
/** `a, b`. */
export interface SequenceExpression extends Spot {
  readonly type: 'SequenceExpression';
  readonly expressions: readonly Expression[];
}
/** `await a`. */
export interface AwaitExpression extends Spot {
  readonly type: 'AwaitExpression';
  readonly argument: Expression;
}
/** `yield a` or `yield* a`. */
export interface YieldExpression extends Spot {
  readonly type: 'YieldExpression';
  readonly argument: Expression | null;
  readonly delegate: boolean;
}
/** `import(a)`. */
export interface ImportCall extends Spot {
  readonly type: 'ImportCall';
  readonly source: Expression;
}
/** A target with a default value. */
export interface AssignmentPattern extends Spot {
  readonly type: 'AssignmentPattern';
  readonly left: Pattern;
  readonly right: Expression;
}
/** `{a, b: c}` as a target. */
export interface ObjectPattern extends Spot {
  readonly type: 'ObjectPattern';
  readonly properties: readonly (PatternProperty | RestElement)[];
}
/** A property of such a target. */
export interface PatternProperty extends Spot {
  readonly type: 'PatternProperty';
  readonly key: Expression;
  readonly computed: boolean;
  readonly value: Pattern;
}
/** `[a, b]` as a target; null skips one. */
export interface ArrayPattern extends Spot {
  readonly type: 'ArrayPattern';
  readonly elements: readonly (Pattern | null)[];
}
/** `...rest` in a target or among parameters. */
export interface RestElement extends Spot {
  readonly type: 'RestElement';
  readonly argument: Pattern;
}

/** What can be declared or assigned to. */
export type Pattern =
  | Identifier
  | MemberExpression
  | AssignmentPattern
  | ObjectPattern
  | ArrayPattern
  | RestElement;

/** All expressions. */
export type Expression =
  | Identifier
  | Literal
  | BigIntLiteral
  | RegExpLiteral
  | TemplateLiteral
  | TaggedTemplate
  | ArrayExpression
  | ObjectExpression
  | FunctionNode
  | ClassNode
  | UnaryExpression
  | UpdateExpression
  | BinaryExpression
  | AssignmentExpression
  | ConditionalExpression
  | CallExpression
  | MemberExpression
  | ChainExpression
  | SequenceExpression
  | AwaitExpression
  | YieldExpression
  | WordExpression
  | ImportCall;

/** Statements between braces. */
export interface BlockStatement extends Spot {
  readonly type: 'BlockStatement';
  readonly body: readonly Statement[];
}
/** An expression as a statement. */
export interface ExpressionStatement extends Spot {
  readonly type: 'ExpressionStatement';
  readonly expression: Expression;
}
/** One variable of a declaration. */
export interface VariableDeclarator extends Spot {
  readonly type: 'VariableDeclarator';
  readonly id: Pattern;
  readonly init: Expression | null;
}
/** `var`, `let` or `const`. */
export interface VariableDeclaration extends Spot {
  readonly type: 'VariableDeclaration';
  readonly kind: 'var' | 'let' | 'const';
  readonly declarations: readonly VariableDeclarator[];
}
/** An if statement. */
export interface IfStatement extends Spot {
  readonly type: 'IfStatement';
  readonly test: Expression;
  readonly consequent: Statement;
  readonly alternate: Statement | null;
}
/** A for statement with three parts. */
export interface ForStatement extends Spot {
  readonly type: 'ForStatement';
  readonly init: VariableDeclaration | Expression | null;
  readonly test: Expression | null;
  readonly update: Expression | null;
  readonly body: Statement;
}
/** for-in, for-of and for-await. */
export interface ForEachStatement extends Spot {
  readonly type: 'ForInStatement' | 'ForOfStatement';
  readonly left: VariableDeclaration | Pattern;
  readonly right: Expression;
  readonly body: Statement;
  readonly isAwait: boolean;
}
/** while and do. */
export interface WhileStatement extends Spot {
  readonly type: 'WhileStatement' | 'DoWhileStatement';
  readonly test: Expression;
  readonly body: Statement;
}
/** break and continue. */
export interface JumpStatement extends Spot {
  readonly type: 'BreakStatement' | 'ContinueStatement';
  readonly label: string | null;
}
/** return. */
export interface ReturnStatement extends Spot {
  readonly type: 'ReturnStatement';
  readonly argument: Expression | null;
}
/** throw. */
export interface ThrowStatement extends Spot {
  readonly type: 'ThrowStatement';
  readonly argument: Expression;
}
/** A try statement; one of the handlers is there. */
export interface TryStatement extends Spot {
  readonly type: 'TryStatement';
  readonly block: BlockStatement;
  readonly param: Pattern | null;
  readonly handler: BlockStatement | null;
  readonly finalizer: BlockStatement | null;
}
/** A case, or the default where there is no test. */
export interface SwitchCase extends Spot {
  readonly type: 'SwitchCase';
  readonly test: Expression | null;
  readonly body: readonly Statement[];
}
/** A switch statement. */
export interface SwitchStatement extends Spot {
  readonly type: 'SwitchStatement';
  readonly discriminant: Expression;
  readonly cases: readonly SwitchCase[];
}
/** A statement with a name. */
export interface LabeledStatement extends Spot {
  readonly type: 'LabeledStatement';
  readonly label: string;
  readonly body: Statement;
}
/** What does nothing. */
export interface EmptyStatement extends Spot {
  readonly type: 'EmptyStatement' | 'DebuggerStatement';
}
/** An import statement. */
export interface ImportDeclaration extends Spot {
  readonly type: 'ImportDeclaration';
  /** `imported` is `default`, `*` or a name. */
  readonly specifiers: readonly { readonly imported: string; readonly local: Identifier }[];
  readonly source: string;
}
/** An export statement; null where it only names what is declared elsewhere. */
export interface ExportDeclaration extends Spot {
  readonly type: 'ExportDeclaration';
  readonly declaration: Statement | Expression | null;
}

/** All statements and declarations. */
export type Statement =
  | BlockStatement
  | ExpressionStatement
  | VariableDeclaration
  | FunctionNode
  | ClassNode
  | IfStatement
  | ForStatement
  | ForEachStatement
  | WhileStatement
  | JumpStatement
  | ReturnStatement
  | ThrowStatement
  | TryStatement
  | SwitchStatement
  | LabeledStatement
  | EmptyStatement
  | ImportDeclaration
  | ExportDeclaration;

/** A whole file. A module has imports, exports or an await outside functions; anything else is a CommonJS file. */
export interface ProgramNode extends Spot {
  readonly type: 'Program';
  readonly body: readonly Statement[];
  readonly isModule: boolean;
  readonly isStrict: boolean;
}

/** Any node that scopes are looked for in. */
export type Node =
  | ProgramNode
  | Statement
  | Expression
  | Pattern
  | SpreadElement
  | Property
  | PatternProperty
  | ClassMember
  | PrivateName
  | SuperNode
  | VariableDeclarator
  | SwitchCase;
