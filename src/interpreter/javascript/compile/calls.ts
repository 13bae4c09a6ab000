import { Op } from '../../machine/opcodes';
import type { SuperNode } from '../syntax/leaves';
import type { CallExpression, Expression, SpreadElement } from '../syntax/tree';
import type { Emitter } from './emitter';
import { emitMember } from './members';
import { lookUp } from './scopes';
import { hostCallIndex } from './tables';

function hasSpread(args: CallExpression['args']): boolean {
  return args.some((each) => each.type === 'SpreadElement');
}

function emitArguments(to: Emitter, args: readonly (Expression | SpreadElement)[]): void {
  if (!hasSpread(args)) {
    for (const each of args) to.expression(each as Expression);
    return;
  }
  to.expression({ type: 'ArrayExpression', elements: args, start: 0, end: 0 });
}

/** Pushes the value of a call. */
export function emitCall(to: Emitter, node: CallExpression): void {
  const { callee, args, optional } = node;
  if (callee.type === 'Super') {
    emitSuperCall(to, args);
    return;
  }
  if (to.unit.isLibrary && callee.type === 'Identifier' && callee.name.startsWith('$')) {
    if (lookUp(to.scope, callee.name) === null) {
      emitDirectCall(to, callee.name, args as Expression[]);
      return;
    }
  }
  const place = emitCallee(to, callee);
  if (optional && to.chainEnd !== null) {
    // Beneath the object is the function that decides.
    const [cut, go] = [to.label(), to.label()];
    to.op(Op.SWAP);
    to.jumpBy('JUMP_NULLISH', cut);
    to.op(Op.SWAP);
    to.jump(go);
    to.place(cut);
    to.op(Op.POP);
    to.jump(to.chainEnd);
    to.place(go);
  }
  emitArguments(to, args);
  to.at(place);
  to.note(calleeText(to, callee));
  to.operate(hasSpread(args) ? 'CALL_LIST' : 'CALL', args.length);
}

/** Pushes the function and its `this`; answers the offset that a stack trace shows. */
export function emitCallee(to: Emitter, callee: Expression | SuperNode): number {
  const inner = callee.type === 'ChainExpression' ? callee.expression : callee;
  if (inner.type === 'MemberExpression') {
    if (callee.type === 'ChainExpression') return emitCutCallee(to, inner);
    emitMember(to, inner, true);
    return inner.property.start;
  }
  to.expression(callee as Expression);
  to.undefined();
  return callee.start;
}

/** `(a?.b)(…)`: a chain that is cut short calls undefined. */
function emitCutCallee(to: Emitter, member: Extract<Expression, { type: 'MemberExpression' }>): number {
  const outer = to.chainEnd;
  const [short, end] = [to.label(), to.label()];
  to.chainEnd = short;
  emitMember(to, member, true);
  to.jump(end);
  to.place(short);
  to.undefined();
  to.undefined();
  to.place(end);
  to.chainEnd = outer;
  return member.property.start;
}

/** What V8 calls a callee that is no function. */
export function calleeText(to: Emitter, callee: Expression | SuperNode): string {
  switch (callee.type) {
    case 'Identifier':
      return callee.name;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression': {
      const object = calleeText(to, callee.object);
      if (callee.computed) return `${object}[${to.sourceOf(callee.property)}]`;
      return `${object}.${to.sourceOf(callee.property)}`;
    }
    case 'CallExpression':
      return `${calleeText(to, callee.callee)}(...)`;
    case 'ChainExpression':
      return calleeText(to, callee.expression);
    case 'Super':
      return '(intermediate value)';
    case 'Literal':
      return to.sourceOf(callee);
    default:
      return '(intermediate value)';
  }
}

/** In the library, `$name(…)` is a function of the machine and `$$area_name(…)` a call to the outside. */
function emitDirectCall(to: Emitter, name: string, args: readonly Expression[]): void {
  const native = to.unit.natives.get(name);
  const isHost = name.startsWith('$$');
  for (const each of args) {
    to.expression(each);
    if (isHost) to.operate('TO_HOST');
  }
  if (isHost) {
    const host = hostCallIndex(to.unit.tables, name.slice(2).replace('_', '.'));
    to.operate('HOST', host * 16 + args.length);
    to.operate('FROM_HOST');
  } else if (native !== undefined) to.operate('NATIVE', native * 16 + args.length);
  else throw new Error(`there is no native ${name}`);
}

function emitSuperCall(to: Emitter, args: CallExpression['args']): void {
  to.expression({ type: 'ArrayExpression', elements: args, start: 0, end: 0 });
  to.operate('SUPER_CALL');
  to.operate('BIND_THIS');
  to.operate('INIT_FIELDS');
  to.op(Op.POP);
  to.operate('THIS');
}

/** Pushes a new object. */
export function emitNew(to: Emitter, { callee, args, start }: CallExpression): void {
  to.expression(callee as Expression);
  emitArguments(to, args);
  to.at(start);
  to.note(calleeText(to, callee));
  to.operate(hasSpread(args) ? 'NEW_LIST' : 'NEW', args.length);
}
