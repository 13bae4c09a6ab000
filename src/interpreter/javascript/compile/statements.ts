import { Op } from '../../machine/opcodes';
import { SyntaxRefusal } from '../syntax/fault';
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
    case 'LabeledStatement':
      emitLabeled(to, node, labels);
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
    case 'SwitchStatement':
      emitSwitch(to, node, labels);
      return;
    default:
      to.statementAt(node.start);
      emitSimple(to, node);
      return;
  }
}

function emitSimple(to: Emitter, node: Statement): void {
  switch (node.type) {
    case 'ExpressionStatement':
      to.expression(node.expression);
      to.op(Op.POP);
      return;
    case 'VariableDeclaration':
      emitDeclaration(to, node);
      return;
    case 'ClassDeclaration':
    case 'ClassExpression':
      to.unit.emit.class(to, node, '');
      if (node.id === null) {
        to.op(Op.POP);
        return;
      }
      storeName(to, node.id.name, true, node.start);
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
    case 'ExportDeclaration':
      emitExport(to, node);
      return;
    default:
      throw new Error(`no code for ${node.type}`);
  }
}

function emitExport(to: Emitter, { declaration }: Extract<Statement, { type: 'ExportDeclaration' }>): void {
  if (declaration === null || declaration.type === 'FunctionDeclaration') return;
  const isStatement = /(?:Declaration|Statement)$/.test(declaration.type);
  if (isStatement) {
    emitSimple(to, declaration as Statement);
    return;
  }
  to.expression(declaration as Extract<typeof declaration, { type: 'Identifier' }>);
  to.op(Op.POP);
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

function emitLabeled(
  to: Emitter,
  { label, body, start, end }: Extract<Statement, { type: 'LabeledStatement' }>,
  labels: readonly string[],
): void {
  if (to.around.some((each) => each.labels.includes(label)))
    throw new SyntaxRefusal(`Label '${label}' has already been declared`, start, end);
  const isLoop = [
    'ForStatement',
    'ForInStatement',
    'ForOfStatement',
    'WhileStatement',
    'DoWhileStatement',
  ].includes(body.type);
  if (isLoop || body.type === 'LabeledStatement') {
    emitStatement(to, body, [...labels, label]);
    return;
  }
  const out = to.label();
  inside(
    to,
    { labels: [...labels, label], breakTo: out, continueTo: null, isBreakable: false, leave: null },
    () => emitStatement(to, body),
  );
  to.place(out);
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
  if (found === undefined || !target) throw illegalJump(node, label !== null && found !== undefined);
  leaveDownTo(to, isBreak ? depth : depth + 1);
  to.jump(target);
}

function illegalJump(
  { label, type, start, end }: Extract<Statement, { type: 'BreakStatement' | 'ContinueStatement' }>,
  isNoLoop: boolean,
): SyntaxRefusal {
  if (isNoLoop)
    return new SyntaxRefusal(
      `Illegal continue statement: '${label}' does not denote an iteration statement`,
      start,
      end,
    );
  if (label !== null) return new SyntaxRefusal(`Undefined label '${label}'`, end - label.length, end);
  const message =
    type === 'BreakStatement'
      ? 'Illegal break statement'
      : 'Illegal continue statement: no surrounding iteration statement';
  return new SyntaxRefusal(message, start, end);
}

function emitReturnStatement(
  to: Emitter,
  { argument, start }: Extract<Statement, { type: 'ReturnStatement' }>,
): void {
  if (argument === null) to.undefined();
  else to.expression(argument);
  to.at(start);
  if (to.around.some(({ leave }) => leave !== null)) {
    const slot = to.newSlot();
    to.op(Op.STORE, slot);
    leaveDownTo(to, 0);
    to.op(Op.LOAD, slot);
  }
  if ((to.owner.node as FunctionNode).params === undefined) to.op(Op.RETURN_VALUE);
  else emitReturn(to);
}

function emitSwitch(
  to: Emitter,
  node: Extract<Statement, { type: 'SwitchStatement' }>,
  labels: readonly string[],
): void {
  to.statementAt(node.start);
  to.expression(node.discriminant);
  const slot = to.newSlot();
  to.op(Op.STORE, slot);
  to.within(to.unit.scopes.byNode.get(node), () => {
    enterScope(to, to.scope);
    const end = to.label();
    const starts = node.cases.map(() => to.label());
    node.cases.forEach(({ test }, index) => {
      if (test === null) return;
      to.op(Op.LOAD, slot);
      to.expression(test);
      to.operate('SAME');
      to.jumpBy('JUMP_TRUE', starts[index] as Label);
    });
    const otherwise = node.cases.findIndex(({ test }) => test === null);
    to.jump(starts[otherwise] ?? end);
    inside(to, { labels, breakTo: end, continueTo: null, isBreakable: true, leave: null }, () => {
      for (const { body } of node.cases) hoistFunctions(to, body);
      node.cases.forEach(({ body }, index) => {
        to.place(starts[index] as Label);
        for (const each of body) emitStatement(to, each);
      });
    });
    to.place(end);
    leaveScope(to, to.scope);
  });
}

function hoistFunctions(to: Emitter, body: readonly Statement[]): void {
  emitStatements(
    to,
    body.filter(({ type }) => type === 'FunctionDeclaration'),
  );
}
