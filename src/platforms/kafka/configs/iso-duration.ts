const pattern =
  /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i;

/**
 * The milliseconds of an ISO-8601 duration as java.time.Duration.parse reads it (`PT1H`, `P1DT30M`, `PT0.5S`), or
 * null when it is none. Whole milliseconds: Kafka subtracts it from a clock that counts them.
 */
export function isoDurationMs(text: string): number | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, sign, days, time, hours, minutes, seconds, fraction = ''] = match;
  if (time !== undefined && time.toUpperCase() === 'T') return null;
  if ([days, hours, minutes, seconds].every((part) => part === undefined)) return null;
  const wholeSeconds =
    Number(days ?? 0) * 86_400 +
    Number(hours ?? 0) * 3_600 +
    Number(minutes ?? 0) * 60 +
    Number(seconds ?? 0);
  const nanoseconds = Number(fraction.padEnd(9, '0')) * (seconds?.startsWith('-') ? -1 : 1);
  const milliseconds = wholeSeconds * 1_000 + Math.floor(nanoseconds / 1_000_000);
  return sign === '-' ? -milliseconds : milliseconds;
}
