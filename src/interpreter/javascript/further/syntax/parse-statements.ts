/** Statements that few programs have. */
import type { Cursor } from '../../parser/cursor';
import { parseAssignment, parseExpression } from '../../parser/expressions';
import { parseFunction } from '../../parser/functions';
import { parseSubstatement } from '../../parser/statements';
import { SyntaxRefusal } from '../../syntax/fault';
import type { Statement, SwitchCase } from '../../syntax/tree';
import { unsupported } from './fault-texts';
import { parseClass } from './parse-classes';

function parseDo(cursor: Cursor, start: number): Statement {
  cursor.next();
  const body = parseSubstatement(cursor);
  cursor.expect('while');
  cursor.expect('(');
  const test = parseExpression(cursor);
  cursor.expect(')');
  cursor.eat(';');
  return { type: 'DoWhileStatement', test, body, start, end: cursor.lastEnd };
}

function parseDebugger(cursor: Cursor, start: number): Statement {
  cursor.next();
  cursor.endStatement();
  return { type: 'DebuggerStatement', start, end: cursor.lastEnd };
}

/** A statement with a label. */
export function parseLabeled(cursor: Cursor, start: number): Statement {
  const { text: label } = cursor.next();
  cursor.expect(':');
  if (cursor.is('function')) throw unsupported('a label before a function is', cursor.token);
  const body = parseSubstatement(cursor);
  return { type: 'LabeledStatement', label, body, start, end: cursor.lastEnd };
}

function parseSwitch(cursor: Cursor, start: number): Statement {
  cursor.next();
  cursor.expect('(');
  const discriminant = parseExpression(cursor);
  cursor.expect(')');
  cursor.expect('{');
  const cases: SwitchCase[] = [];
  let hasDefault = false;
  while (!cursor.eat('}')) {
    const { start: from, end } = cursor.token;
    const isDefault = cursor.is('default');
    if (isDefault && hasDefault)
      throw new SyntaxRefusal('More than one default clause in switch statement', from, end);
    hasDefault ||= isDefault;
    if (isDefault) cursor.next();
    else cursor.expect('case');
    const test = isDefault ? null : parseExpression(cursor);
    cursor.expect(':');
    const body: Statement[] = [];
    while (!cursor.is('case') && !cursor.is('default') && !cursor.is('}'))
      body.push(cursor.grammar.statement(cursor));
    cases.push({ type: 'SwitchCase', test, body, start: from, end: cursor.lastEnd });
  }
  return { type: 'SwitchStatement', discriminant, cases, start, end: cursor.lastEnd };
}

/** What an exported declaration begins with. */
const DECLARES = new Set(['var', 'let', 'const', 'function', 'class', 'async']);

/** An export statement. Nobody imports a program, so only what it declares matters. */
function parseExport(cursor: Cursor, start: number): Statement {
  cursor.next();
  cursor.hasModuleItems = true;
  const made = (
    declaration: Extract<Statement, { type: 'ExportDeclaration' }>['declaration'],
  ): Statement => ({
    type: 'ExportDeclaration',
    declaration,
    start,
    end: cursor.lastEnd,
  });
  if (cursor.eat('default')) {
    const isFunction = cursor.is('function') || (cursor.is('async') && cursor.peek().text === 'function');
    if (isFunction) return made(parseFunction(cursor, cursor.peek().kind === 'name' && !cursor.is('async')));
    if (cursor.is('class')) return made(parseClass(cursor, cursor.peek().kind === 'name'));
    const value = parseAssignment(cursor);
    cursor.endStatement();
    return made(value);
  }
  if (cursor.is('*')) throw unsupported('re-exporting is', cursor.token);
  if (!cursor.is('{')) {
    if (!DECLARES.has(cursor.token.text)) throw cursor.unexpected();
    return made(cursor.grammar.statement(cursor));
  }
  cursor.next();
  while (!cursor.eat('}')) cursor.next();
  if (cursor.is('from')) throw unsupported('re-exporting is', cursor.token);
  cursor.endStatement();
  return made(null);
}

/** Statements by the words that they begin with. */
export const RARE_STATEMENTS: Readonly<Record<string, (cursor: Cursor, start: number) => Statement>> = {
  class: (cursor) => parseClass(cursor, true),
  debugger: parseDebugger,
  do: parseDo,
  export: parseExport,
  switch: parseSwitch,
};
