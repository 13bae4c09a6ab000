/** The syntax tree: ESTree's node names and fields, as far as ES2022 programs need them. Offsets into the text. */
interface Spot {
  readonly start: number;
  readonly end: number;
}

export interface Identifier extends Spot {
  readonly type: 'Identifier';
  readonly name: string;
}
export interface Literal extends Spot {
  readonly type: 'Literal';
  readonly value: string | number | boolean | null;
}
export interface BigIntLiteral extends Spot {
  readonly type: 'BigIntLiteral';
  readonly digits: string;
}
export interface RegExpLiteral extends Spot {
  readonly type: 'RegExpLiteral';
  readonly pattern: string;
  readonly flags: string;
}
export interface TemplateLiteral extends Spot {
  readonly type: 'TemplateLiteral';
  readonly cooked: readonly string[];
  readonly raw: readonly string[];
  readonly expressions: readonly Expression[];
}
export interface TaggedTemplate extends Spot {
  readonly type: 'TaggedTemplate';
  readonly tag: Expression;
  readonly quasi: TemplateLiteral;
}
export interface ArrayExpression extends Spot {
  readonly type: 'ArrayExpression';
  readonly elements: readonly (Expression | SpreadElement | null)[];
}
export interface SpreadElement extends Spot {
  readonly type: 'SpreadElement';
  readonly argument: Expression;
}
export interface Property extends Spot {
  readonly type: 'Property';
  readonly kind: 'init' | 'get' | 'set';
  readonly key: Expression;
  readonly computed: boolean;
  readonly shorthand: boolean;
  readonly method: boolean;
  readonly value: Expression | AssignmentPattern;
}
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
export interface ClassMember extends Spot {
  readonly type: 'ClassMember';
  readonly kind: 'method' | 'get' | 'set' | 'field' | 'block';
  readonly isStatic: boolean;
  readonly computed: boolean;
  readonly key: Expression | PrivateName;
  /** A function; the value of a field and a static block are functions of role `initializer`, or null. */
  readonly value: FunctionNode | null;
}
export interface ClassNode extends Spot {
  readonly type: 'ClassDeclaration' | 'ClassExpression';
  readonly id: Identifier | null;
  readonly superClass: Expression | null;
  readonly constructorFunction: FunctionNode | null;
  readonly members: readonly ClassMember[];
}
export interface PrivateName extends Spot {
  readonly type: 'PrivateName';
  readonly name: string;
}
export interface UnaryExpression extends Spot {
  readonly type: 'UnaryExpression';
  readonly operator: string;
  readonly argument: Expression;
}
export interface UpdateExpression extends Spot {
  readonly type: 'UpdateExpression';
  readonly operator: '++' | '--';
  readonly prefix: boolean;
  readonly argument: Expression;
}
export interface BinaryExpression extends Spot {
  readonly type: 'BinaryExpression' | 'LogicalExpression';
  readonly operator: string;
  readonly left: Expression | PrivateName;
  readonly right: Expression;
  /** Where the operator stands. */
  readonly at: number;
}
export interface AssignmentExpression extends Spot {
  readonly type: 'AssignmentExpression';
  readonly operator: string;
  readonly left: Pattern;
  readonly right: Expression;
}
export interface ConditionalExpression extends Spot {
  readonly type: 'ConditionalExpression';
  readonly test: Expression;
  readonly consequent: Expression;
  readonly alternate: Expression;
}
export interface CallExpression extends Spot {
  readonly type: 'CallExpression' | 'NewExpression';
  readonly callee: Expression | SuperNode;
  readonly args: readonly (Expression | SpreadElement)[];
  readonly optional: boolean;
}
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
export interface SequenceExpression extends Spot {
  readonly type: 'SequenceExpression';
  readonly expressions: readonly Expression[];
}
export interface AwaitExpression extends Spot {
  readonly type: 'AwaitExpression';
  readonly argument: Expression;
}
export interface YieldExpression extends Spot {
  readonly type: 'YieldExpression';
  readonly argument: Expression | null;
  readonly delegate: boolean;
}
export interface WordExpression extends Spot {
  readonly type: 'ThisExpression' | 'NewTarget' | 'ImportMeta';
}
export interface ImportCall extends Spot {
  readonly type: 'ImportCall';
  readonly source: Expression;
}
export interface SuperNode extends Spot {
  readonly type: 'Super';
}
export interface AssignmentPattern extends Spot {
  readonly type: 'AssignmentPattern';
  readonly left: Pattern;
  readonly right: Expression;
}
export interface ObjectPattern extends Spot {
  readonly type: 'ObjectPattern';
  readonly properties: readonly (PatternProperty | RestElement)[];
}
export interface PatternProperty extends Spot {
  readonly type: 'PatternProperty';
  readonly key: Expression;
  readonly computed: boolean;
  readonly value: Pattern;
}
export interface ArrayPattern extends Spot {
  readonly type: 'ArrayPattern';
  readonly elements: readonly (Pattern | null)[];
}
export interface RestElement extends Spot {
  readonly type: 'RestElement';
  readonly argument: Pattern;
}

export type Pattern =
  | Identifier
  | MemberExpression
  | AssignmentPattern
  | ObjectPattern
  | ArrayPattern
  | RestElement;

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

export interface BlockStatement extends Spot {
  readonly type: 'BlockStatement';
  readonly body: readonly Statement[];
}
export interface ExpressionStatement extends Spot {
  readonly type: 'ExpressionStatement';
  readonly expression: Expression;
}
export interface VariableDeclarator extends Spot {
  readonly type: 'VariableDeclarator';
  readonly id: Pattern;
  readonly init: Expression | null;
}
export interface VariableDeclaration extends Spot {
  readonly type: 'VariableDeclaration';
  readonly kind: 'var' | 'let' | 'const';
  readonly declarations: readonly VariableDeclarator[];
}
export interface IfStatement extends Spot {
  readonly type: 'IfStatement';
  readonly test: Expression;
  readonly consequent: Statement;
  readonly alternate: Statement | null;
}
export interface ForStatement extends Spot {
  readonly type: 'ForStatement';
  readonly init: VariableDeclaration | Expression | null;
  readonly test: Expression | null;
  readonly update: Expression | null;
  readonly body: Statement;
}
export interface ForEachStatement extends Spot {
  readonly type: 'ForInStatement' | 'ForOfStatement';
  readonly left: VariableDeclaration | Pattern;
  readonly right: Expression;
  readonly body: Statement;
  readonly isAwait: boolean;
}
export interface WhileStatement extends Spot {
  readonly type: 'WhileStatement' | 'DoWhileStatement';
  readonly test: Expression;
  readonly body: Statement;
}
export interface JumpStatement extends Spot {
  readonly type: 'BreakStatement' | 'ContinueStatement';
  readonly label: string | null;
}
export interface ReturnStatement extends Spot {
  readonly type: 'ReturnStatement';
  readonly argument: Expression | null;
}
export interface ThrowStatement extends Spot {
  readonly type: 'ThrowStatement';
  readonly argument: Expression;
}
export interface TryStatement extends Spot {
  readonly type: 'TryStatement';
  readonly block: BlockStatement;
  readonly param: Pattern | null;
  readonly handler: BlockStatement | null;
  readonly finalizer: BlockStatement | null;
}
export interface SwitchCase extends Spot {
  readonly type: 'SwitchCase';
  readonly test: Expression | null;
  readonly body: readonly Statement[];
}
export interface SwitchStatement extends Spot {
  readonly type: 'SwitchStatement';
  readonly discriminant: Expression;
  readonly cases: readonly SwitchCase[];
}
export interface LabeledStatement extends Spot {
  readonly type: 'LabeledStatement';
  readonly label: string;
  readonly body: Statement;
}
export interface EmptyStatement extends Spot {
  readonly type: 'EmptyStatement' | 'DebuggerStatement';
}
export interface ImportDeclaration extends Spot {
  readonly type: 'ImportDeclaration';
  /** `imported` is `default`, `*` or a name. */
  readonly specifiers: readonly { readonly imported: string; readonly local: Identifier }[];
  readonly source: string;
}
export interface ExportDeclaration extends Spot {
  readonly type: 'ExportDeclaration';
  readonly declaration: Statement | Expression | null;
}

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
