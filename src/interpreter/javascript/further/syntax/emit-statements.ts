/** Code of statements that few programs have. */
import { Op } from '../../../machine/opcodes';
import type { Emitter, Label } from '../../compile/emitter';
import { emitSimple, emitStatement, emitStatements, inside } from '../../compile/statements';
import { enterScope, leaveScope, storeName } from '../../compile/variables';
import { SyntaxRefusal } from '../../syntax/fault';
import type { Statement } from '../../syntax/tree';

/** A labelled statement or a switch. */
export function emitRareStatement(
  to: Emitter,
  node: Extract<Statement, { type: 'LabeledStatement' | 'SwitchStatement' }>,
  labels: readonly string[],
): void {
  if (node.type === 'LabeledStatement') emitLabeled(to, node, labels);
  else emitSwitch(to, node, labels);
}

/** A class or an exported declaration. */
export function emitRareSimple(to: Emitter, node: Statement): void {
  if (node.type === 'ExportDeclaration') emitExport(to, node);
  else if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    to.unit.emit.class(to, node, '');
    if (node.id === null) to.op(Op.POP);
    else storeName(to, node.id.name, true, node.start);
  } else throw new Error(`no code for ${node.type}`);
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

/** What V8 says of a break or continue that leads nowhere. */
export function illegalJump(
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
