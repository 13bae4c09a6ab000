import { Op } from '../../machine/opcodes';
import type { Identifier } from '../syntax/leaves';
import type {
  AssignmentExpression,
  Expression,
  MemberExpression,
  ObjectPattern,
  Pattern,
} from '../syntax/tree';
import type { Emitter } from './emitter';
import { emitPlace, emitReadPlace, emitWritePlace } from './members';
import type { OperationName } from './operation-names';
import { storeName } from './variables';

/** Pushes the value of an assignment. */
export function emitAssignment(
  to: Emitter,
  node: AssignmentExpression,
  operation: (operator: string) => OperationName,
): void {
  const { operator, left, right } = node;
  if (operator === '=') {
    emitPlain(to, left, right);
    return;
  }
  const target = left as MemberExpression | Identifier;
  emitReadPlace(to, target);
  if (operator === '&&=' || operator === '||=' || operator === '??=') {
    emitLogical(to, target, node);
    return;
  }
  to.expression(right);
  to.at(node.start);
  to.operate(operation(operator.slice(0, -1)));
  emitWritePlace(to, target, false);
}

function emitPlain(to: Emitter, left: Pattern, right: Expression): void {
  if (left.type === 'MemberExpression') {
    emitPlace(to, left);
    to.expression(right);
    emitWritePlace(to, left, false);
    return;
  }
  if (left.type === 'Identifier') emitNamedValue(to, right, left.name);
  else to.expression(right);
  to.op(Op.DUP);
  to.at(left.start);
  emitBinding(to, left, false);
}

/** `a ||= b` assigns only when it must; then object and key, beneath the value, have to go. */
function emitLogical(to: Emitter, target: MemberExpression | Identifier, node: AssignmentExpression): void {
  const [short, end] = [to.label(), to.label()];
  const jump =
    node.operator === '&&='
      ? 'JUMP_FALSE_KEEP'
      : node.operator === '||='
        ? 'JUMP_TRUE_KEEP'
        : 'JUMP_NULLISH_KEEP';
  to.jumpBy(jump, short);
  if (target.type === 'Identifier') emitNamedValue(to, node.right, target.name);
  else to.expression(node.right);
  emitWritePlace(to, target, false);
  to.jump(end);
  to.place(short);
  for (let held = target.type === 'Identifier' ? 0 : target.computed ? 2 : 1; held > 0; held--) {
    to.op(Op.SWAP);
    to.op(Op.POP);
  }
  to.place(end);
}

/** Pushes a value for a name; a function or class without a name takes it. */
export function emitNamedValue(to: Emitter, node: Expression, name: string): void {
  const isAnonymousClass = node.type === 'ClassExpression' && node.id === null;
  const isAnonymous =
    node.type === 'ArrowFunction' || (node.type === 'FunctionExpression' && node.id === null);
  if (isAnonymousClass) to.unit.emit.class(to, node, name);
  else if (isAnonymous) to.unit.emit.closure(to, node, name);
  else to.expression(node);
}

/** Takes the top of the stack apart into the names and places of a pattern. */
export function emitBinding(to: Emitter, pattern: Pattern, declares: boolean): void {
  switch (pattern.type) {
    case 'Identifier':
      storeName(to, pattern.name, declares, pattern.start);
      return;
    case 'MemberExpression': {
      const slot = to.newSlot();
      to.op(Op.STORE, slot);
      emitPlace(to, pattern);
      to.op(Op.LOAD, slot);
      emitWritePlace(to, pattern, true);
      return;
    }
    case 'AssignmentPattern': {
      const given = to.label();
      to.jumpBy('JUMP_DEFINED', given);
      emitNamedValue(to, pattern.right, pattern.left.type === 'Identifier' ? pattern.left.name : '');
      to.place(given);
      emitBinding(to, pattern.left, declares);
      return;
    }
    case 'ArrayPattern': {
      const { elements } = pattern;
      const hasRest = elements.at(-1)?.type === 'RestElement';
      to.at(pattern.start);
      to.note(to.sourceOf(pattern));
      to.operate('TAKE', hasRest ? -1 : elements.length);
      elements.forEach((element, index) => {
        if (element === null) return;
        to.op(Op.DUP);
        to.constant(index);
        if (element.type === 'RestElement') {
          to.operate('NATIVE', (to.unit.natives.get('$from') as number) * 16 + 2);
          emitBinding(to, element.argument, declares);
        } else {
          to.operate('GET_ITEM');
          emitBinding(to, element, declares);
        }
      });
      to.op(Op.POP);
      return;
    }
    case 'ObjectPattern':
      emitObjectPattern(to, pattern, declares);
      return;
    case 'RestElement':
      emitBinding(to, pattern.argument, declares);
      return;
  }
}

function emitObjectPattern(to: Emitter, { properties, start }: ObjectPattern, declares: boolean): void {
  const source = to.newSlot();
  const keys: (string | number)[] = [];
  const hasRest = properties.at(-1)?.type === 'RestElement';
  const taken = to.takenText;
  to.takenText = '(intermediate value)';
  to.op(Op.DUP);
  to.op(Op.STORE, source);
  if (properties.length === 0) {
    to.at(start);
    to.operate('REST_OBJECT', 1);
    to.op(Op.POP);
    return;
  }
  to.op(Op.POP);
  for (const property of properties) {
    to.op(Op.LOAD, source);
    if (property.type === 'RestElement') {
      for (const key of keys) {
        if (typeof key === 'string') to.constant(key);
        else to.op(Op.LOAD, key);
      }
      to.operate('ARRAY', keys.length);
      to.operate('REST_OBJECT');
      emitBinding(to, property.argument, declares);
      continue;
    }
    to.at(property.start);
    if (property.computed) {
      to.expression(property.key);
      if (hasRest) {
        const slot = to.newSlot();
        to.operate('TO_KEY');
        to.op(Op.DUP);
        to.op(Op.STORE, slot);
        keys.push(slot);
      }
      to.operate('GET_ITEM');
    } else {
      const key = String((property.key as Extract<Expression, { type: 'Literal' }>).value);
      keys.push(key);
      to.note(`%${taken}`);
      to.named('GET', key);
    }
    emitBinding(to, property.value, declares);
  }
}
