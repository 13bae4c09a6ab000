import type { Execution } from '../../../machine/execution';
import { objectAt } from '../../../machine/heap';
import type { Value } from '../../../machine/state';
import { timeOf } from '../../natives/collection-natives';
import type { Native, NativeRows } from '../../operations/native';
import { textOf, toNumber } from '../../values/convert';
import { datePartsOf } from '../../values/dates';
import { slotOf, UNDEFINED } from '../../values/encoding';
import { makeNumber, makeText } from '../../values/make';
import { dateFromParts, dateText, parsedDate } from '../dates';

function changed(run: Execution, self: Value, ms: number): Value {
  timeOf(run, self);
  const time = makeNumber(run, ms);
  (objectAt(run.state, self).contents as Value[])[2] = time;
  return time;
}

/** `setHours(hours, minutes, …)`: the part with this index and those behind it that are given. */
function setter(index: number): Native {
  return (run, self, args) => {
    const parts = datePartsOf(timeOf(run, self)).slice(0, 7);
    args.forEach((each, offset) => {
      parts[index + offset] = toNumber(run, each);
    });
    return changed(run, self, dateFromParts(parts));
  };
}

const SETTABLE = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

/** Dates, taken apart, shown and changed. */
export const FURTHER_DATE_NATIVES: NativeRows = [
  ['Date.parse', (run, _, [text = UNDEFINED]) => makeNumber(run, parsedDate(textOf(run, text)))],
  ['Date.UTC', (run, _, parts) => makeNumber(run, dateFromParts(parts.map((part) => toNumber(run, part))))],
  ['Date.prototype.getTimezoneOffset', () => slotOf(0)],
  ['Date.prototype.toString', (run, self) => makeText(run, dateText(timeOf(run, self)))],
  ['Date.prototype.toUTCString', (run, self) => makeText(run, dateText(timeOf(run, self), 'utc'))],
  ['Date.prototype.toDateString', (run, self) => makeText(run, dateText(timeOf(run, self), 'date'))],
  ['Date.prototype.toTimeString', (run, self) => makeText(run, dateText(timeOf(run, self), 'time'))],
  ...['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'].flatMap(
    (part, index): NativeRows =>
      ['get', 'getUTC'].map((way): NativeRows[number] => [
        `Date.prototype.${way}${part}`,
        (run, self) => makeNumber(run, datePartsOf(timeOf(run, self))[index] ?? NaN),
      ]),
  ),
  ...SETTABLE.flatMap((part, index): NativeRows => {
    const set = setter(index);
    return [
      [`Date.prototype.set${part}`, set],
      [`Date.prototype.setUTC${part}`, set],
    ];
  }),
  ['Date.prototype.setTime', (run, self, [ms]) => changed(run, self, Math.trunc(toNumber(run, ms)))],
];
