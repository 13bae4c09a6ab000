/** Dates and times as java.util.Formatter shows them (%tY and the like), in UTC, which is the time zone of programs. */
import type { Execution } from '../../../../../machine/execution';
import { type Argument, badConversion, padded } from '../../format-texts';
import type { ReadSpecifier } from './specifier';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const DAY_MILLIS = 86_400_000;

interface Moment {
  /** Days since 1970, null when it is a time without a date. */
  readonly day: number | null;
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly dayOfYear: number;
  /** Null when it is a date without a time. */
  readonly secondOfDay: number | null;
  readonly nanos: number;
  /** Null when it has no zone. */
  readonly zone: 'UTC' | null;
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?Z?$/;
const WITH_TIME_ZONE = ['java.time.ZonedDateTime', 'java.time.OffsetDateTime'];
const LOCAL = ['java.time.LocalDate', 'java.time.LocalDateTime', 'java.time.LocalTime', ...WITH_TIME_ZONE];

/** Days of a year before a month, which is counted from 0. */
function daysBefore(month: number, isLeap: boolean): number {
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month] ?? 0;
  return before + (isLeap && month > 1 ? 1 : 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dayOf(year: number): number {
  const before = year - 1;
  return (
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_162
  );
}

function dateOf(day: number): Pick<Moment, 'year' | 'month' | 'dayOfMonth' | 'dayOfYear'> {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayOf(year + 1) <= day) year += 1;
  while (dayOf(year) > day) year -= 1;
  const dayOfYear = day - dayOf(year);
  let month = 11;
  while (daysBefore(month, isLeapYear(year)) > dayOfYear) month -= 1;
  return {
    year,
    month,
    dayOfMonth: dayOfYear - daysBefore(month, isLeapYear(year)) + 1,
    dayOfYear: dayOfYear + 1,
  };
}

function ofMillis(millis: number): Moment {
  const day = Math.floor(millis / DAY_MILLIS);
  const rest = millis - day * DAY_MILLIS;
  return {
    day,
    ...dateOf(day),
    secondOfDay: Math.floor(rest / 1000),
    nanos: (rest % 1000) * 1_000_000,
    zone: 'UTC',
  };
}

function ofText(text: string): Moment | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, dayOfMonth, hour, minute, second = '0', fraction = ''] = match;
  const isDate = year !== undefined;
  const day = isDate
    ? dayOf(Number(year)) + daysBefore(Number(month) - 1, isLeapYear(Number(year))) + Number(dayOfMonth) - 1
    : null;
  return {
    day,
    ...dateOf(day ?? 0),
    secondOfDay: hour === undefined ? null : (Number(hour) * 60 + Number(minute)) * 60 + Number(second),
    nanos: Number(fraction.padEnd(9, '0')),
    zone: null,
  };
}

function momentOf(execution: Execution, argument: Argument, specifier: ReadSpecifier): Moment {
  const { kind, className, value, text } = argument;
  if (kind === 'J') return ofMillis(Number(value));
  if (className === 'java.util.Date') return ofMillis(Number(value));
  const moment = LOCAL.includes(className) ? ofText(text) : null;
  if (moment !== null) return moment;
  if (className.startsWith('java.time.')) {
    const message = `%t${specifier.letter} of ${text} is not supported by the simulator`;
    throw execution.failure('java.lang.UnsupportedOperationException', message);
  }
  throw badConversion(execution, argument, specifier.letter);
}

const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['R', 'H:M'],
  ['T', 'H:M:S'],
  ['r', 'I:M:S P'],
  ['D', 'm/d/y'],
  ['F', 'Y-m-d'],
  ['c', 'a b d T Z Y'],
]);

const FIELDS: ReadonlyMap<string, string> = new Map([
  ...[...'HkIlMSLNpsQTRrc'].map((letter): [string, string] => [letter, 'HourOfDay']),
  ...[...'BbhAaCYyjmdeDF'].map((letter): [string, string] => [letter, 'MonthOfYear']),
]);

/** The text of a conversion without its width. */
export function dateTimeText(execution: Execution, argument: Argument, specifier: ReadSpecifier): string {
  if (argument.kind === 'N') return 'null';
  const moment = momentOf(execution, argument, specifier);
  const lacking = (letter: string): Error | ReturnType<Execution['failure']> => {
    const message = `%t${letter} of ${argument.text} lacks ${FIELDS.get(letter) ?? 'the zone'}; what is thrown then is not supported by the simulator`;
    return execution.failure('java.lang.UnsupportedOperationException', message);
  };
  const text = (letter: string): string => {
    const pattern = PATTERNS.get(letter);
    if (pattern !== undefined) return pattern.replace(/[A-Za-z]/g, text);
    const found = 'zZ'.includes(letter)
      ? zoneText(moment, letter)
      : 'sQ'.includes(letter)
        ? sinceEpoch(moment, letter)
        : (dateText(moment, letter) ?? timeText(moment, letter));
    if (found === null) throw lacking(letter);
    return found;
  };
  return text(specifier.letter);
}

function zoneText({ zone }: Moment, letter: string): string | null {
  return zone === null ? null : letter === 'z' ? '+0000' : zone;
}

function sinceEpoch({ day, secondOfDay, nanos, zone }: Moment, letter: string): string | null {
  if (day === null || secondOfDay === null || zone === null) return null;
  const seconds = day * 86_400 + secondOfDay;
  return String(letter === 's' ? seconds : seconds * 1000 + Math.floor(nanos / 1_000_000));
}

function number(value: number, width: number): string {
  return padded(String(value), { width, flags: '' }).replaceAll(' ', '0');
}

function dateText({ day, year, month, dayOfMonth, dayOfYear }: Moment, letter: string): string | null {
  if (day === null) return null;
  const weekday = DAYS[((day % 7) + 7) % 7] ?? '';
  const monthName = MONTHS[month] ?? '';
  switch (letter) {
    case 'B':
      return monthName;
    case 'b':
    case 'h':
      return monthName.slice(0, 3);
    case 'A':
      return weekday;
    case 'a':
      return weekday.slice(0, 3);
    case 'C':
      return number(Math.floor(year / 100), 2);
    case 'Y':
      return number(year, 4);
    case 'y':
      return number(year % 100, 2);
    case 'j':
      return number(dayOfYear, 3);
    case 'm':
      return number(month + 1, 2);
    case 'd':
      return number(dayOfMonth, 2);
    case 'e':
      return String(dayOfMonth);
    default:
      return null;
  }
}

function timeText({ secondOfDay, nanos }: Moment, letter: string): string | null {
  if (secondOfDay === null) return null;
  const hour = Math.floor(secondOfDay / 3600);
  const half = hour % 12 === 0 ? 12 : hour % 12;
  switch (letter) {
    case 'H':
      return number(hour, 2);
    case 'k':
      return String(hour);
    case 'I':
      return number(half, 2);
    case 'l':
      return String(half);
    case 'M':
      return number(Math.floor(secondOfDay / 60) % 60, 2);
    case 'S':
      return number(secondOfDay % 60, 2);
    case 'L':
      return number(Math.floor(nanos / 1_000_000), 3);
    case 'N':
      return number(nanos, 9);
    case 'p':
      return hour < 12 ? 'am' : 'pm';
    case 'P':
      return hour < 12 ? 'AM' : 'PM';
    default:
      return null;
  }
}
