/** Expressions to instructions. */
import { Op } from '../../machine/opcodes';
import { SyntaxFault } from '../syntax/fault';
import type { Argument, Expression, FormatPart } from '../syntax/tree';
import type { Emitter } from './emitter';
import { comprehension, lambda } from './functions';
import { loadName, storeName } from './names';
import { OPERATORS } from './operation-names';

function operator(text: string): number {
  return (OPERATORS as readonly string[]).indexOf(text);
}

/** Pushes the value of an expression. */
export function emitExpression(emitter: Emitter, value: Expression): void {
  emitter.at(value, () => emitValue(emitter, value));
}

function emitValue(emitter: Emitter, value: Expression): void {
  switch (value.kind) {
    case 'name':
      loadName(emitter, value.name);
      return;
    case 'library':
      emitter.named('library', value.name);
      return;
    case 'integer':
      emitter.operate('int', emitter.unit.number(canonical(value.value)));
      return;
    case 'float':
      emitter.operate('float', emitter.unit.number(value.value));
      return;
    case 'text':
      emitter.emit(Op.TEXT, emitter.unit.text(value.value));
      return;
    case 'bytes':
      emitter.named('bytes', value.value);
      return;
    case 'constant':
      constant(emitter, value.value);
      return;
    case 'format':
      format(emitter, value.parts);
      return;
    case 'tuple':
    case 'list':
    case 'set':
      display(emitter, value.kind, value.items);
      return;
    case 'dict':
      dictionary(emitter, value.items);
      return;
    case 'call':
      call(emitter, value);
      return;
    case 'lambda':
      lambda(emitter, value, emitExpression);
      return;
    case 'comprehension':
      comprehension(emitter, value, { value: emitExpression, target: assignTo });
      // One that waits is a coroutine.
      if (value.scope.isGenerator && value.makes !== 'generator') delegate(emitter);
      return;
    case 'star':
      throw new SyntaxFault('starThere', value.from, value.to);
    default:
      emitOperation(emitter, value);
      return;
  }
}

function emitOperation(emitter: Emitter, value: Expression): void {
  switch (value.kind) {
    case 'unary':
      unary(emitter, value.operator, value.value);
      return;
    case 'binary':
      emitExpression(emitter, value.left);
      emitExpression(emitter, value.right);
      emitter.anchored(value.at, value.at + value.operator.length, () =>
        emitter.operate('binary', operator(value.operator)),
      );
      return;
    case 'both':
    case 'either':
      chain(emitter, value.items, value.kind === 'both' ? Op.JUMP_UNLESS : Op.JUMP_IF);
      return;
    case 'compare':
      compare(emitter, value.first, value.rest);
      return;
    case 'conditional':
      conditional(emitter, value.condition, value.yes, value.no);
      return;
    case 'attribute':
      emitExpression(emitter, value.value);
      emitter.named('attribute', value.name);
      return;
    case 'subscript':
      emitExpression(emitter, value.value);
      emitExpression(emitter, value.index);
      emitter.anchored(value.value.to, value.to, () => emitter.operate('item'));
      return;
    case 'slice':
      for (const part of value.parts) optional(emitter, part);
      emitter.operate('slice');
      return;
    case 'assignment':
      emitExpression(emitter, value.value);
      emitter.emit(Op.DUP);
      storeName(emitter, value.name);
      return;
    case 'yield':
      yielded(emitter, value.value, value.isFrom);
      return;
    default:
      throw new Error(`no code for ${value.kind}`);
  }
}

function canonical(value: bigint): number | bigint {
  return value <= 9007199254740991n ? Number(value) : value;
}

function optional(emitter: Emitter, value: Expression | null): void {
  if (value === null) emitter.none();
  else emitExpression(emitter, value);
}

function constant(emitter: Emitter, value: string): void {
  if (value === 'None') emitter.none();
  else if (value === 'Ellipsis') emitter.operate('ellipsis');
  else emitter.operate('bool', value === 'True' ? 1 : 0);
}

function unary(emitter: Emitter, text: string, value: Expression): void {
  if (text !== 'not') {
    emitExpression(emitter, value);
    emitter.operate('unary', operator(text));
    return;
  }
  emitExpression(emitter, value);
  emitter.operate('truth');
  emitter.emit(Op.NOT);
  emitter.operate('toBool');
}

/** Pushes 0 or 1, for a jump. */
export function emitCondition(emitter: Emitter, value: Expression): void {
  emitExpression(emitter, value);
  emitter.at(value, () => emitter.operate('truth'));
}

function chain(emitter: Emitter, items: readonly Expression[], jump: number): void {
  const ends: number[] = [];
  items.forEach((item, index) => {
    emitExpression(emitter, item);
    if (index === items.length - 1) return;
    emitter.emit(Op.DUP);
    emitter.operate('truth');
    ends.push(emitter.jump(jump));
    emitter.emit(Op.POP);
  });
  for (const end of ends) emitter.patch(end);
}

function compare(
  emitter: Emitter,
  first: Expression,
  rest: readonly { readonly operator: string; readonly value: Expression }[],
): void {
  emitExpression(emitter, first);
  const ends: number[] = [];
  rest.forEach((part, index) => {
    emitExpression(emitter, part.value);
    if (index === rest.length - 1) {
      emitter.operate('compare', operator(part.operator));
      return;
    }
    const kept = emitter.slot();
    emitter.emit(Op.DUP);
    emitter.store(kept);
    emitter.operate('compare', operator(part.operator));
    emitter.emit(Op.DUP);
    emitter.operate('truth');
    ends.push(emitter.jump(Op.JUMP_UNLESS));
    emitter.emit(Op.POP);
    emitter.load(kept);
  });
  for (const end of ends) emitter.patch(end);
}

function conditional(emitter: Emitter, condition: Expression, yes: Expression, no: Expression): void {
  emitCondition(emitter, condition);
  const other = emitter.jump(Op.JUMP_UNLESS);
  emitExpression(emitter, yes);
  const end = emitter.jump(Op.JUMP);
  emitter.patch(other);
  emitExpression(emitter, no);
  emitter.patch(end);
}

function yielded(emitter: Emitter, value: Expression | null, isFrom: boolean): void {
  optional(emitter, value);
  if (!isFrom) {
    emitter.operate('yield');
    return;
  }
  delegate(emitter);
}

/** `yield from` of what is on the stack. */
function delegate(emitter: Emitter): void {
  const [iterator, sent] = [emitter.slot(), emitter.slot()];
  emitter.operate('iterate');
  emitter.store(iterator);
  emitter.none();
  emitter.store(sent);
  const top = emitter.here();
  emitter.load(iterator);
  emitter.load(sent);
  emitter.operate('delegate');
  emitter.emit(Op.DUP);
  emitter.operate('exhausted');
  const end = emitter.jump(Op.JUMP_IF);
  emitter.operate('yield');
  emitter.store(sent);
  emitter.loopBack(top);
  emitter.patch(end);
  emitter.emit(Op.POP);
  emitter.load(iterator);
  emitter.operate('returned');
}

function display(emitter: Emitter, kind: 'tuple' | 'list' | 'set', items: readonly Expression[]): void {
  if (!items.some((item) => item.kind === 'star')) {
    for (const item of items) emitExpression(emitter, item);
    emitter.operate(kind, items.length);
    return;
  }
  emitter.operate('list', 0);
  for (const item of items) {
    emitExpression(emitter, item.kind === 'star' ? item.value : item);
    emitter.operate(item.kind === 'star' ? 'listExtend' : 'listAppend');
  }
  if (kind === 'tuple') emitter.operate('toTuple');
  if (kind !== 'set') return;
  const list = emitter.slot();
  emitter.store(list);
  emitter.named('global', 'set');
  emitter.load(list);
  emitter.operate('call', 1);
}

function dictionary(emitter: Emitter, items: readonly (readonly [Expression | null, Expression])[]): void {
  emitter.operate('dict', 0);
  for (const [key, value] of items) {
    if (key !== null) emitExpression(emitter, key);
    emitExpression(emitter, value);
    emitter.operate(key === null ? 'dictMerge' : 'dictSet');
  }
}

function format(emitter: Emitter, parts: readonly FormatPart[]): void {
  let count = 0;
  for (const part of parts) {
    if ('text' in part) {
      emitter.emit(Op.TEXT, emitter.unit.text(part.text));
    } else {
      if (part.shown !== '') {
        emitter.emit(Op.TEXT, emitter.unit.text(part.shown));
        count += 1;
      }
      emitExpression(emitter, part.value);
      format(emitter, part.spec);
      emitter.operate('format', part.conversion === '' ? 0 : part.conversion.charCodeAt(0));
    }
    count += 1;
  }
  emitter.operate('join', count);
}

function call(emitter: Emitter, value: Expression & { readonly kind: 'call' }): void {
  const { callee, args } = value;
  if (callee.kind === 'name' && callee.name === '__host' && emitter.unit.isLibrary) {
    host(emitter, args);
    return;
  }
  if (
    callee.kind === 'name' &&
    callee.name === 'super' &&
    args.length === 0 &&
    emitter.slots.has('__class__')
  ) {
    loadName(emitter, 'super');
    loadName(emitter, '__class__');
    loadName(emitter, emitter.firstName);
    emitter.operate('call', 2);
    return;
  }
  emitExpression(emitter, callee);
  emitArguments(emitter, args);
}

/** Emits arguments and the call itself; the callee is on the stack. */
export function emitArguments(emitter: Emitter, args: readonly Argument[]): void {
  if (args.some(({ how }) => how === 'star' || how === 'doubleStar')) {
    spread(emitter, args);
    return;
  }
  for (const { value } of args) emitExpression(emitter, value);
  const names = args.filter(({ how }) => how === 'keyword').map(({ name }) => name);
  if (names.length === 0) {
    emitter.operate('call', args.length);
    return;
  }
  emitter.emit(Op.TEXT, emitter.unit.text(names.join(',')));
  emitter.operate('callKeywords', args.length);
}

function spread(emitter: Emitter, args: readonly Argument[]): void {
  emitter.operate('list', 0);
  for (const { how, value } of args) {
    if (how !== 'plain' && how !== 'star') continue;
    emitExpression(emitter, value);
    emitter.operate(how === 'star' ? 'listExtend' : 'listAppend');
  }
  emitter.operate('dict', 0);
  for (const { how, name, value } of args) {
    if (how === 'keyword') emitter.emit(Op.TEXT, emitter.unit.text(name));
    if (how !== 'keyword' && how !== 'doubleStar') continue;
    emitExpression(emitter, value);
    emitter.operate(how === 'keyword' ? 'dictSet' : 'dictMerge');
  }
  emitter.operate('callSpread');
}

function host(emitter: Emitter, args: readonly Argument[]): void {
  const [name, ...rest] = args;
  if (name?.value.kind !== 'text') throw new Error('a host call needs its name');
  for (const { value } of rest) emitExpression(emitter, value);
  emitter.operate('host', emitter.unit.hostCall(`${name.value.value}/${rest.length}`));
}

/** Stores the top of the stack in a target. */
export function assignTo(emitter: Emitter, target: Expression): void {
  switch (target.kind) {
    case 'name':
      storeName(emitter, target.name);
      return;
    case 'attribute':
      emitExpression(emitter, target.value);
      emitter.at(target, () => emitStore(emitter, 'setAttribute', target.name));
      return;
    case 'subscript':
      emitExpression(emitter, target.value);
      emitExpression(emitter, target.index);
      emitter.at(target, () => emitStore(emitter, 'setItem', ''));
      return;
    case 'tuple':
    case 'list':
      unpack(emitter, target.items);
      return;
    default:
      throw new SyntaxFault('starTarget', target.from, target.to);
  }
}

function unpack(emitter: Emitter, items: readonly Expression[]): void {
  const star = items.findIndex(({ kind }) => kind === 'star');
  if (star < 0) emitter.operate('unpack', items.length);
  else emitter.operate('unpackStar', star * 256 + (items.length - star - 1));
  for (const item of items) assignTo(emitter, item.kind === 'star' ? item.value : item);
}

/** Stores or deletes, and drops what the method of the program that may have done it returned. */
export function emitStore(
  emitter: Emitter,
  name: 'setAttribute' | 'setItem' | 'deleteItem' | 'deleteAttribute',
  attribute: string,
): void {
  if (attribute === '') emitter.operate(name);
  else emitter.named(name, attribute);
  emitter.emit(Op.POP);
}
