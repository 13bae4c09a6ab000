/**
 * `async` and `await` (PEP 492, 525, 530) as what the language has anyway: a coroutine is a generator, which hands what it
 * waits for up to the event loop, and `await` is `yield from`.
 */
import { functionBlock, type ReadBlock } from '../../parser/blocks';
import type { Cursor } from '../../parser/cursor';
import { expression, expressionList } from '../../parser/expressions';
import { bindTarget, target } from '../../parser/targets';
import { SyntaxFault } from '../../syntax/fault';
import type { Expression, Place, Scope, Statement } from '../../syntax/tree';

/** The blocks of asynchronous functions. */
const asynchronous = new WeakSet<Scope>();

function name(text: string, { from, to }: Place, kind: 'name' | 'library' = 'name'): Expression {
  return { kind, name: text, from, to };
}

function call(callee: string, place: Place, ...args: readonly Expression[]): Expression {
  const { from, to } = place;
  const given = args.map((value) => ({ how: 'plain', name: '', value }) as const);
  return { kind: 'call', callee: name(callee, place, 'library'), args: given, from, to };
}

/** Marks that the block waits. */
function mustBeAsync(cursor: Cursor, place: Place, what: string): void {
  let scope: Scope | null = cursor.scope;
  while (scope !== null && !asynchronous.has(scope)) scope = scope.parent;
  if (scope === null)
    throw new SyntaxFault(
      what === "'await'" && cursor.scope.kind === 'module' ? 'awaitOutside' : 'awaitNotAsync',
      place.from,
      place.to,
      what,
    );
  cursor.scope.isGenerator ||= 'waits';
}

function waited(value: Expression, place: Place): Expression {
  const { from, to } = place;
  return { kind: 'yield', value: call('__async_waited', place, value), isFrom: true, from, to };
}

/** Reads `await …`. */
export function awaitExpression(cursor: Cursor, primary: (cursor: Cursor) => Expression): Expression {
  const { from } = cursor.token;
  cursor.at += 1;
  const value = primary(cursor);
  mustBeAsync(cursor, { from, to: cursor.end }, "'await'");
  return waited(value, { from, to: cursor.end });
}

/** What an `async for` of a comprehension goes through: everything that the iterator brings. */
export function collected(cursor: Cursor, iterable: Expression): Expression {
  mustBeAsync(cursor, iterable, 'asynchronous comprehension');
  return waited(call('__async_all', iterable, iterable), iterable);
}

/** Reads `async def`, `async for` or `async with`. */
export function asyncStatement(
  cursor: Cursor,
  block: ReadBlock,
  decorators: readonly Expression[] = [],
): Statement {
  const { from, to } = cursor.token;
  cursor.at += 1;
  if (cursor.is('def')) return coroutine(cursor, decorators);
  if (decorators.length > 0) throw cursor.fault();
  const place = { from, to };
  const isLoop = cursor.is('for');
  if (!isLoop && !cursor.is('with')) throw cursor.fault();
  const read = (isLoop ? asyncFor : asyncWith)(cursor, block, place);
  mustBeAsync(cursor, { from, to: cursor.end }, isLoop ? "'async for'" : "'async with'");
  return read;
}

function coroutine(cursor: Cursor, decorators: readonly Expression[]): Statement {
  const read = functionBlock(cursor, decorators, (scope) => asynchronous.add(scope));
  const { scope } = read;
  // Whatever has a `yield` of its own is an asynchronous generator.
  const place = { from: read.from, to: read.from };
  const own = scope.isGenerator === true ? [name('__async_generator', place, 'library')] : [];
  scope.isGenerator = true;
  return { ...read, decorators: [...decorators, ...own] };
}

/** A variable that no program can name. */
function hidden(cursor: Cursor, place: Place): Expression {
  const made = `.async${place.from}.${cursor.at}`;
  cursor.bind(made);
  cursor.use(made);
  return name(made, place);
}

function assigned(to: Expression, value: Expression): Statement {
  return { kind: 'assign', targets: [to], value, from: value.from, to: value.to };
}

function asyncFor(cursor: Cursor, block: ReadBlock, { from }: Place): Statement {
  cursor.expect('for');
  const goal = target(cursor);
  cursor.expect('in');
  const iterable = expressionList(cursor);
  const iterator = hidden(cursor, iterable);
  cursor.at += 1;
  const item = hidden(cursor, iterable);
  cursor.at -= 1;
  cursor.loops += 1;
  const body = block(cursor, "'for' statement", from);
  cursor.loops -= 1;
  const otherwise = cursor.accept('else') ? block(cursor, "'else' statement", from) : [];
  const next: Expression = {
    kind: 'compare',
    first: {
      kind: 'assignment',
      name: (item as { name: string }).name,
      value: waited(call('__async_next', iterable, iterator), iterable),
      from: iterable.from,
      to: iterable.to,
    },
    rest: [{ operator: 'is not', value: name('__async_wait', iterable, 'library') }],
    from: iterable.from,
    to: iterable.to,
  };
  const loop: Statement = {
    kind: 'while',
    condition: next,
    body: [assigned(goal, item), ...body],
    otherwise,
    from,
    to: cursor.end,
  };
  return together([assigned(iterator, call('__async_iter', iterable, iterable)), loop], from, cursor.end);
}

/** Several statements in place of one. */
function together(body: readonly Statement[], from: number, to: number): Statement {
  return {
    kind: 'if',
    branches: [{ condition: { kind: 'constant', value: 'True', from, to: from }, body }],
    otherwise: [],
    from,
    to,
  };
}

function asyncWith(cursor: Cursor, block: ReadBlock, place: Place): Statement {
  cursor.expect('with');
  const isOpen = cursor.is('(');
  const items: { readonly context: Expression; readonly goal: Expression | null }[] = [];
  do {
    const context = expression(cursor);
    let goal: Expression | null = null;
    if (cursor.accept('as')) {
      goal = expression(cursor);
      bindTarget(cursor, goal, 'assign to');
    }
    items.push({ context, goal });
  } while (cursor.accept(','));
  if (isOpen && !cursor.is(':'))
    throw new SyntaxFault('unsupported', place.from, place.to, 'async with ( … as …)');
  const managers = items.map(() => {
    cursor.at += 1;
    const at = (offset: number): Place => ({ from: place.from + offset, to: place.to });
    return [hidden(cursor, at(0)), hidden(cursor, at(1)), hidden(cursor, at(2))] as const;
  });
  cursor.at -= items.length;
  let body = block(cursor, "'with' statement", place.from);
  items.toReversed().forEach(({ context, goal }, index) => {
    const [manager, failed, thrown] = managers.at(-1 - index) as readonly [
      Expression,
      Expression,
      Expression,
    ];
    body = guarded({ context, goal, manager, failed, thrown }, body);
  });
  return together(body, place.from, cursor.end);
}

/** A manager of `async with`, and the variables that it needs. */
interface Guard {
  readonly context: Expression;
  readonly goal: Expression | null;
  readonly manager: Expression;
  /** Whether the body has failed, and with what. */
  readonly failed: Expression;
  readonly thrown: Expression;
}

function guarded(
  { context, goal, manager, failed, thrown }: Guard,
  body: readonly Statement[],
): readonly Statement[] {
  const { from, to } = context;
  const place = { from, to };
  const entered = waited(call('__async_enter', place, manager), place);
  const flag = (value: 'True' | 'False'): Statement =>
    assigned(failed, { kind: 'constant', value, ...place });
  const none: Expression = { kind: 'constant', value: 'None', ...place };
  const leave = (error: Expression): Expression => waited(call('__async_exit', place, manager, error), place);
  const goesOn: Expression = { kind: 'unary', operator: 'not', value: leave(thrown), ...place };
  const inner: Statement = {
    kind: 'try',
    body,
    excepts: [
      {
        type: name('BaseException', place, 'library'),
        name: (thrown as { name: string }).name,
        body: [
          flag('True'),
          {
            kind: 'if',
            branches: [
              {
                condition: goesOn,
                body: [{ kind: 'raise', value: thrown, cause: null, ...place }],
              },
            ],
            otherwise: [],
            ...place,
          },
        ],
        ...place,
      },
    ],
    otherwise: [],
    lastly: [],
    ...place,
  };
  const finish: Statement = {
    kind: 'if',
    branches: [
      {
        condition: { kind: 'unary', operator: 'not', value: failed, ...place },
        body: [{ kind: 'expression', value: leave(none), ...place }],
      },
    ],
    otherwise: [],
    ...place,
  };
  return [
    assigned(manager, context),
    goal === null ? { kind: 'expression', value: entered, ...place } : assigned(goal, entered),
    flag('False'),
    { kind: 'try', body: [inner], excepts: [], otherwise: [], lastly: [finish], ...place },
  ];
}
