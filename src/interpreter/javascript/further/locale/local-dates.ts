/** Dates as English writes them (ECMA-402, 11), for `toLocaleString` and its relatives. The zone is UTC. */
import type { Execution } from '../../../machine/execution';
import type { Value } from '../../../machine/state';
import { isObject, textOf } from '../../values/convert';
import { two } from '../../values/dates';
import { TRUE, UNDEFINED } from '../../values/encoding';
import { elementsOf, failure } from '../../values/make';
import { ownKeys, plainGet } from '../../values/properties';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** How the parts of a date are to be shown, by their names. */
export type DateOptions = Readonly<Partial<Record<DateOption, string>>>;

type DateOption =
  | 'weekday'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'hour12'
  | 'hourCycle'
  | 'timeZoneName'
  | 'dateStyle'
  | 'timeStyle';

const KNOWN =
  /^(?:weekday|year|month|day|hour|minute|second|hour12|hourCycle|timeZone|timeZoneName|dateStyle|timeStyle)$/;

/** Refuses other languages than English. */
export function mustBeEnglish(run: Execution, locale: Value): void {
  const first = elementsOf(run, locale)?.[0] ?? locale;
  const name = first === UNDEFINED ? 'en-US' : textOf(run, first);
  if (!/^(?:en|en-US|default)$/.test(name))
    throw failure(run, 'Error', `the language ${name} of formats is not supported by the simulator`);
}

/** The options that a program has given. */
export function dateOptions(run: Execution, options: Value): DateOptions {
  if (!isObject(run, options)) return {};
  const given: Partial<Record<string, string>> = {};
  for (const name of ownKeys(run, options, false)) {
    const value = plainGet(run, options, name);
    if (value === UNDEFINED) continue;
    given[name] = value === TRUE ? 'true' : textOf(run, value);
    const isZone = name !== 'timeZone' || /^(?:UTC|GMT|Etc\/UTC)$/i.test(given[name] ?? '');
    if (!KNOWN.test(name) || !isZone)
      throw failure(
        run,
        'Error',
        `the option ${name}${isZone ? '' : ` ${given[name]}`} of dates is not supported by the simulator`,
      );
  }
  return given;
}

const DATE_STYLES: Readonly<Record<string, DateOptions>> = {
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { year: '2-digit', month: 'numeric', day: 'numeric' },
};
const CLOCK: DateOptions = { hour: 'numeric', minute: '2-digit', second: '2-digit' };
const TIME_STYLES: Readonly<Record<string, DateOptions>> = {
  full: { ...CLOCK, timeZoneName: 'long' },
  long: { ...CLOCK, timeZoneName: 'short' },
  medium: CLOCK,
  short: { hour: 'numeric', minute: '2-digit' },
};
const DATE: DateOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };

/** The parts of a moment (`datePartsOf`) as English shows them. */
export function localDate(
  parts: readonly number[],
  given: DateOptions,
  usual: 'date' | 'time' | 'all',
): string {
  const { dateStyle, timeStyle } = given;
  const names = Object.keys(given);
  const has = (wanted: RegExp): boolean => names.some((name) => wanted.test(name));
  const needsDate = usual !== 'time' && !has(/^(?:weekday|year|month|day|\w+Style)$/);
  const needsTime = usual !== 'date' && !has(/^(?:hour|minute|second|\w+Style)$/);
  const isPlain = usual === 'all' && !(needsDate && needsTime);
  const shown: DateOptions = {
    ...(dateStyle === undefined ? {} : DATE_STYLES[dateStyle]),
    ...(timeStyle === undefined ? {} : TIME_STYLES[timeStyle]),
    ...(needsDate && !isPlain ? DATE : {}),
    ...(needsTime && !isPlain ? CLOCK : {}),
    ...given,
  };
  const [date, time] = [dateOf(parts, shown), timeOf(parts, shown)];
  if (date === '' || time === '') return date + time;
  return `${date}${shown.month === 'long' ? ' at ' : ', '}${time}`;
}

function dateOf(
  [fullYear = 0, month = 0, dayOfMonth = 0, , , , , weekday = 0]: readonly number[],
  shown: DateOptions,
): string {
  const year =
    shown.year === undefined ? '' : shown.year === '2-digit' ? two(fullYear % 100) : String(fullYear);
  const day = shown.day === undefined ? '' : shown.day === '2-digit' ? two(dayOfMonth) : String(dayOfMonth);
  const name = DAYS[weekday] as string;
  const dayName = shown.weekday === undefined ? '' : shown.weekday === 'long' ? name : name.slice(0, 3);
  const isNamed = /^(?:long|short|narrow)$/.test(shown.month ?? '');
  if (isNamed) {
    const whole = MONTHS[month] as string;
    const monthName = shown.month === 'long' ? whole : whole.slice(0, shown.month === 'short' ? 3 : 1);
    const monthDay = [monthName, day].filter((each) => each !== '').join(' ');
    const all = day === '' ? [monthDay, year].filter((each) => each !== '').join(' ') : '';
    const joined = all === '' ? [monthDay, year].filter((each) => each !== '').join(', ') : all;
    return [dayName, joined].filter((each) => each !== '').join(', ');
  }
  const monthText =
    shown.month === undefined ? '' : shown.month === '2-digit' ? two(month + 1) : String(month + 1);
  const numbers = [monthText, day, year].filter((each) => each !== '').join('/');
  return [dayName, numbers].filter((each) => each !== '').join(', ');
}

function timeOf([, , , hours = 0, minutes = 0, seconds = 0]: readonly number[], shown: DateOptions): string {
  const { hour, minute, second, hour12, hourCycle, timeZoneName } = shown;
  const isLong = hour12 === 'false' || hourCycle === 'h23';
  const ofTwelve = hours % 12 === 0 ? 12 : hours % 12;
  const pieces: string[] = [];
  if (hour !== undefined)
    pieces.push(isLong || hour === '2-digit' ? two(isLong ? hours : ofTwelve) : String(ofTwelve));
  if (minute !== undefined)
    pieces.push(hour === undefined && second === undefined ? String(minutes) : two(minutes));
  if (second !== undefined) pieces.push(minute === undefined ? String(seconds) : two(seconds));
  const half = hour === undefined || isLong ? '' : ` ${hours < 12 ? 'AM' : 'PM'}`;
  const zone =
    timeZoneName === undefined || pieces.length === 0
      ? ''
      : timeZoneName === 'long'
        ? ' Coordinated Universal Time'
        : ' UTC';
  return `${pieces.join(':')}${half}${zone}`;
}
