import type { Execution } from '../../machine/execution';
import type { Frame, Value } from '../../machine/state';
import { callKept } from '../operations/calling';
import type { NativeRows } from '../operations/native';
import { isObject, speaksForItself, symbolText, textOf, toInteger, truthy } from '../values/convert';
import { truth, UNDEFINED } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import { failure, heapOf, makeArray, makeNumber, makeText, symbolKey } from '../values/make';

/** An argument as a text. */
export const of = (run: Execution, value: Value | undefined): string => textOf(run, value ?? UNDEFINED);

type OnText = (text: string, run: Execution, args: readonly Value[]) => string | number | boolean;

/** A method of strings. */
export function row(name: string, work: OnText): NativeRows[number] {
  return [
    `String.prototype.${name}`,
    (run, self, args) => {
      const result = work(of(run, self), run, args);
      if (typeof result === 'string') return makeText(run, result);
      return typeof result === 'number' ? makeNumber(run, result) : truth(result);
    },
  ];
}

function refuseRegExp(run: Execution, value: Value | undefined, name: string): string {
  if (heapOf(run, value ?? UNDEFINED)?.classId === Heap.regexp) {
    const message = `First argument to String.prototype.${name} must not be a regular expression`;
    throw failure(run, 'TypeError', message);
  }
  return of(run, value);
}

const TEXT_ROWS: NativeRows = [
  row('charAt', (text, run, [index]) => text.charAt(toInteger(run, index))),
  row('charCodeAt', (text, run, [index]) => text.charCodeAt(toInteger(run, index))),
  row('indexOf', (text, run, [part, from]) => text.indexOf(of(run, part), toInteger(run, from))),
  row('includes', (text, run, [part, from]) =>
    text.includes(refuseRegExp(run, part, 'includes'), toInteger(run, from)),
  ),
  row('startsWith', (text, run, [part, from]) =>
    text.startsWith(refuseRegExp(run, part, 'startsWith'), toInteger(run, from)),
  ),
  row('endsWith', (text, run, [part, end]) =>
    text.endsWith(refuseRegExp(run, part, 'endsWith'), toInteger(run, end, text.length)),
  ),
  row('slice', (text, run, [start, end]) =>
    text.slice(toInteger(run, start), toInteger(run, end, text.length)),
  ),
  row('substring', (text, run, [start, end]) =>
    text.substring(toInteger(run, start), toInteger(run, end, text.length)),
  ),
  row('toUpperCase', (text) => text.toUpperCase()),
  row('toLowerCase', (text) => text.toLowerCase()),
  row('trim', (text) => text.trim()),
  row('trimStart', (text) => text.trimStart()),
  row('trimEnd', (text) => text.trimEnd()),
  row('padStart', (text, run, [width, filler]) => padded(text, run, width, filler, true)),
  row('padEnd', (text, run, [width, filler]) => padded(text, run, width, filler, false)),
  row('repeat', (text, run, [count]) => {
    const times = toInteger(run, count);
    if (times < 0 || !Number.isFinite(times))
      throw failure(run, 'RangeError', `Invalid count value: ${of(run, count)}`);
    if (text.length * times > run.state.limits.textLength)
      throw failure(run, 'RangeError', 'Invalid string length');
    return text.repeat(times);
  }),
  row('toString', (text) => text),
  row('valueOf', (text) => text),
];

function padded(
  text: string,
  run: Execution,
  width: Value | undefined,
  filler: Value | undefined,
  atStart: boolean,
): string {
  const wanted = Math.min(toInteger(run, width), run.state.limits.textLength);
  const fill = filler === undefined || filler === UNDEFINED ? ' ' : of(run, filler);
  return atStart ? text.padStart(wanted, fill) : text.padEnd(wanted, fill);
}

/** Strings and truth values. */
export const TEXT_NATIVES: NativeRows = [
  [
    'String',
    (run, _, args) => {
      const [value] = args;
      const symbol = value === undefined ? null : symbolKey(run, value);
      if (symbol !== null) return makeText(run, symbolText(symbol));
      if (value !== undefined && isObject(run, value) && !speaksForItself(run, value)) {
        callKept(run, run.thread.frames.at(-1) as Frame, 'toText', value);
        return undefined;
      }
      return makeText(run, args.length === 0 ? '' : of(run, value));
    },
  ],
  ...TEXT_ROWS,
  [
    'String.prototype.at',
    (run, self, [index]) => {
      const letter = of(run, self).at(toInteger(run, index));
      return letter === undefined ? UNDEFINED : makeText(run, letter);
    },
  ],
  [
    '$split',
    (run, _, [text, separator = UNDEFINED]) => {
      if (separator === UNDEFINED) return makeArray(run, [text ?? UNDEFINED]);
      const parts = of(run, text).split(of(run, separator));
      return makeArray(
        run,
        parts.map((part) => makeText(run, part)),
      );
    },
  ],
  ['Boolean', (run, _, [value = UNDEFINED]) => truth(truthy(run, value))],
  ['Boolean.prototype.toString', (run, self) => makeText(run, of(run, self))],
  ['Boolean.prototype.valueOf', (_, self) => self],
];
