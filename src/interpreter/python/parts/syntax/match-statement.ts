/** `match` (PEP 634): read, and written as instructions. */
import { Op } from '../../../machine/opcodes';
import type { Emitter } from '../../compile/emitter';
import { emitCondition, emitExpression } from '../../compile/expressions';
import { storeName } from '../../compile/names';
import { OPERATORS } from '../../compile/operation-names';
import { emitStatements } from '../../compile/statements';
import type { ReadBlock } from '../../parser/blocks';
import type { Cursor } from '../../parser/cursor';
import { expressionList, namedExpression } from '../../parser/expressions';
import { SyntaxFault } from '../../syntax/fault';
import type { MatchCase, Pattern, Statement } from '../../syntax/tree';
import { casePattern } from './patterns';

/** Reads `match …:` and its cases. */
export function matchBlock(cursor: Cursor, block: ReadBlock): Statement {
  const { from } = cursor.token;
  cursor.at += 1;
  const subject = expressionList(cursor);
  cursor.expect(':');
  // Its cases are indented: `isMatch` has seen that.
  cursor.at += 2;
  const cases: MatchCase[] = [];
  while (cursor.token.kind !== 'dedent' && cursor.token.kind !== 'end') {
    const at = cursor.token.from;
    cursor.expect('case');
    const pattern = casePattern(cursor);
    const guard = cursor.accept('if') ? namedExpression(cursor) : null;
    const isLast = cases.at(-1);
    if (isLast?.pattern.kind === 'capture' && isLast.guard === null)
      throw new SyntaxFault('irrefutable', isLast.from + 5, isLast.from + 6, isLast.pattern.name);
    const body = block(cursor, "'case' statement", at);
    cases.push({ pattern, guard, body, from: at, to: cursor.end });
  }
  if (cursor.token.kind === 'dedent') cursor.at += 1;
  return { kind: 'match', subject, cases, from, to: cursor.end };
}

/** Where a pattern is tried: what it is tried on, where to go when it does not fit, and what it has taken. */
interface Trial {
  readonly subject: number;
  readonly misses: number[];
  readonly taken: Map<string, number>;
}

/** Writes a `match`. Names are bound when the whole pattern of a case has fitted. */
export function emitMatch(emitter: Emitter, statement: Statement & { readonly kind: 'match' }): void {
  const subject = emitter.slot();
  emitExpression(emitter, statement.subject);
  emitter.store(subject);
  const ends: number[] = [];
  for (const each of statement.cases) {
    emitter.statement(each);
    const trial: Trial = { subject, misses: [], taken: new Map() };
    emitPattern(emitter, each.pattern, trial);
    for (const [name, slot] of trial.taken) {
      emitter.load(slot);
      storeName(emitter, name);
    }
    if (each.guard !== null) {
      emitCondition(emitter, each.guard);
      trial.misses.push(emitter.jump(Op.JUMP_UNLESS));
    }
    emitStatements(emitter, each.body);
    ends.push(emitter.jump(Op.JUMP));
    for (const miss of trial.misses) emitter.patch(miss);
  }
  for (const end of ends) emitter.patch(end);
}

function take(emitter: Emitter, name: string | null, { subject, taken }: Trial): void {
  if (name === null) return;
  const slot = taken.get(name) ?? emitter.slot();
  taken.set(name, slot);
  emitter.load(subject);
  emitter.store(slot);
}

function number(emitter: Emitter, value: number): void {
  emitter.operate('int', emitter.unit.number(value));
}

function emitPattern(emitter: Emitter, pattern: Pattern, trial: Trial): void {
  switch (pattern.kind) {
    case 'capture':
      take(emitter, pattern.name, trial);
      return;
    case 'as':
      emitPattern(emitter, pattern.pattern, trial);
      take(emitter, pattern.name, trial);
      return;
    case 'value':
    case 'same':
      emitter.load(trial.subject);
      emitExpression(emitter, pattern.value);
      emitter.operate('compare', OPERATORS.indexOf(pattern.kind === 'same' ? 'is' : '=='));
      emitter.operate('truth');
      trial.misses.push(emitter.jump(Op.JUMP_UNLESS));
      return;
    case 'either':
      emitEither(emitter, pattern.items, trial);
      return;
    case 'sequence':
      emitSequence(emitter, pattern.items, trial);
      return;
    case 'mapping':
      asked(emitter, '__match_mapping', trial, () => {
        for (const key of pattern.keys) emitExpression(emitter, key);
        emitter.operate('tuple', pattern.keys.length);
        return 1;
      });
      emitItems(emitter, [...pattern.items, { kind: 'capture', name: pattern.rest }], trial);
      return;
    case 'class':
      asked(emitter, '__match_class', trial, () => {
        emitExpression(emitter, pattern.type);
        number(emitter, pattern.items.length - pattern.names.length);
        for (const name of pattern.names) emitter.emit(Op.TEXT, emitter.unit.text(name));
        emitter.operate('tuple', pattern.names.length);
        return 3;
      });
      emitItems(emitter, pattern.items, trial);
      return;
    default:
      throw new Error(`no code for ${pattern.kind}`);
  }
}

function emitEither(emitter: Emitter, items: readonly Pattern[], trial: Trial): void {
  const ends: number[] = [];
  items.forEach((item, index) => {
    const misses: number[] = index === items.length - 1 ? trial.misses : [];
    emitPattern(emitter, item, { ...trial, misses });
    if (misses === trial.misses) return;
    ends.push(emitter.jump(Op.JUMP));
    for (const miss of misses) emitter.patch(miss);
  });
  for (const end of ends) emitter.patch(end);
}

/** Calls a function of the library with the subject and further arguments; the list that it answers is on the stack. */
function asked(emitter: Emitter, name: string, trial: Trial, push: () => number): void {
  emitter.named('library', name);
  emitter.load(trial.subject);
  const count = push();
  emitter.operate('call', 1 + count);
  emitter.emit(Op.DUP);
  emitter.operate('truth');
  const fits = emitter.jump(Op.JUMP_IF);
  emitter.emit(Op.POP);
  trial.misses.push(emitter.jump(Op.JUMP));
  emitter.patch(fits);
}

/** Tries patterns on the items of the list on the stack. The last item is always there, so that no list is empty. */
function emitItems(emitter: Emitter, items: readonly Pattern[], trial: Trial): void {
  const list = emitter.slot();
  emitter.store(list);
  items.forEach((item, index) => {
    const subject = emitter.slot();
    emitter.load(list);
    number(emitter, index);
    emitter.operate('item');
    emitter.store(subject);
    const inner = item.kind === 'rest' ? ({ kind: 'capture', name: item.name } as const) : item;
    emitPattern(emitter, inner, { ...trial, subject });
  });
}

function emitSequence(emitter: Emitter, items: readonly Pattern[], trial: Trial): void {
  const star = items.findIndex(({ kind }) => kind === 'rest');
  asked(emitter, '__match_sequence', trial, () => {
    number(emitter, star < 0 ? items.length : star);
    number(emitter, star < 0 ? -1 : items.length - star - 1);
    return 2;
  });
  emitItems(emitter, items, trial);
}
