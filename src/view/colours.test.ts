import { describe, expect, it } from 'vitest';
import { KEY_COLOURS, keyColour, keyColourIndex } from './colours';

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const SIGHTS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Triple {
  const part = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times([a, b, c]: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple {
  const row = ([p, q, r]: Triple): number => Math.max(0, Math.min(1, p * x + q * y + r * z));
  return [row(a), row(b), row(c)];
}

/** OKLab, in which equal distances look equally large. */
function okLab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours of keys', () => {
  it.each(Object.entries(SIGHTS))('can be told apart with %s', (_, sight) => {
    const seen = KEY_COLOURS.map((colour) => okLab(times(sight, linear(colour.fill))));
    let least = 1;
    seen.forEach(([l, a, b], index) => {
      for (const [m, c, d] of seen.slice(index + 1)) least = Math.min(least, Math.hypot(l - m, a - c, b - d));
    });
    expect(least).toBeGreaterThan(0.075);
  });

  it('stand out from white and from dark cards', () => {
    for (const { fill } of KEY_COLOURS) {
      expect(contrast(fill, '#FFFFFF')).toBeGreaterThan(1.5);
      expect(contrast(fill, '#1D2026')).toBeGreaterThan(1.9);
    }
  });

  it('carry an ink that can be read', () => {
    for (const { fill, ink } of KEY_COLOURS) expect(contrast(fill, ink)).toBeGreaterThan(4.5);
  });

  it('are equal for equal keys, and grey without one', () => {
    expect(keyColour(3)).toBe(keyColour(3 + KEY_COLOURS.length));
    expect([-1, -KEY_COLOURS.length].map(keyColourIndex)).toEqual([-1, -1]);
    expect(KEY_COLOURS).not.toContain(keyColour(-1));
  });
});
