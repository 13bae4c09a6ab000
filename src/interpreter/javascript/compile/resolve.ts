import { partOf } from '../parts/javascript-parts';
import type { Identifier } from '../syntax/leaves';
import type {
  ClassNode,
  FunctionNode,
  Node,
  Pattern,
  ProgramNode,
  Statement,
  VariableDeclaration,
} from '../syntax/tree';
import { type BindingKind, declare, type FunctionScope, lookUp, noteUse, type Scope } from './scopes';

/** The scopes of a file, by the node that opens each. */
export interface Scopes {
  readonly byNode: ReadonlyMap<object, Scope>;
  readonly functions: ReadonlyMap<object, FunctionScope>;
}

/** Finds out what every name of a file is bound to, and which variables inner functions use. */
export function resolveScopes(program: ProgramNode, names: readonly string[]): Scopes {
  const resolver = new Resolver();
  resolver.program(program, names);
  return resolver;
}

/** The names that a pattern binds. */
export function boundNames(pattern: Pattern | null): readonly Identifier[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => boundNames(each));
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        boundNames(each.type === 'RestElement' ? each.argument : each.value),
      );
    default:
      return [];
  }
}

class Resolver implements Scopes {
  readonly byNode = new Map<object, Scope>();
  readonly functions = new Map<object, FunctionScope>();
  private isStrict = false;

  program(node: ProgramNode, names: readonly string[]): void {
    this.isStrict = node.isStrict;
    const owner = this.functionScope(node, null, false);
    const scope = this.open(node, null, owner);
    for (const name of names) declare(scope, { type: 'Identifier', name, start: 0, end: 0 }, 'parameter', 0);
    this.hoist(node.body, scope);
    this.declareAll(node.body, scope);
    for (const statement of node.body) this.visit(statement, scope);
  }

  private functionScope(
    node: FunctionNode | ProgramNode,
    parent: FunctionScope | null,
    isArrow: boolean,
  ): FunctionScope {
    const made: FunctionScope = { node, parent, isArrow, captures: [], usesArguments: false };
    this.functions.set(node, made);
    return made;
  }

  private open(node: object, parent: Scope | null, owner: FunctionScope): Scope {
    const scope: Scope = { parent, owner, names: new Map() };
    this.byNode.set(node, scope);
    return scope;
  }

  /** Declares the `var`s of a function body wherever they stand. */
  private hoist(nodes: readonly (Node | null)[], scope: Scope): void {
    for (const node of nodes) {
      if (node === null) continue;
      if (node.type === 'VariableDeclaration' && node.kind === 'var') this.declareVariables(node, scope);
      if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') continue;
      if (STATEMENTS_INSIDE.has(node.type)) this.hoist(childrenOf(node), scope);
    }
  }

  private declareVariables(node: VariableDeclaration, scope: Scope): void {
    for (const { id, end } of node.declarations)
      for (const name of boundNames(id)) declare(scope, name, node.kind, end);
  }

  /** Declares what a block binds: let, const, classes, functions and imports. */
  private declareAll(statements: readonly Statement[], scope: Scope): void {
    for (const statement of statements) {
      const node = statement.type === 'ExportDeclaration' ? statement.declaration : statement;
      if (node === null) continue;
      if (node.type === 'VariableDeclaration' && node.kind !== 'var') this.declareVariables(node, scope);
      else if (node.type === 'FunctionDeclaration' && node.id) declare(scope, node.id, 'function', 0);
      else if (node.type === 'ClassDeclaration' && node.id) declare(scope, node.id, 'class', node.end);
      else if (node.type === 'ImportDeclaration')
        for (const { local } of node.specifiers) declare(scope, local, 'const', 0);
    }
  }

  private visitAll(nodes: readonly (Node | null)[], scope: Scope): void {
    for (const node of nodes) if (node !== null) this.visit(node, scope);
  }

  private visit(node: Node, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        this.use(node.name, scope);
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunction':
        this.function(node, scope);
        return;
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.class(node, scope);
        return;
      case 'BlockStatement':
        this.block(node, node.body, scope);
        return;
      case 'SwitchStatement':
        this.visit(node.discriminant, scope);
        this.block(
          node,
          node.cases.flatMap(({ body }) => body),
          scope,
          node.cases.flatMap(({ test }) => (test === null ? [] : [test])),
        );
        return;
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        this.loop(node, scope);
        return;
      case 'TryStatement': {
        this.visit(node.block, scope);
        const inner = this.open(node, scope, scope.owner);
        for (const name of boundNames(node.param)) declare(inner, name, 'let', 0);
        if (node.param) this.visit(node.param, inner);
        if (node.handler) this.visit(node.handler, inner);
        if (node.finalizer) this.visit(node.finalizer, scope);
        return;
      }
      case 'ImportDeclaration':
        return;
      default:
        this.visitAll(childrenOf(node), scope);
        return;
    }
  }

  private use(name: string, scope: Scope): void {
    const found = lookUp(scope, name);
    if (name === 'arguments' && (found === null || found.kind !== 'parameter')) {
      this.useArguments(scope);
      return;
    }
    if (found !== null) noteUse(scope, found);
  }

  /** `arguments` belongs to the nearest function that is no arrow, where it is bound when it is first used. */
  private useArguments(from: Scope): void {
    let at: Scope | null = from;
    while (at !== null && (at.owner.isArrow || at.parent?.owner === at.owner)) at = at.parent;
    if (at === null || at.owner.parent === null) return;
    at.owner.usesArguments = true;
    declare(at, { type: 'Identifier', name: 'arguments', start: 0, end: 0 }, 'parameter', 0);
    const found = at.names.get('arguments');
    if (found !== undefined) noteUse(from, found);
  }

  private block(node: object, body: readonly Statement[], scope: Scope, before: readonly Node[] = []): void {
    const inner = this.open(node, scope, scope.owner);
    this.declareAll(body, inner);
    this.visitAll(before, inner);
    this.visitAll(body, inner);
  }

  private loop(
    node: Extract<Statement, { type: 'ForStatement' | 'ForInStatement' | 'ForOfStatement' }>,
    scope: Scope,
  ): void {
    const inner = this.open(node, scope, scope.owner);
    const head = node.type === 'ForStatement' ? node.init : node.left;
    if (head?.type === 'VariableDeclaration' && head.kind !== 'var') this.declareVariables(head, inner);
    this.visitAll(childrenOf(node), inner);
  }

  private function(node: FunctionNode, outer: Scope): void {
    const owner = this.functionScope(node, outer.owner, node.type === 'ArrowFunction');
    const scope = this.open(node, outer, owner);
    for (const name of node.params.flatMap(boundNames)) {
      if (scope.names.has(name.name)) partOf('syntax').refuseDuplicate(node, name, this.isStrict);
      declare(scope, name, 'parameter', 0);
    }
    const { body, id } = node;
    if (body.type === 'BlockStatement') {
      this.hoist(body.body, scope);
      this.declareAll(body.body, scope);
    }
    if (node.type === 'FunctionExpression' && id) declare(scope, id, 'name', 0);
    this.visitAll(node.params, scope);
    if (body.type === 'BlockStatement') this.visitAll(body.body, scope);
    else this.visit(body, scope);
  }

  private class(node: ClassNode, outer: Scope): void {
    const scope = this.open(node, outer, outer.owner);
    const kind: BindingKind = 'const';
    if (node.id) declare(scope, node.id, kind, node.end);
    this.visitAll([node.superClass, node.constructorFunction], scope);
    for (const { key, computed } of node.members) if (computed) this.visit(key, scope);
    // All initialisers of fields run in one function of the class.
    const fields = this.functionScope(fieldsNode(node), outer.owner, false);
    const inside = this.open(fieldsNode(node), scope, fields);
    for (const { value, kind: member, isStatic } of node.members)
      if (value) this.visit(value, member === 'field' && !isStatic ? inside : scope);
  }
}

/** Stands for the function that runs the initialisers of a class's fields: the members list is its key. */
export function fieldsNode(node: ClassNode): FunctionNode {
  return node.members as unknown as FunctionNode;
}

const STATEMENTS_INSIDE: ReadonlySet<Node['type']> = new Set([
  'BlockStatement',
  'IfStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'TryStatement',
  'SwitchStatement',
  'SwitchCase',
  'LabeledStatement',
  'ExportDeclaration',
]);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The nodes directly inside a node. */
function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}
