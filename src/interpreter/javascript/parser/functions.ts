import { SyntaxRefusal } from '../syntax/fault';
import type { Identifier } from '../syntax/leaves';
import type {
  BlockStatement,
  ClassMember,
  ClassNode,
  Expression,
  FunctionNode,
  Pattern,
} from '../syntax/tree';
import type { Cursor, FunctionContext } from './cursor';
import { parseBindingElement, parseIdentifier, parseRest } from './patterns';
import { isModifier, parsePropertyName } from './properties';

interface Manner {
  readonly isAsync?: boolean;
  readonly isGenerator?: boolean;
  readonly role?: FunctionNode['role'];
}

function within<T>(cursor: Cursor, context: FunctionContext, parse: () => T): T {
  const { context: outer, noIn } = cursor;
  cursor.context = context;
  cursor.noIn = false;
  const parsed = parse();
  cursor.context = outer;
  cursor.noIn = noIn;
  return parsed;
}

function parseParameters(cursor: Cursor): Pattern[] {
  cursor.expect('(');
  const params: Pattern[] = [];
  while (!cursor.is(')')) {
    const isRest = cursor.is('...');
    params.push(isRest ? parseRest(cursor) : parseBindingElement(cursor));
    if (isRest && !cursor.is(')'))
      throw new SyntaxRefusal(
        'Rest parameter must be last formal parameter',
        cursor.token.start,
        cursor.token.end,
      );
    if (!cursor.is(')') && !cursor.eat(',')) {
      if (cursor.token.kind === 'end') throw cursor.unexpected();
      throw new SyntaxRefusal('missing ) after formal parameters', cursor.token.start, cursor.token.end);
    }
  }
  cursor.expect(')');
  return params;
}

/** Parameters and body of a method, getter or setter, the parenthesis being next. */
export function parseMethod(cursor: Cursor, manner: Manner): FunctionNode {
  return parseTail(cursor, cursor.token.start, 'FunctionExpression', null, { role: 'method', ...manner });
}

function parseTail(
  cursor: Cursor,
  start: number,
  type: FunctionNode['type'],
  id: Identifier | null,
  manner: Manner,
): FunctionNode {
  const { isAsync = false, isGenerator = false, role = 'plain' } = manner;
  const headEnd = cursor.token.start;
  return within(cursor, { kind: 'function', isAsync, isGenerator }, () => {
    const params = parseParameters(cursor);
    const body = cursor.grammar.block(cursor);
    return { type, id, params, body, isAsync, isGenerator, role, headEnd, start, end: cursor.lastEnd };
  });
}

/** A function declaration or expression from `function` or `async function` on. */
export function parseFunction(cursor: Cursor, isStatement: boolean): FunctionNode {
  const { start } = cursor.token;
  const isAsync = cursor.eat('async');
  cursor.expect('function');
  const isGenerator = cursor.eat('*');
  let id: Identifier | null = null;
  if (!cursor.is('(')) id = parseIdentifier(cursor);
  else if (isStatement)
    throw new SyntaxRefusal(
      'Function statements require a function name',
      cursor.token.start,
      cursor.token.end,
    );
  const type = isStatement ? 'FunctionDeclaration' : 'FunctionExpression';
  return parseTail(cursor, start, type, id, { isAsync, isGenerator });
}

/** The rest of an arrow function, the arrow being next. */
export function parseArrow(
  cursor: Cursor,
  start: number,
  params: readonly Pattern[],
  isAsync: boolean,
): FunctionNode {
  const arrow = cursor.token;
  if (arrow.afterLineEnd) throw cursor.unexpected();
  cursor.next();
  cursor.pendingDefault = -1;
  const { noIn } = cursor;
  return within(cursor, { kind: 'function', isAsync, isGenerator: false }, () => {
    const isBlock = cursor.is('{');
    cursor.noIn = noIn && !isBlock;
    const body: BlockStatement | Expression = isBlock
      ? cursor.grammar.block(cursor)
      : cursor.grammar.assignment(cursor);
    const headEnd = arrow.start;
    const shape = { params, body, isAsync, isGenerator: false, role: 'plain', headEnd } as const;
    return { type: 'ArrowFunction', id: null, ...shape, start, end: cursor.lastEnd };
  });
}

/** A class from `class` on. */
export function parseClass(cursor: Cursor, isStatement: boolean): ClassNode {
  const { start } = cursor.expect('class');
  const hasName = cursor.token.kind === 'name' && !cursor.is('extends');
  if (isStatement && !hasName) throw cursor.unexpected();
  const id = hasName ? parseIdentifier(cursor) : null;
  const superClass = cursor.eat('extends') ? cursor.grammar.leftHandSide(cursor) : null;
  cursor.expect('{');
  let constructorFunction: FunctionNode | null = null;
  const members: ClassMember[] = [];
  while (!cursor.eat('}')) {
    if (cursor.eat(';')) continue;
    const member = parseMember(cursor, superClass !== null);
    if (member.isConstructor) {
      if (constructorFunction !== null)
        throw new SyntaxRefusal(
          'A class may only have one constructor',
          member.member.start,
          member.member.start + 11,
        );
      constructorFunction = member.member.value;
    } else members.push(member.member);
  }
  const type = isStatement ? 'ClassDeclaration' : 'ClassExpression';
  return { type, id, superClass, constructorFunction, members, start, end: cursor.lastEnd };
}

function parseMember(cursor: Cursor, isDerived: boolean): { member: ClassMember; isConstructor: boolean } {
  const { start } = cursor.token;
  const isStatic = isModifier(cursor, 'static');
  if (isStatic) cursor.next();
  const made = (rest: Pick<ClassMember, 'kind' | 'key' | 'computed' | 'value'>, isConstructor = false) => ({
    member: { type: 'ClassMember', isStatic, start, end: cursor.lastEnd, ...rest } as const,
    isConstructor,
  });
  if (isStatic && cursor.is('{')) {
    const key: Expression = { type: 'Literal', value: '<static_initializer>', start, end: start };
    const value = initializer(cursor, () => cursor.grammar.block(cursor));
    return made({ kind: 'block', key, computed: false, value });
  }
  for (const kind of ['get', 'set'] as const) {
    if (!isModifier(cursor, kind)) continue;
    cursor.next();
    return made({ kind, ...parseMemberName(cursor), value: parseMethod(cursor, {}) });
  }
  const isAsync = isModifier(cursor, 'async');
  if (isAsync) cursor.next();
  const isGenerator = cursor.eat('*');
  const name = parseMemberName(cursor);
  if (cursor.is('(')) {
    const isConstructor =
      !isStatic && !name.computed && name.key.type === 'Literal' && name.key.value === 'constructor';
    if (isConstructor && (isAsync || isGenerator))
      throw new SyntaxRefusal('Class constructor may not be an async method', name.key.start, name.key.end);
    const role = isConstructor ? (isDerived ? 'derived' : 'constructor') : 'method';
    const value = parseMethod(cursor, { isAsync, isGenerator, role });
    return made({ kind: 'method', ...name, value }, isConstructor);
  }
  const value = cursor.eat('=') ? initializer(cursor, () => cursor.grammar.assignment(cursor)) : null;
  cursor.endStatement();
  return made({ kind: 'field', ...name, value });
}

function parseMemberName(cursor: Cursor): Pick<ClassMember, 'key' | 'computed'> {
  const { token } = cursor;
  if (token.kind !== 'private') return parsePropertyName(cursor);
  cursor.next();
  return {
    key: { type: 'PrivateName', name: token.text, start: token.start, end: token.end },
    computed: false,
  };
}

function initializer(cursor: Cursor, parse: () => BlockStatement | Expression): FunctionNode {
  const { start } = cursor.token;
  const body = within(cursor, { kind: 'initializer', isAsync: false, isGenerator: false }, parse);
  const shape = { params: [], body, isAsync: false, isGenerator: false, role: 'initializer' } as const;
  return { type: 'FunctionExpression', id: null, ...shape, headEnd: start, start, end: cursor.lastEnd };
}
