/** A colour of a record's key, and the ink that is read on it. */
export interface KeyColour {
  readonly fill: string;
  readonly ink: string;
}

/**
 * Colours for keys. Chosen by searching Paul Tol's and Okabe and Ito's colours for eight that stay furthest apart
 * (OKLab) for normal sight and under protanopia, deuteranopia and tritanopia (Machado et al. 2009), and that stand
 * out from both white and dark cards. No strong red: that is the colour of loss.
 */
export const KEY_COLOURS: readonly KeyColour[] = [
  { fill: '#4477AA', ink: '#FFFFFF' },
  { fill: '#CCBB44', ink: '#16181D' },
  { fill: '#AA3377', ink: '#FFFFFF' },
  { fill: '#66CCEE', ink: '#16181D' },
  { fill: '#EE7733', ink: '#16181D' },
  { fill: '#44AA99', ink: '#16181D' },
  { fill: '#7A4F2B', ink: '#FFFFFF' },
  { fill: '#B58AE0', ink: '#16181D' },
];

/** The colour of a record without a key. */
export const KEYLESS_COLOUR: KeyColour = { fill: '#9A9CA5', ink: '#16181D' };

/** Which colour a key has: an index into `KEY_COLOURS`, or -1 without a key. Equal keys have equal colours. */
export function keyColourIndex(key: number): number {
  return key < 0 ? -1 : key % KEY_COLOURS.length;
}

/** The colour of a key, -1 for none. */
export function keyColour(key: number): KeyColour {
  return KEY_COLOURS[keyColourIndex(key)] ?? KEYLESS_COLOUR;
}
