import { describe, expect, it } from 'vitest';
import { preciseLn, precisePower } from './precise-power';

describe('preciseLn', () => {
  it('is the double nearest to the logarithm', () => {
    expect(preciseLn(1)).toBe(0);
    expect(preciseLn(2)).toBe(Math.LN2);
    expect(preciseLn(10)).toBe(Math.LN10);
    expect(preciseLn(0.5)).toBe(-Math.LN2);
    expect(preciseLn(120)).toBe(4.787491742782046);
  });

  it('is within a unit in the last place of the machine for many numbers', () => {
    for (let i = 1; i < 200; i++) {
      const value = i * 1.37;
      expect(Math.abs(preciseLn(value) - Math.log(value))).toBeLessThan(1e-15 * Math.max(1, Math.log(value)));
    }
  });
});

describe('precisePower', () => {
  it('is exact where the power is', () => {
    expect(precisePower(2, 10)).toBe(1024);
    expect(precisePower(3, 4)).toBe(81);
    expect(precisePower(7, 0)).toBe(1);
    expect(precisePower(4, 0.5)).toBe(2);
  });

  it('is the double nearest to the power elsewhere', () => {
    expect(precisePower(2, 0.5)).toBe(Math.SQRT2);
    expect(precisePower(10, 0.5)).toBe(3.1622776601683795);
  });
});
