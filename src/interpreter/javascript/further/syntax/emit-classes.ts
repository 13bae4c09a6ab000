import { Op } from '../../../machine/opcodes';
import { Emitter } from '../../compile/emitter';
import { finishFunction } from '../../compile/functions';
import { privateText } from '../../compile/members';
import { fieldsNode } from '../../compile/resolve';
import { enterScope, storeName } from '../../compile/variables';
import type { ClassMember, ClassNode, Expression, FunctionNode } from '../../syntax/tree';
import { unsupported } from './fault-texts';

/** Pushes a class. */
export function emitClass(to: Emitter, node: ClassNode, name: string): void {
  const scope = to.unit.scopes.byNode.get(node);
  const given = node.id?.name ?? name;
  to.within(scope, () => {
    enterScope(to, to.scope);
    if (node.constructorFunction !== null) to.unit.emit.closure(to, node.constructorFunction, given);
    else to.operate('CLOSURE', defaultConstructor(to, node, given));
    if (node.superClass === null) to.op(Op.INT, 0);
    else to.expression(node.superClass);
    to.at(node.start);
    to.operate('CLASS');
    for (const member of node.members) if (isMethod(member)) emitMethod(to, member);
    if (node.members.some((member) => !isMethod(member) && !member.isStatic)) {
      to.operate('CLOSURE', fieldsFunction(to, node));
      to.operate('HOME', 0);
      to.operate('CLASS_FIELDS');
    }
    to.op(Op.POP);
    if (node.id !== null) {
      to.op(Op.DUP);
      storeName(to, node.id.name, true, node.start);
    }
    for (const member of node.members) if (!isMethod(member) && member.isStatic) emitStatic(to, member);
  });
}

function isMethod({ kind }: ClassMember): boolean {
  return kind !== 'field' && kind !== 'block';
}

/** The class and its prototype are on the stack. */
function emitMethod(to: Emitter, member: ClassMember): void {
  const { key, computed, isStatic, kind, value } = member;
  const flags = kind === 'get' ? 5 : kind === 'set' ? 6 : 4;
  if (isStatic) to.op(Op.SWAP);
  const name = key.type === 'PrivateName' ? `#${key.name}` : key.type === 'Literal' ? String(key.value) : '';
  if (key.type === 'PrivateName') {
    if (kind !== 'method') throw unsupported('a private getter or setter is', member);
    to.constant(privateText(key));
  } else {
    to.expression(key);
    if (computed) to.operate('TO_KEY');
  }
  to.unit.emit.closure(to, value as FunctionNode, kind === 'method' ? name : `${kind} ${name}`);
  to.operate('HOME', 1);
  to.operate('DEFINE', flags + (computed ? 8 : 0));
  if (isStatic) to.op(Op.SWAP);
}

/** A static field or block; the class is on the stack and stays there. */
function emitStatic(to: Emitter, member: ClassMember): void {
  to.op(Op.DUP);
  emitInitialValue(to, member, 'static');
  if (member.kind === 'block') to.op(Op.POP);
  else defineField(to, member);
  to.op(Op.POP);
}

/** Beneath is the object whose field it is; pushes the value, worked out with the object as `this`. */
function emitInitialValue(to: Emitter, { value }: ClassMember, role: string): void {
  if (value === null) {
    to.undefined();
    return;
  }
  const slot = to.newSlot();
  to.op(Op.DUP);
  to.op(Op.STORE, slot);
  to.unit.emit.closure(to, value, `<${role}_initializer>`);
  to.op(Op.LOAD, slot);
  to.operate('CALL', 0);
}

function defineField(to: Emitter, { key, computed }: ClassMember): void {
  if (computed) throw unsupported('a field with a computed name is', key);
  if (key.type === 'PrivateName') {
    to.named('DEFINE_PRIVATE', privateText(key));
    return;
  }
  const slot = to.newSlot();
  to.op(Op.STORE, slot);
  to.expression(key as Expression);
  to.op(Op.LOAD, slot);
  to.operate('DEFINE', 8);
}

function fieldsFunction(maker: Emitter, node: ClassNode): number {
  const key = fieldsNode(node);
  const { scopes } = maker.unit;
  const [owner, scope] = [scopes.functions.get(key), scopes.byNode.get(key)];
  if (owner === undefined || scope === undefined) throw new Error('a class has no scope for its fields');
  const to = new Emitter(maker.unit, owner, scope);
  for (const member of node.members) {
    if (isMethod(member) || member.isStatic) continue;
    if (member.value !== null) to.statementAt(member.start);
    to.op(Op.LOAD, 0);
    emitInitialValue(to, member, 'instance');
    defineField(to, member);
    to.op(Op.POP);
  }
  to.undefined();
  to.op(Op.RETURN_VALUE);
  return finishFunction(to, maker, shapeOf('initializer', '<instance_members_initializer>'));
}

function shapeOf(kind: 'initializer' | 'constructor' | 'derived', name: string) {
  return {
    kind,
    isAsync: false,
    isGenerator: false,
    name,
    length: 0,
    parameterCount: 0,
    rest: -1,
    usesArguments: kind === 'derived',
    source: '',
  } as const;
}

/** What a class without a constructor has: it hands its arguments to the superclass. */
function defaultConstructor(maker: Emitter, node: ClassNode, name: string): number {
  const isDerived = node.superClass !== null;
  const owner = {
    node: node.members,
    parent: maker.owner,
    isArrow: false,
    captures: [],
    usesArguments: false,
  };
  const to = new Emitter(maker.unit, owner as never, maker.scope);
  to.at(node.start);
  if (isDerived) {
    to.op(Op.LOAD, 3);
    to.operate('SUPER_CALL');
    to.operate('BIND_THIS');
  }
  to.operate('INIT_FIELDS');
  to.op(Op.POP);
  to.operate('THIS');
  to.op(Op.RETURN_VALUE);
  const source = maker.unit.isLibrary ? '' : maker.sourceOf(node);
  return finishFunction(to, maker, { ...shapeOf(isDerived ? 'derived' : 'constructor', name), source });
}
