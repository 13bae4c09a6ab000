/** Natives for what lies around a program: threads, sleep, tracebacks. */

import type { Execution } from '../../machine/execution';
import { wakeWaiting } from '../../machine/monitors';
import type { Value } from '../../machine/state';
import { sleep, startThread } from '../../machine/threads';
import { userPlace } from '../../machine/watch';
import { pythonOf } from '../compile/python-program';
import { truthOf } from '../operations/value-operations';
import { partOf } from '../parts/parts';
import { Type } from '../values/classes';
import { percentFormat } from '../values/formatted';
import { order } from '../values/keys';
import {
  fields,
  handledNow,
  latinOf,
  newBool,
  newInt,
  newSequence,
  newStr,
  numberIn,
  textOf,
} from '../values/make';
import type { NativeRun, Row } from './native-table';

/** Orders values by their keys where the keys' order is built in; answers None where it is not. */
const sortNatively: NativeRun = (execution, args) => {
  const [keys, values, reverse] = args as [Value, Value, Value];
  const own = fields(execution, keys);
  const rows = fields(execution, values).map((value, index) => ({ value, key: own[index] as Value }));
  let known = true;
  const direction = truthOf(execution, reverse) === true ? -1 : 1;
  rows.sort((x, y) => {
    const found = known ? order(execution, x.key, y.key) : 0;
    if (found === null) known = false;
    return (found ?? 0) * direction;
  });
  return known
    ? newSequence(
        execution,
        Type.LIST,
        rows.map(({ value }) => value),
      )
    : 0;
};

/** Waits until somebody wakes those who wait on an object, or for some seconds. Answers whether it was woken. */
const waitFor: NativeRun = (execution, args) => {
  const { thread } = execution;
  // The machine calls a native again that could not finish: then the wait is over.
  if (thread.savedEntries === WAITED) {
    thread.savedEntries = 0;
    const wasWoken = thread.notified;
    thread.notified = false;
    return newBool(execution, wasWoken);
  }
  const [target = 0, seconds = 0] = args;
  thread.savedEntries = WAITED;
  thread.status = 'waiting';
  thread.monitor = target as number;
  thread.notified = false;
  thread.wakeAtMicros = seconds === 0 ? null : execution.time() + microsOf(execution, seconds);
  execution.repeats = true;
  execution.leave('switch');
  return 0;
};

const WAITED = -1;
const MOST_SECONDS = 1e9;

function microsOf(execution: Execution, seconds: Value): number {
  return Math.round(Math.min(Math.max(0, Number(numberIn(execution, seconds))), MOST_SECONDS) * 1_000_000);
}

/** The line of the program that the current thread is in. */
function userLine(execution: Execution): number {
  return userPlace(execution.program, execution.thread)?.line ?? 0;
}

/** CRC-32 of RFC 1952, as zlib.crc32 and librdkafka's partitioner have it. */
const crc32: NativeRun = (execution, args) => {
  const bytes = latinOf(execution, args[0] as Value);
  let crc = ~Number(numberIn(execution, args[1] as Value));
  for (let at = 0; at < bytes.length; at++) {
    crc ^= bytes.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return newInt(execution, ~crc >>> 0);
};

/** Natives for threads, sleep, sorting and tracebacks. */
export const SYSTEM: readonly Row[] = [
  ['__sort', sortNatively],
  [
    '__percent_with',
    (execution, args) => {
      const [template, given, str, repr] = args as [Value, Value, Value, Value];
      const shown = { str: fields(execution, str), repr: fields(execution, repr) };
      return newStr(execution, percentFormat(execution, textOf(execution, template), given, shown) ?? '');
    },
  ],
  [
    '__traceback',
    (execution, args) => {
      const texts = fields(execution, args[1] as Value).map((each) => textOf(execution, each));
      return newStr(execution, partOf('failures').tracebackText(execution, args[0] as Value, texts));
    },
  ],
  ['__handled', (execution) => handledNow(execution)],
  [
    '__sleep',
    (execution, args) => {
      sleep(execution, microsOf(execution, args[0] as Value));
      return 0;
    },
  ],
  ['__wait', waitFor],
  [
    '__wake',
    (execution, args) => {
      wakeWaiting(execution.state, args[0] as number, true);
      return 0;
    },
  ],
  [
    '__start_thread',
    (execution, args) => {
      const isDaemon = truthOf(execution, args[2] as Value) === true;
      startThread(execution, args[0] as number, textOf(execution, args[1] as Value), isDaemon);
      return 0;
    },
  ],
  ['__thread', (execution) => execution.thread.object],
  ['__line', (execution) => newInt(execution, userLine(execution))],
  ['__program', (execution) => newStr(execution, pythonOf(execution).modules.at(-1)?.fileName ?? '')],
  ['__crc32', crc32],
];
