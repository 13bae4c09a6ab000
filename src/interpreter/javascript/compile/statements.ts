import { Op } from '../../machine/opcodes';
import { partOf } from '../parts/javascript-parts';
import type { FunctionNode, Statement, VariableDeclaration } from '../syntax/tree';
import { emitBinding, emitNamedValue } from './assignments';
import type { Emitter, Label, Surrounding } from './emitter';
import { emitNative } from './expressions';
import { emitReturn } from './functions';
import { emitFor, emitForEach, emitWhile } from './loops';
import { emitTry } from './try-statements';
import { enterScope, leaveScope, storeName } from './variables';

/** The statements of a block; its functions come first. */
export function emitStatements(to: Emitter, nodes: readonly Statement[]): void {
  for (const statement of nodes) {
    const node = statement.type === 'ExportDeclaration' ? statement.declaration : statement;
    if (node?.type !== 'FunctionDeclaration' || node.id === null) continue;
    to.unit.emit.closure(to, node, node.id.name);
    storeName(to, node.id.name, true, node.start);
  }
  for (const node of nodes) emitStatement(to, node);
}

/** A statement. */
export function emitStatement(to: Emitter, node: Statement, labels: readonly string[] = []): void {
  switch (node.type) {
    case 'EmptyStatement':
    case 'FunctionDeclaration':
    case 'DebuggerStatement':
      return;
    case 'BlockStatement':
      emitBlock(to, node);
      return;
    case 'ForStatement':
      emitFor(to, node, labels);
      return;
    case 'ForInStatement':
    case 'ForOfStatement':
      emitForEach(to, node, labels);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement':
      emitWhile(to, node, labels);
      return;
    case 'TryStatement':
      emitTry(to, node);
      return;
    case 'LabeledStatement':
    case 'SwitchStatement':
      partOf('syntax').emitStatement(to, node, labels);
      return;
    default:
      to.statementAt(node.start);
      emitSimple(to, node);
      return;
  }
}

/** A statement of one piece. */
export function emitSimple(to: Emitter, node: Statement): void {
  switch (node.type) {
    case 'ExpressionStatement':
      to.expression(node.expression);
      to.op(Op.POP);
      return;
    case 'VariableDeclaration':
      emitDeclaration(to, node);
      return;
    case 'IfStatement':
      emitIf(to, node);
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
      emitJump(to, node);
      return;
    case 'ReturnStatement':
      emitReturnStatement(to, node);
      return;
    case 'ThrowStatement':
      to.expression(node.argument);
      to.at(node.start);
      to.operate('THROW');
      return;
    case 'ImportDeclaration':
      emitImport(to, node);
      return;
    default:
      partOf('syntax').emitSimple(to, node);
  }
}

function emitImport(to: Emitter, node: Extract<Statement, { type: 'ImportDeclaration' }>): void {
  for (const { imported, local } of node.specifiers) {
    to.at(node.start);
    to.constant(node.source);
    to.constant(imported);
    emitNative(to, '$imported', 2);
    storeName(to, local.name, true, local.start);
  }
}

/** Variables with their first values. */
export function emitDeclaration(to: Emitter, { kind, declarations }: VariableDeclaration): void {
  for (const { id, init, start } of declarations) {
    if (init === null && kind === 'var') continue;
    if (init === null) to.undefined();
    else if (id.type === 'Identifier') emitNamedValue(to, init, id.name);
    else {
      to.expression(init);
      if (['Identifier', 'MemberExpression', 'Literal'].includes(init.type)) to.takenText = to.sourceOf(init);
    }
    to.at(start);
    emitBinding(to, id, true);
  }
}

function emitBlock(to: Emitter, node: Extract<Statement, { type: 'BlockStatement' }>): void {
  to.within(to.unit.scopes.byNode.get(node), () => {
    enterScope(to, to.scope);
    emitStatements(to, node.body);
    leaveScope(to, to.scope);
  });
}

function emitIf(
  to: Emitter,
  { test, consequent, alternate }: Extract<Statement, { type: 'IfStatement' }>,
): void {
  const [otherwise, end] = [to.label(), to.label()];
  to.expression(test);
  to.jumpBy('JUMP_FALSE', otherwise);
  emitStatement(to, consequent);
  if (alternate !== null) to.jump(end);
  to.place(otherwise);
  if (alternate !== null) emitStatement(to, alternate);
  to.place(end);
}

/** Runs a step inside something that can be left early. */
export function inside(to: Emitter, surrounding: Surrounding, step: () => void): void {
  to.around.push(surrounding);
  step();
  to.around.pop();
}

/** Does what must be done to leave everything from `depth` on, innermost first. */
function leaveDownTo(to: Emitter, depth: number): void {
  const { around } = to;
  const left = around.slice(depth);
  for (let index = left.length - 1; index >= 0; index--) {
    const leave = left[index]?.leave;
    if (!leave) continue;
    // While it is left, it is around no more: a return inside a finally block must not run it again.
    const outer = around.splice(depth + index);
    leave();
    around.push(...outer);
  }
}

function emitJump(
  to: Emitter,
  node: Extract<Statement, { type: 'BreakStatement' | 'ContinueStatement' }>,
): void {
  const { label, type } = node;
  const isBreak = type === 'BreakStatement';
  const depth = to.around.findLastIndex((each) => {
    if (label !== null) return each.labels.includes(label);
    return isBreak ? each.isBreakable : each.continueTo !== null;
  });
  const found = to.around[depth];
  const target: Label | null | undefined = isBreak ? found?.breakTo : found?.continueTo;
  if (found === undefined || !target)
    throw partOf('syntax').illegalJump(node, label !== null && found !== undefined);
  leaveDownTo(to, isBreak ? depth : depth + 1);
  to.jump(target);
}

function emitReturnStatement(
  to: Emitter,
  { argument, start }: Extract<Statement, { type: 'ReturnStatement' }>,
): void {
  if (argument === null) to.undefined();
  else to.expression(argument);
  to.at(start);
  const { isAsync, isGenerator } = to.owner.node as Partial<FunctionNode>;
  if (argument !== null && isAsync && isGenerator) to.await();
  if (to.around.some(({ leave }) => leave !== null)) {
    const slot = to.newSlot();
    to.op(Op.STORE, slot);
    leaveDownTo(to, 0);
    to.op(Op.LOAD, slot);
  }
  if ((to.owner.node as FunctionNode).params === undefined) to.op(Op.RETURN_VALUE);
  else emitReturn(to);
}
