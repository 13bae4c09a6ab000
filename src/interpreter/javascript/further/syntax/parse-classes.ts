import type { Cursor } from '../../parser/cursor';
import { parseMethod, within } from '../../parser/functions';
import { parseIdentifier } from '../../parser/patterns';
import { isModifier, parsePropertyName } from '../../parser/properties';
import { SyntaxRefusal } from '../../syntax/fault';
import type { BlockStatement, ClassMember, ClassNode, Expression, FunctionNode } from '../../syntax/tree';
import { refuseAccessor } from './fault-texts';

/** A class from `class` on. */
export function parseClass(cursor: Cursor, isStatement: boolean): ClassNode {
  const { start } = cursor.expect('class');
  const hasName = cursor.token.kind === 'name' && !cursor.is('extends');
  if (isStatement && !hasName) throw cursor.unexpected();
  const id = hasName ? parseIdentifier(cursor) : null;
  const outerUses = cursor.privateUses;
  cursor.privateUses = [];
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
  const own = new Set(members.map(({ key }) => (key.type === 'PrivateName' ? key.name : '')));
  // What this class does not declare may be a class's around it.
  cursor.privateUses = [...outerUses, ...cursor.privateUses.filter(({ text }) => !own.has(text))];
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
    const name = parseMemberName(cursor);
    const value = parseMethod(cursor, {});
    refuseAccessor(kind, value);
    return made({ kind, ...name, value });
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
  const body = within(
    cursor,
    { kind: 'initializer', isAsync: false, isGenerator: false, role: 'initializer' },
    parse,
  );
  const shape = { params: [], body, isAsync: false, isGenerator: false, role: 'initializer' } as const;
  return { type: 'FunctionExpression', id: null, ...shape, headEnd: start, start, end: cursor.lastEnd };
}
