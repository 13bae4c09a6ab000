/** Dates as texts, in UTC, and texts as dates (ECMA-262, 21.4.1). */
import { datePartsOf, two } from '../values/dates';

const DAY_MS = 86_400_000;
/** Names of days, cut short. */
export const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** Names of months, cut short. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The moment with these parts; months and days beyond their range carry over. */
export function dateFromParts(parts: readonly number[]): number {
  const [year = NaN, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0, ms = 0] = parts;
  const fullYear = Math.trunc(year) + Math.floor(Math.trunc(month) / 12);
  const monthOfYear = ((Math.trunc(month) % 12) + 12) % 12;
  const shiftedYear = monthOfYear <= 1 ? fullYear - 1 : fullYear;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (monthOfYear + (monthOfYear > 1 ? -2 : 10)) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146_097 + dayOfEra - 719_468 + Math.trunc(day) - 1;
  const clock = Math.trunc(hours) * 3_600_000 + Math.trunc(minutes) * 60_000 + Math.trunc(seconds) * 1000;
  return days * DAY_MS + clock + Math.trunc(ms);
}

/** `Sat Jan 31 2026 12:00:00 GMT+0000 (Coordinated Universal Time)`. */
export function dateText(ms: number, part: 'all' | 'date' | 'time' | 'utc' = 'all'): string {
  if (Number.isNaN(ms)) return 'Invalid Date';
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0, , weekday = 0] = datePartsOf(ms);
  const date = `${DAYS[weekday]} ${MONTHS[month]} ${two(day)} ${year}`;
  const time = `${two(hours)}:${two(minutes)}:${two(seconds)} GMT+0000 (Coordinated Universal Time)`;
  if (part === 'utc') return `${DAYS[weekday]}, ${two(day)} ${MONTHS[month]} ${year} ${time.slice(0, 8)} GMT`;
  return part === 'date' ? date : part === 'time' ? time : `${date} ${time}`;
}

/** The moment a text names: ISO 8601, in UTC unless it says otherwise; NaN for other texts. */
export function parsedDate(text: string): number {
  const found =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(
      text.trim(),
    );
  if (found === null) return namedDate(text);
  const [
    ,
    year,
    month = '1',
    day = '1',
    hours = '0',
    minutes = '0',
    seconds = '0',
    fraction = '0',
    zone = 'Z',
  ] = found;
  if (Number(month) > 12 || Number(month) < 1 || Number(day) < 1 || Number(day) > 31 || Number(hours) > 24)
    return NaN;
  const ms = dateFromParts([
    Number(year),
    Number(month) - 1,
    ...[day, hours, minutes, seconds].map(Number),
    Number(fraction.padEnd(3, '0')),
  ]);
  if (zone === 'Z') return ms;
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return ms - (zone.startsWith('-') ? -offset : offset) * 60_000;
}

/** `Tue, 05 Mar 2024 10:00:00 GMT`, `March 5, 2024 10:00` and the like; NaN for other texts. */
function namedDate(text: string): number {
  const found =
    /^(?:[A-Z][a-z]+,? )?(?:(\d{1,2}) ([A-Z][a-z]{2})[a-z]*|([A-Z][a-z]{2})[a-z]* (\d{1,2})),? (\d{4})(?:,? (\d\d?):(\d\d)(?::(\d\d))?)?(?: (?:GMT|UTC|Z)(?:([+-])(\d\d):?(\d\d))?)?(?: \(.*\))?$/.exec(
      text.trim(),
    ) ?? [];
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (slashed !== null)
    return dateFromParts([Number(slashed[3]), Number(slashed[1]) - 1, Number(slashed[2])]);
  const [
    ,
    day = found[4],
    ,
    ,
    ,
    year,
    hours = '0',
    minutes = '0',
    seconds = '0',
    sign = '+',
    offset = '0',
    rest = '0',
  ] = found;
  const month = MONTHS.indexOf(found[2] ?? found[3] ?? '');
  if (year === undefined || month < 0) return NaN;
  const ms = dateFromParts([Number(year), month, ...[day, hours, minutes, seconds].map(Number)]);
  return ms - Number(`${sign}1`) * (Number(offset) * 60 + Number(rest)) * 60_000;
}
