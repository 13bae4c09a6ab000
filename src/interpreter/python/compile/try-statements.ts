/** `try` and `with`. */
import { Op } from '../../machine/opcodes';
import type { Except, Statement } from '../syntax/tree';
import type { Emitter } from './emitter';
import { assignTo, emitExpression } from './expressions';
import { deleteName, storeName } from './names';

type EmitStatements = (emitter: Emitter, statements: readonly Statement[]) => void;
type Try = Statement & { readonly kind: 'try' };

/** `try … except … else … finally`. */
export function tryStatement(emitter: Emitter, statement: Try, emitAll: EmitStatements): void {
  if (statement.lastly.length === 0) {
    tryExcept(emitter, statement, emitAll);
    return;
  }
  const lastly = (): void => emitAll(emitter, statement.lastly);
  emitter.protect(
    () => {
      if (statement.excepts.length > 0) tryExcept(emitter, statement, emitAll);
      else emitAll(emitter, statement.body);
    },
    lastly,
    () =>
      whileHandling(emitter, (thrown) => {
        lastly();
        restore(emitter, thrown);
        emitter.load(thrown.exception);
        emitter.operate('reraise');
      }),
    lastly,
  );
}

interface Thrown {
  readonly exception: number;
  readonly before: number;
}

function restore(emitter: Emitter, { before }: Thrown): void {
  emitter.load(before);
  emitter.operate('setHandled');
}

/** Takes the exception from the stack and makes it the one being handled. */
function whileHandling(emitter: Emitter, handle: (thrown: Thrown) => void): void {
  const thrown = { exception: emitter.slot(), before: emitter.slot() };
  emitter.operate('enterHandler');
  emitter.store(thrown.before);
  emitter.store(thrown.exception);
  const raised = (): void => {
    restore(emitter, thrown);
    emitter.operate('reraise', 1);
  };
  emitter.protect(
    () => handle(thrown),
    () => restore(emitter, thrown),
    raised,
  );
}

function tryExcept(emitter: Emitter, statement: Try, emitAll: EmitStatements): void {
  const ends: number[] = [];
  emitter.protect(
    () => emitAll(emitter, statement.body),
    () => undefined,
    () => {
      whileHandling(emitter, (thrown) => {
        for (const clause of statement.excepts) exceptClause(emitter, clause, thrown, ends, emitAll);
        restore(emitter, thrown);
        emitter.load(thrown.exception);
        emitter.operate('reraise');
      });
    },
    () => emitAll(emitter, statement.otherwise),
  );
  for (const end of ends) emitter.patch(end);
}

function exceptClause(
  emitter: Emitter,
  clause: Except,
  thrown: Thrown,
  ends: number[],
  emitAll: EmitStatements,
): void {
  let next = -1;
  if (clause.type !== null) {
    const { type } = clause;
    emitter.load(thrown.exception);
    emitExpression(emitter, type);
    emitter.at(type, () => emitter.operate('matches'));
    next = emitter.jump(Op.JUMP_UNLESS);
  }
  const { name } = clause;
  if (name === null) emitAll(emitter, clause.body);
  else {
    emitter.load(thrown.exception);
    storeName(emitter, name);
    const forget = (): void => {
      emitter.none();
      storeName(emitter, name);
      deleteName(emitter, name);
    };
    emitter.protect(
      () => emitAll(emitter, clause.body),
      forget,
      () => {
        forget();
        emitter.operate('reraise');
      },
    );
    forget();
  }
  restore(emitter, thrown);
  ends.push(emitter.jump(Op.JUMP));
  if (next >= 0) emitter.patch(next);
}

/** `with`, item by item. */
export function withStatement(
  emitter: Emitter,
  statement: Statement & { readonly kind: 'with' },
  index: number,
  emitAll: EmitStatements,
): void {
  const item = statement.items[index];
  if (item === undefined) {
    emitAll(emitter, statement.body);
    return;
  }
  const exit = emitter.slot();
  emitExpression(emitter, item.context);
  emitter.emit(Op.DUP);
  emitter.at(item.context, () => emitter.named('attribute', '__exit__'));
  emitter.store(exit);
  emitter.at(item.context, () => {
    emitter.named('attribute', '__enter__');
    emitter.operate('call', 0);
  });
  if (item.target === null) emitter.emit(Op.POP);
  else assignTo(emitter, item.target);
  const leave = (): void => {
    emitter.load(exit);
    for (let count = 0; count < 3; count++) emitter.none();
    emitter.operate('call', 3);
    emitter.emit(Op.POP);
  };
  emitter.protect(
    () => withStatement(emitter, statement, index + 1, emitAll),
    leave,
    () => whileHandling(emitter, (thrown) => failedBlock(emitter, exit, thrown)),
    leave,
  );
}

function failedBlock(emitter: Emitter, exit: number, thrown: Thrown): void {
  emitter.load(exit);
  emitter.named('global', 'type');
  emitter.load(thrown.exception);
  emitter.operate('call', 1);
  emitter.load(thrown.exception);
  emitter.none();
  emitter.operate('call', 3);
  emitter.operate('truth');
  const swallowed = emitter.jump(Op.JUMP_IF);
  restore(emitter, thrown);
  emitter.load(thrown.exception);
  emitter.operate('reraise');
  emitter.patch(swallowed);
  restore(emitter, thrown);
}
