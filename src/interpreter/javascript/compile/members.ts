import { Op } from '../../machine/opcodes';
import type { Identifier, PrivateName } from '../syntax/leaves';
import type { Expression, MemberExpression } from '../syntax/tree';
import type { Emitter } from './emitter';
import { loadName, storeName } from './variables';

/** The key under which a private name is kept, which no text can be. */
export function privateText({ name }: PrivateName): string {
  return `#${name}`;
}

/** Pushes what a member is read from, leaving a chain early where `?.` says so. */
export function emitObjectOf(to: Emitter, { object, optional }: MemberExpression): void {
  if (object.type === 'Super') to.operate('THIS');
  else {
    to.expression(object);
    if (optional && to.chainEnd !== null) to.jumpBy('JUMP_NULLISH', to.chainEnd);
  }
}

function constantKey(node: MemberExpression): string | null {
  const { property, computed } = node;
  return !computed && property.type === 'Literal' ? String(property.value) : null;
}

/** Pushes the value of a member; with `keepsObject` a method, and its object above it. */
export function emitMember(to: Emitter, node: MemberExpression, keepsObject = false): void {
  const { object, property } = node;
  const key = constantKey(node);
  if (object.type === 'Super') {
    if (key === null) to.expression(property as Expression);
    else to.constant(key);
    to.operate('GET_SUPER');
    if (keepsObject) to.operate('THIS');
    return;
  }
  emitObjectOf(to, node);
  if (keepsObject) to.op(Op.DUP);
  if (key === null && property.type !== 'PrivateName') to.expression(property);
  to.at(property.start);
  if (property.type === 'PrivateName') to.named('GET_PRIVATE', privateText(property));
  else if (key !== null) to.named('GET', key);
  else to.operate('GET_ITEM');
  if (keepsObject) to.op(Op.SWAP);
}

/** Pushes what an assignment to a place needs (object, or object and key), then the place's present value. */
export function emitReadPlace(to: Emitter, target: MemberExpression | Identifier): void {
  if (target.type === 'Identifier') {
    to.at(target.start);
    loadName(to, target.name, target.start);
    return;
  }
  emitPlace(to, target);
  const { property } = target;
  to.at(property.start);
  const key = constantKey(target);
  if (property.type === 'PrivateName') {
    to.op(Op.DUP);
    to.named('GET_PRIVATE', privateText(property));
  } else if (key !== null) {
    to.op(Op.DUP);
    to.named('GET', key);
  } else {
    to.op(Op.DUP2);
    to.operate('GET_ITEM');
  }
}

/** Pushes the object of a place, and its key when that is computed. */
export function emitPlace(to: Emitter, target: MemberExpression): void {
  emitObjectOf(to, { ...target, optional: false });
  if (!target.computed) return;
  to.expression(target.property as Expression);
  to.operate('TO_KEY');
}

/** Stores the top of the stack in a place whose object and key are beneath it; leaves the value unless `drops`. */
export function emitWritePlace(to: Emitter, target: MemberExpression | Identifier, drops: boolean): void {
  if (target.type === 'Identifier') {
    if (!drops) to.op(Op.DUP);
    storeName(to, target.name, false, target.start);
    return;
  }
  const { property } = target;
  const key = constantKey(target);
  to.at(property.start);
  if (property.type === 'PrivateName') to.named('SET_PRIVATE', privateText(property));
  else if (key !== null) to.named('SET', key);
  else to.operate('SET_ITEM');
  if (drops) to.op(Op.POP);
}
