/** The part `syntax`: statements that few programs are written with. */
import type { Emitter } from '../compile/emitter';
import builtins from '../library/modules/builtins_syntax.py?raw';
import type { ReadBlock } from '../parser/blocks';
import type { Cursor } from '../parser/cursor';
import type { Expression, Statement } from '../syntax/tree';
import { asyncStatement, awaitExpression, collected } from './syntax/asynchronous';
import { emitMatch, matchBlock } from './syntax/match-statement';

/** What the part holds. */
export interface Syntax {
  /** What it adds to the module of builtins. */
  readonly builtins: string;
  readonly matchBlock: (cursor: Cursor, block: ReadBlock) => Statement;
  readonly emitMatch: (emitter: Emitter, statement: Statement & { readonly kind: 'match' }) => void;
  readonly asyncStatement: (
    cursor: Cursor,
    block: ReadBlock,
    decorators?: readonly Expression[],
  ) => Statement;
  readonly awaitExpression: (cursor: Cursor, primary: (cursor: Cursor) => Expression) => Expression;
  /** What an `async for` of a comprehension goes through. */
  readonly collected: (cursor: Cursor, iterable: Expression) => Expression;
}

/** See the file's comment. */
export const syntax: Syntax = {
  builtins,
  matchBlock,
  emitMatch,
  asyncStatement,
  awaitExpression,
  collected,
};
