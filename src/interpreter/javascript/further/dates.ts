/** Dates as texts, in UTC, and texts as dates (ECMA-262, 21.4.1). */
import { datePartsOf, two } from '../values/dates';

const DAY_MS = 86_400_000;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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
export function dateText(ms: number, part: 'all' | 'date' | 'time' = 'all'): string {
  if (Number.isNaN(ms)) return 'Invalid Date';
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0, , weekday = 0] = datePartsOf(ms);
  const date = `${DAYS[weekday]} ${MONTHS[month]} ${two(day)} ${year}`;
  const time = `${two(hours)}:${two(minutes)}:${two(seconds)} GMT+0000 (Coordinated Universal Time)`;
  return part === 'date' ? date : part === 'time' ? time : `${date} ${time}`;
}

/** The moment a text names: ISO 8601, in UTC unless it says otherwise; NaN for other texts. */
export function parsedDate(text: string): number {
  const found =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(
      text.trim(),
    );
  if (found === null) return NaN;
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
