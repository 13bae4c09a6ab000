import type { Execution } from '../../machine/execution';
import type { Entries, Value } from '../../machine/state';
import { protoFor } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { makeCursor, quickList, resume } from '../operations/suspension-operations';
import { partOf } from '../parts/javascript-parts';
import { textOf, toNumber } from '../values/convert';
import { isoText } from '../values/dates';
import { EMPTY, FALSE, isHandle, NULL, slotOf, TRUE, truth, UNDEFINED } from '../values/encoding';
import { Heap, SETTLED, STATE } from '../values/heap-classes';
import {
  bigIntOf,
  elementsOf,
  failure,
  heapOf,
  makeArray,
  makeNumber,
  makeObject,
  makeText,
  numberOf,
  pairsOf,
  textIn,
} from '../values/make';
import {
  enqueueJob,
  isPromise,
  Job,
  listIn,
  newPromise,
  promiseFor,
  promiseSlots,
  rejectPromise,
  resolvePromise,
  subscribe,
} from '../values/promises';

/** The key under which Map and Set keep a value: equal values share one. */
function entryKey(run: Execution, value: Value): string {
  const number = numberOf(run, value);
  if (number !== null) return `n${number === 0 ? 0 : number}`;
  const text = textIn(run, value);
  if (text !== null) return `s${text}`;
  const big = bigIntOf(run, value);
  return big === null ? `h${value}` : `b${big}`;
}

function entriesIn(run: Execution, self: Value, classId: number, name: string): Entries {
  const entry = heapOf(run, self);
  if (entry?.classId !== classId)
    throw failure(run, 'TypeError', `Method ${name} called on incompatible receiver ${textOf(run, self)}`);
  return pairsOf(run, entry);
}

function put(run: Execution, entries: Entries, key: Value, pair: Value[]): void {
  const name = entryKey(run, key);
  if (!entries.has(name)) run.state.liveBytes += 64;
  entries.set(name, pair);
}

function collectionRows(type: 'Map' | 'Set'): NativeRows {
  const classId = type === 'Map' ? Heap.map : Heap.set;
  const of = (run: Execution, self: Value, method: string) =>
    entriesIn(run, self, classId, `${type}.prototype.${method}`);
  const list = (run: Execution, self: Value, pick: (pair: Value[]) => Value) =>
    makeCursor(
      run,
      makeArray(
        run,
        [...of(run, self, 'values').values()].map((pair) => pick(pair)),
      ),
      classId - Heap.map + 1,
    );
  const prefix = `${type}.prototype.`;
  return [
    [
      `$new${type}`,
      (run, _, [newTarget = EMPTY]) =>
        makeObject(run, protoFor(run, newTarget === UNDEFINED ? EMPTY : newTarget, type), classId, [
          makeObject(run, EMPTY),
        ]),
    ],
    [`${prefix}has`, (run, self, [key = UNDEFINED]) => truth(of(run, self, 'has').has(entryKey(run, key)))],
    [
      `${prefix}delete`,
      (run, self, [key = UNDEFINED]) => truth(of(run, self, 'delete').delete(entryKey(run, key))),
    ],
    [
      `${prefix}clear`,
      (run, self) => {
        of(run, self, 'clear').clear();
        return UNDEFINED;
      },
    ],
    [`$size${type}`, (run, _, [self = UNDEFINED]) => slotOf(of(run, self, 'size').size)],
    [`${prefix}keys`, (run, self) => list(run, self, (pair) => pair[0] as Value)],
    [`${prefix}values`, (run, self) => list(run, self, (pair) => pair.at(-1) as Value)],
    [
      `${prefix}entries`,
      (run, self) => list(run, self, (pair) => makeArray(run, [pair[0] as Value, pair.at(-1) as Value])),
    ],
  ];
}

const MAP_ROWS: NativeRows = [
  ...collectionRows('Map'),
  ...collectionRows('Set'),
  [
    'Map.prototype.get',
    (run, self, [key = UNDEFINED]) =>
      entriesIn(run, self, Heap.map, 'Map.prototype.get').get(entryKey(run, key))?.[1] ?? UNDEFINED,
  ],
  [
    'Map.prototype.set',
    (run, self, [key = UNDEFINED, value = UNDEFINED]) => {
      put(run, entriesIn(run, self, Heap.map, 'Map.prototype.set'), key, [key, value]);
      return self;
    },
  ],
  [
    'Set.prototype.add',
    (run, self, [key = UNDEFINED]) => {
      const entries = entriesIn(run, self, Heap.set, 'Set.prototype.add');
      if (!entries.has(entryKey(run, key))) put(run, entries, key, [key]);
      return self;
    },
  ],
  ['$list', (run, _, [value = UNDEFINED]) => quickList(run, value) ?? NULL],
];

const PROMISE_ROWS: NativeRows = [
  [
    '$newPromise',
    (run, _, [newTarget = UNDEFINED]) =>
      newPromise(run, protoFor(run, isHandle(newTarget) ? newTarget : EMPTY, 'Promise')),
  ],
  [
    '$resolve',
    (run, _, [promise = UNDEFINED, value = UNDEFINED]) => {
      if (promiseSlots(run, promise)[STATE] === UNDEFINED) resolvePromise(run, promise, value);
      return UNDEFINED;
    },
  ],
  [
    '$reject',
    (run, _, [promise = UNDEFINED, reason = UNDEFINED]) => {
      rejectPromise(run, promise, reason);
      return UNDEFINED;
    },
  ],
  ['$isPromise', (run, _, [value = UNDEFINED]) => truth(isPromise(run, value))],
  ['$promiseFor', (run, _, [value = UNDEFINED]) => promiseFor(run, value)],
  [
    '$then',
    (run, _, [promise = UNDEFINED, onValue = UNDEFINED, onError = UNDEFINED]) => {
      if (!isPromise(run, promise))
        throw failure(
          run,
          'TypeError',
          `Method Promise.prototype.then called on incompatible receiver ${textOf(run, promise)}`,
        );
      const derived = newPromise(run);
      subscribe(run, promise, slotOf(Job.react), onValue, onError, derived);
      return derived;
    },
  ],
  [
    '$follow',
    (run, _, [promise = UNDEFINED, other = UNDEFINED]) => {
      subscribe(run, other, slotOf(Job.react), UNDEFINED, UNDEFINED, promise);
      return UNDEFINED;
    },
  ],
  [
    '$resume',
    (run, _, [coroutine = UNDEFINED, value = UNDEFINED, state = TRUE]) => {
      resume(run, coroutine, value, state === FALSE);
      return undefined;
    },
  ],
  [
    '$takeJob',
    (run) => {
      const job = listIn(run, 'jobs').shift();
      return job === undefined ? UNDEFINED : makeArray(run, heapOf(run, job)?.contents as Value[]);
    },
  ],
  [
    '$enqueue',
    (run, _, args) => {
      enqueueJob(run, Job.call, ...args);
      return UNDEFINED;
    },
  ],
  [
    '$takeRejected',
    (run) => {
      const rejected = listIn(run, 'rejected');
      while (rejected.length > 0) {
        const promise = rejected.shift() as Value;
        const slots = promiseSlots(run, promise);
        if (slots[5] === FALSE) return makeArray(run, [slots[SETTLED] as Value, promise]);
      }
      return UNDEFINED;
    },
  ],
];

/** The moment of a Date, in milliseconds. */
export function timeOf(run: Execution, value: Value | undefined): number {
  const entry = heapOf(run, value ?? UNDEFINED);
  if (entry?.classId !== Heap.date) throw failure(run, 'TypeError', 'this is not a Date object.');
  return numberOf(run, (entry.contents as Value[])[2] as Value) ?? NaN;
}

const DATE_ROWS: NativeRows = [
  [
    '$newDate',
    (run, _, [newTarget = UNDEFINED, list = UNDEFINED]) => {
      const parts = elementsOf(run, list) ?? [];
      const [first = UNDEFINED, second] = parts;
      const text = textIn(run, first);
      const isDate = heapOf(run, first)?.classId === Heap.date;
      const ms =
        second !== undefined
          ? partOf('language').dateFromParts(parts.map((part) => toNumber(run, part)))
          : text !== null
            ? partOf('language').parsedDate(text)
            : isDate
              ? timeOf(run, first)
              : Math.trunc(toNumber(run, first));
      const proto = protoFor(run, isHandle(newTarget) ? newTarget : EMPTY, 'Date');
      return makeObject(run, proto, Heap.date, [makeNumber(run, ms)]);
    },
  ],
  ['Date.prototype.getTime', (run, self) => makeNumber(run, timeOf(run, self))],
  ['Date.prototype.valueOf', (run, self) => makeNumber(run, timeOf(run, self))],
  [
    'Date.prototype.toISOString',
    (run, self) => {
      const ms = timeOf(run, self);
      if (Number.isNaN(ms)) throw failure(run, 'RangeError', 'Invalid time value');
      return makeText(run, isoText(ms));
    },
  ],
];

/** Map, Set, promises, generators and dates. */
export const COLLECTION_NATIVES: NativeRows = [...MAP_ROWS, ...PROMISE_ROWS, ...DATE_ROWS];
