import { MICROS_PER_MS, MICROS_PER_SECOND, type Micros } from '../engine/clock';

/** A number with at most `digits` decimals and no trailing zeros, the same in every browser and language. */
export function formatDecimal(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return digits === 0 ? text : text.replace(/\.?0+$/, '');
}

/** A whole number in groups of three with thin spaces: `12 340`. */
export function formatInteger(value: number): string {
  return Math.round(value)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

/** A count that fits where little room is: `999`, `1.2 k`, `34 k`, `1.5 M`. A dash for no value. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size < 10) return formatDecimal(value, 1);
  if (size < 999.5) return value.toFixed(0);
  if (size < 10_000) return `${formatDecimal(value / 1e3, 1)} k`;
  if (size < 999_500) return `${(value / 1e3).toFixed(0)} k`;
  if (size < 10_000_000) return `${formatDecimal(value / 1e6, 1)} M`;
  return `${(value / 1e6).toFixed(0)} M`;
}

/** A span of simulated time: `250 µs`, `8.4 ms`, `84 ms`, `1.2 s`, `3 min`. */
export function formatSpan(span: Micros): string {
  if (span < MICROS_PER_MS) return `${span.toFixed(0)} µs`;
  if (span < 10 * MICROS_PER_MS) return `${formatDecimal(span / MICROS_PER_MS, 1)} ms`;
  if (span < MICROS_PER_SECOND) return `${(span / MICROS_PER_MS).toFixed(0)} ms`;
  if (span < 60 * MICROS_PER_SECOND) return `${formatDecimal(span / MICROS_PER_SECOND, 1)} s`;
  return `${formatDecimal(span / (60 * MICROS_PER_SECOND), 1)} min`;
}

/** A value of a chart with its unit: `1.2 k rec/s`, `84 ms`; a dash where there is none. */
export function formatValue(value: number, unit: string): string {
  if (unit === 'ms' && value >= 1_000) return `${formatDecimal(value / 1_000, 1)} s`;
  const count = formatCount(value);
  return count === '–' || unit === '' ? count : `${count} ${unit}`;
}

/** A moment on an axis, as short as the distance of its ticks allows: `12 s`, `3.4 s`, `3.405 s`, `2:30`. */
export function formatTick(time: Micros, stepMicros: Micros): string {
  const seconds = time / MICROS_PER_SECOND;
  if (stepMicros >= MICROS_PER_SECOND) {
    if (seconds < 60) return `${formatDecimal(seconds, 0)} s`;
    const rest = Math.round(seconds) % 60;
    return `${Math.floor(Math.round(seconds) / 60)}:${String(rest).padStart(2, '0')}`;
  }
  if (stepMicros >= MICROS_PER_MS) return `${formatDecimal(seconds, 3)} s`;
  return `${formatDecimal(time / MICROS_PER_MS, 3)} ms`;
}

/** One and many: `1 record`, `3 records`. */
export function formatPlural(count: number, one: string): string {
  return `${formatInteger(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** Cut to a width, with an ellipsis, by a mean glyph width: the layout knows no font. */
export function fitText(text: string, widthPx: number, glyphPx: number): string {
  const room = Math.floor(widthPx / glyphPx);
  if (text.length <= room) return text;
  return room < 2 ? '' : `${text.slice(0, room - 1)}…`;
}
