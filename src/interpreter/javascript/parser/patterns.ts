import { SyntaxRefusal } from '../syntax/fault';
import type { Identifier } from '../syntax/leaves';
import type { Expression, ObjectPattern, Pattern, Property, SpreadElement } from '../syntax/tree';
import type { Cursor } from './cursor';
import { parsePropertyName } from './properties';

/** A name to be bound. */
export function parseIdentifier(cursor: Cursor): Identifier {
  const { text, start, end } = cursor.identifierToken();
  if (text === 'eval' || text === 'arguments') throw new SyntaxRefusal('evil', start, end);
  return { type: 'Identifier', name: text, start, end };
}

/** What a declaration or parameter binds: a name, or a pattern of names. */
export function parseBindingTarget(cursor: Cursor): Pattern {
  const { start } = cursor.token;
  if (cursor.is('[')) return parseArrayPattern(cursor, start);
  if (cursor.is('{')) return parseObjectPattern(cursor, start);
  return parseIdentifier(cursor);
}

/** A target with an optional default value. */
export function parseBindingElement(cursor: Cursor): Pattern {
  const { start } = cursor.token;
  const left = parseBindingTarget(cursor);
  if (!cursor.eat('=')) return left;
  const right = cursor.grammar.assignment(cursor);
  return { type: 'AssignmentPattern', left, right, start, end: cursor.lastEnd };
}

/** `...target`, the dots being next. */
export function parseRest(cursor: Cursor): Pattern {
  const { start } = cursor.expect('...');
  const argument = parseBindingTarget(cursor);
  return { type: 'RestElement', argument, start, end: cursor.lastEnd };
}

function parseArrayPattern(cursor: Cursor, start: number): Pattern {
  cursor.expect('[');
  const elements: (Pattern | null)[] = [];
  while (!cursor.is(']')) {
    if (cursor.eat(',')) {
      elements.push(null);
      continue;
    }
    const isRest = cursor.is('...');
    elements.push(isRest ? parseRest(cursor) : parseBindingElement(cursor));
    if (isRest && cursor.is(',')) throw new SyntaxRefusal('restElement', start, cursor.lastEnd);
    if (!cursor.is(']')) cursor.expect(',');
  }
  cursor.expect(']');
  return { type: 'ArrayPattern', elements, start, end: cursor.lastEnd };
}

function parseObjectPattern(cursor: Cursor, start: number): ObjectPattern {
  cursor.expect('{');
  const properties: ObjectPattern['properties'][number][] = [];
  while (!cursor.is('}')) {
    const { start: from } = cursor.token;
    if (cursor.is('...')) {
      properties.push(parseRest(cursor) as Extract<Pattern, { type: 'RestElement' }>);
    } else {
      const before = cursor.token;
      const { key, computed } = parsePropertyName(cursor);
      let value: Pattern;
      if (cursor.eat(':')) value = parseBindingElement(cursor);
      else {
        if (before.kind !== 'name' || computed) throw cursor.unexpected();
        if (cursor.isReserved(before)) throw cursor.unexpected(before);
        value = { type: 'Identifier', name: before.text, start: before.start, end: before.end };
        if (cursor.eat('=')) {
          const right = cursor.grammar.assignment(cursor);
          value = { type: 'AssignmentPattern', left: value, right, start: from, end: cursor.lastEnd };
        }
      }
      properties.push({ type: 'PatternProperty', key, computed, value, start: from, end: cursor.lastEnd });
    }
    if (!cursor.is('}')) cursor.expect(',');
  }
  cursor.expect('}');
  return { type: 'ObjectPattern', properties, start, end: cursor.lastEnd };
}

/** What an expression means where it is assigned to. `binds`: as a parameter, where only names may stand. */
export function asPattern(
  node: Expression | SpreadElement | Property['value'] | Pattern,
  binds: boolean,
): Pattern {
  const { start, end } = node;
  switch (node.type) {
    case 'Identifier':
      if (node.name === 'eval' || node.name === 'arguments') throw new SyntaxRefusal('evil', start, end);
      return node;
    case 'MemberExpression':
      if (!binds) return node;
      break;
    case 'AssignmentPattern':
      return node;
    case 'AssignmentExpression':
      if (node.operator === '=')
        return {
          type: 'AssignmentPattern',
          left: asPattern(node.left, binds),
          right: node.right,
          start,
          end,
        };
      break;
    case 'SpreadElement':
      return { type: 'RestElement', argument: asPattern(node.argument, binds), start, end };
    case 'ArrayExpression':
      return {
        type: 'ArrayPattern',
        elements: node.elements.map((each) => (each === null ? null : asPattern(each, binds))),
        start,
        end,
      };
    case 'ObjectExpression':
      return {
        type: 'ObjectPattern',
        properties: node.properties.map((each) => asPatternProperty(each, binds)),
        start,
        end,
      };
    case 'ArrayPattern':
    case 'ObjectPattern':
    case 'RestElement':
      return node;
    default:
      break;
  }
  throw new SyntaxRefusal('destructuring', start, end);
}

function asPatternProperty(
  node: Property | SpreadElement,
  binds: boolean,
): ObjectPattern['properties'][number] {
  const { start, end } = node;
  if (node.type === 'SpreadElement') {
    return { type: 'RestElement', argument: asPattern(node.argument, binds), start, end };
  }
  if (node.kind !== 'init' || node.method)
    throw new SyntaxRefusal('destructuring', node.key.start, node.key.end);
  const { key, computed } = node;
  return { type: 'PatternProperty', key, computed, value: asPattern(node.value, binds), start, end };
}
