/** Dates: milliseconds since 1970, shown in UTC. The calendar is Gregorian (ECMA-262, 21.4.1). */
const DAY_MS = 86_400_000;
/** The parts of a moment in UTC: year, month from 0, day, hours, minutes, seconds, milliseconds, weekday from Sunday. */
export function datePartsOf(ms: number): readonly number[] {
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  // Howard Hinnant's civil_from_days: eras of 400 years that begin in March.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 2 : shiftedMonth - 10;
  const year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0);
  const hours = Math.floor(rest / 3_600_000);
  const minutes = Math.floor(rest / 60_000) % 60;
  const clock = [hours, minutes, Math.floor(rest / 1000) % 60, Math.floor(rest) % 1000];
  return [year, month, day, ...clock, (((days + 4) % 7) + 7) % 7];
}

/** A number with leading zeros. */
export const two = (number: number, width = 2): string => String(number).padStart(width, '0');

/** `2026-01-31T12:00:00.000Z`. */
export function isoText(ms: number): string {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0, rest = 0] = datePartsOf(ms);
  return `${two(year, 4)}-${two(month + 1)}-${two(day)}T${two(hours)}:${two(minutes)}:${two(seconds)}.${two(rest, 3)}Z`;
}
