import { describe, expect, it } from 'vitest';
import {
  fitText,
  formatCount,
  formatInteger,
  formatPlural,
  formatSpan,
  formatTick,
  formatValue,
} from './formats';

describe('numbers and times as text', () => {
  it('shortens counts', () => {
    const counts = [0, 4.25, 12, 999, 999.6, 1_240, 9_951, 34_000, 1_500_000, 12_000_000, Number.NaN];
    expect(counts.map(formatCount)).toEqual([
      '0',
      '4.3',
      '12',
      '999',
      '1 k',
      '1.2 k',
      '10 k',
      '34 k',
      '1.5 M',
      '12 M',
      '–',
    ]);
  });

  it('groups whole numbers by thin spaces', () => {
    expect([7, 1_000, 1_234_567].map(formatInteger)).toEqual(['7', '1\u2009000', '1\u2009234\u2009567']);
  });

  it('writes spans in the largest unit that keeps them readable', () => {
    expect([250, 8_400, 84_000, 1_200_000, 180_000_000].map(formatSpan)).toEqual([
      '250 µs',
      '8.4 ms',
      '84 ms',
      '1.2 s',
      '3 min',
    ]);
  });

  it('writes ticks as short as their distance allows', () => {
    expect(formatTick(12_000_000, 2_000_000)).toBe('12 s');
    expect(formatTick(150_000_000, 30_000_000)).toBe('2:30');
    expect(formatTick(3_405_000, 5_000)).toBe('3.405 s');
    expect(formatTick(1_250, 250)).toBe('1.25 ms');
  });

  it('adds units only to values', () => {
    expect(formatValue(1_240, 'rec/s')).toBe('1.2 k rec/s');
    expect([formatValue(940, 'ms'), formatValue(3_910, 'ms')]).toEqual(['940 ms', '3.9 s']);
    expect(formatValue(Number.NaN, 'ms')).toBe('–');
  });

  it('knows one and many', () => {
    expect([formatPlural(1, 'record'), formatPlural(3, 'record')]).toEqual(['1 record', '3 records']);
  });

  it('cuts text to a width', () => {
    expect(fitText('OrderProducer', 50, 7)).toBe('OrderP…');
    expect(fitText('Orders', 50, 7)).toBe('Orders');
    expect(fitText('Orders', 9, 7)).toBe('');
  });
});
