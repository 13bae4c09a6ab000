import { Op } from '../../machine/opcodes';
import { partOf } from '../parts/javascript-parts';
import type {
  BinaryExpression,
  Expression,
  MemberExpression,
  ObjectExpression,
  Property,
  TemplateLiteral,
  UnaryExpression,
  UpdateExpression,
} from '../syntax/tree';
import { emitAssignment, emitNamedValue } from './assignments';
import { emitCall, emitNew } from './calls';
import type { Emitter } from './emitter';
import { emitMember, emitObjectOf, emitReadPlace, emitWritePlace, privateText } from './members';
import type { OperationName } from './operation-names';
import { lookUp } from './scopes';
import { loadName } from './variables';

const BINARY: ReadonlyMap<string, OperationName> = new Map<string, OperationName>([
  ['+', 'ADD'],
  ['-', 'SUBTRACT'],
  ['*', 'MULTIPLY'],
  ['/', 'DIVIDE'],
  ['%', 'REMAINDER'],
  ['**', 'POWER'],
  ['<<', 'SHIFT_LEFT'],
  ['>>', 'SHIFT_RIGHT'],
  ['>>>', 'SHIFT_UNSIGNED'],
  ['&', 'AND'],
  ['|', 'OR'],
  ['^', 'XOR'],
  ['<', 'LESS'],
  ['>', 'GREATER'],
  ['<=', 'LESS_EQUAL'],
  ['>=', 'GREATER_EQUAL'],
  ['==', 'EQUAL'],
  ['!=', 'NOT_EQUAL'],
  ['===', 'SAME'],
  ['!==', 'NOT_SAME'],
  ['in', 'IN'],
  ['instanceof', 'INSTANCE_OF'],
]);

/** The operation of a binary operator. */
export function binaryOperation(operator: string): OperationName {
  return BINARY.get(operator) as OperationName;
}

/** Pushes the value of an expression. */
export function emitExpression(to: Emitter, node: Expression): void {
  switch (node.type) {
    case 'Literal':
      to.constant(node.value);
      return;
    case 'Identifier':
      emitName(to, node.name, node.start);
      return;
    case 'TemplateLiteral':
      emitTemplate(to, node);
      return;
    case 'ArrayExpression':
      emitElements(to, node.elements);
      return;
    case 'ObjectExpression':
      emitObject(to, node);
      return;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunction':
      to.unit.emit.closure(to, node, '');
      return;
    case 'ThisExpression':
      to.operate('THIS');
      return;
    case 'NewTarget':
      to.op(Op.LOAD, 2);
      return;
    default:
      emitCompound(to, node);
      return;
  }
}

function emitCompound(to: Emitter, node: Expression): void {
  switch (node.type) {
    case 'UnaryExpression':
      emitUnary(to, node);
      return;
    case 'UpdateExpression':
      emitUpdate(to, node);
      return;
    case 'BinaryExpression':
      emitBinary(to, node);
      return;
    case 'LogicalExpression':
      emitLogical(to, node);
      return;
    case 'AssignmentExpression':
      emitAssignment(to, node, binaryOperation);
      return;
    case 'ConditionalExpression':
      emitConditional(to, node);
      return;
    case 'CallExpression':
      emitCall(to, node);
      return;
    case 'NewExpression':
      emitNew(to, node);
      return;
    case 'MemberExpression':
      emitMember(to, node);
      return;
    case 'ChainExpression':
      emitChain(to, node.expression);
      return;
    case 'SequenceExpression':
      node.expressions.forEach((each, index) => {
        if (index > 0) to.op(Op.POP);
        to.expression(each);
      });
      return;
    case 'AwaitExpression':
      to.expression(node.argument);
      to.at(node.start);
      to.await();
      return;
    default:
      partOf('syntax').emitExpression(to, node);
  }
}

/** A function of the machine by name, with its arguments on the stack. */
export function emitNative(to: Emitter, name: string, count: number): void {
  const index = to.unit.natives.get(name);
  if (index === undefined) throw new Error(`there is no native ${name}`);
  to.operate('NATIVE', index * 16 + count);
}

function emitName(to: Emitter, name: string, start: number): void {
  to.at(start);
  if (name === 'undefined' && lookUp(to.scope, name) === null) to.undefined();
  else loadName(to, name, start);
}

function emitTemplate(to: Emitter, { cooked, expressions }: TemplateLiteral): void {
  let count = 0;
  cooked.forEach((text, index) => {
    if (text !== '') {
      to.constant(text);
      count += 1;
    }
    const part = expressions[index];
    if (part === undefined) return;
    to.expression(part);
    to.at(part.start);
    to.operate('TO_TEXT');
    count += 1;
  });
  if (count === 0) to.constant('');
  else if (count > 1 || expressions.length === 0) to.operate('TEMPLATE', count);
}

/** Pushes an array of these elements. */
export function emitElements(
  to: Emitter,
  nodes: Extract<Expression, { type: 'ArrayExpression' }>['elements'],
): void {
  const plain = nodes.findIndex((each) => each === null || each.type === 'SpreadElement');
  const direct = plain < 0 ? nodes.length : plain;
  for (const each of nodes.slice(0, direct)) to.expression(each as Expression);
  to.operate('ARRAY', direct);
  for (const each of nodes.slice(direct)) {
    if (each === null) to.operate('HOLE');
    else if (each.type === 'SpreadElement') {
      to.expression(each.argument);
      to.note(to.sourceOf(each.argument));
      to.at(each.argument.start);
      to.operate('SPREAD');
    } else {
      to.expression(each);
      to.operate('APPEND');
    }
  }
}

function emitObject(to: Emitter, { properties }: ObjectExpression): void {
  to.operate('OBJECT');
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      to.expression(property.argument);
      to.operate('SPREAD_OBJECT');
    } else emitProperty(to, property);
  }
}

function emitProperty(to: Emitter, { key, computed, value, kind, method }: Property): void {
  const isFunction = method || value.type === 'ArrowFunction' || value.type === 'FunctionExpression';
  to.expression(key);
  if (computed) to.operate('TO_KEY');
  const name = key.type === 'Literal' && !computed ? String(key.value) : '';
  emitNamedValue(to, value as Expression, kind === 'init' || name === '' ? name : `${kind} ${name}`);
  if (method) to.operate('HOME', 1);
  const naming = computed && isFunction ? 8 : 0;
  to.operate('DEFINE', (kind === 'init' ? 0 : kind === 'get' ? 1 : 2) + naming);
}

function emitUnary(to: Emitter, { operator, argument, start }: UnaryExpression): void {
  if (operator === 'typeof' && argument.type === 'Identifier' && lookUp(to.scope, argument.name) === null) {
    to.named('TYPEOF_GLOBAL', argument.name);
    to.operate('TYPEOF');
    return;
  }
  if (operator === 'delete') {
    emitDelete(to, argument);
    return;
  }
  if (operator === '-' && argument.type === 'Literal' && typeof argument.value === 'number') {
    to.constant(-argument.value);
    return;
  }
  to.expression(argument);
  to.at(start);
  if (operator === 'void') {
    to.op(Op.POP);
    to.undefined();
  } else if (operator === '!') to.operate('NOT');
  else if (operator === '-') to.operate('NEGATE');
  else if (operator === '~') to.operate('INVERT');
  else if (operator === '+') to.operate('TO_NUMERIC', 1);
  else to.operate('TYPEOF');
}

function emitDelete(to: Emitter, node: Expression): void {
  const inner = node.type === 'ChainExpression' ? node.expression : node;
  if (inner.type !== 'MemberExpression') {
    to.expression(node);
    to.op(Op.POP);
    to.constant(true);
    return;
  }
  emitObjectOf(to, inner);
  to.at(inner.property.start);
  if (inner.computed) {
    to.expression(inner.property as Expression);
    to.operate('DELETE_ITEM');
  } else to.named('DELETE', String((inner.property as Extract<Expression, { type: 'Literal' }>).value));
}

function emitUpdate(to: Emitter, { argument, operator, prefix, start }: UpdateExpression): void {
  const target = argument as MemberExpression;
  emitReadPlace(to, target);
  to.at(start);
  to.operate('TO_NUMERIC');
  if (!prefix) {
    // The old value goes beneath the object and key that the place keeps on the stack.
    const held = target.type === 'MemberExpression' ? (target.computed ? 2 : 1) : 0;
    if (held === 0) to.op(Op.DUP);
    else {
      const slot = to.newSlot();
      to.op(Op.DUP);
      to.op(Op.STORE, slot);
      to.operate('INCREASE', operator === '++' ? 1 : -1);
      emitWritePlace(to, target, true);
      to.op(Op.LOAD, slot);
      return;
    }
  }
  to.operate('INCREASE', operator === '++' ? 1 : -1);
  emitWritePlace(to, target, !prefix);
}

function emitBinary(to: Emitter, { left, right, operator, at }: BinaryExpression): void {
  if (left.type === 'PrivateName') {
    to.expression(right);
    to.named('HAS_PRIVATE', privateText(left));
    return;
  }
  to.expression(left);
  to.expression(right);
  to.at(operator === 'instanceof' || operator === 'in' ? left.start : at);
  to.note(to.sourceOf(right));
  to.operate(binaryOperation(operator));
}

function emitLogical(to: Emitter, { left, right, operator }: BinaryExpression): void {
  const end = to.label();
  to.expression(left as Expression);
  const jump =
    operator === '&&' ? 'JUMP_FALSE_KEEP' : operator === '||' ? 'JUMP_TRUE_KEEP' : 'JUMP_NULLISH_KEEP';
  to.jumpBy(jump, end);
  to.expression(right);
  to.place(end);
}

function emitConditional(
  to: Emitter,
  { test, consequent, alternate }: Extract<Expression, { type: 'ConditionalExpression' }>,
): void {
  const [otherwise, end] = [to.label(), to.label()];
  to.expression(test);
  to.jumpBy('JUMP_FALSE', otherwise);
  to.expression(consequent);
  to.jump(end);
  to.place(otherwise);
  to.expression(alternate);
  to.place(end);
}

function emitChain(to: Emitter, node: Expression): void {
  const outer = to.chainEnd;
  const [short, end] = [to.label(), to.label()];
  to.chainEnd = short;
  to.expression(node);
  to.jump(end);
  to.place(short);
  to.undefined();
  to.place(end);
  to.chainEnd = outer;
}

/** Pushes the next value of the iterator in a slot, or the empty value. */
export function emitNext(to: Emitter, slot: number): void {
  to.op(Op.LOAD, slot);
  to.operate('NEXT', 1);
  to.operate('RESULT');
}
