/** How something that happened is to be taken; the session's words for it. */
export type MarkTone =
  | 'neutral'
  | 'fault'
  | 'election'
  | 'rebalance'
  | 'warning'
  | 'loss'
  | 'recovery'
  | 'program';

/** A mark's shape (an SVG path around 0, 0, about 12 wide) and the word for its kind. */
export interface ToneGlyph {
  readonly path: string;
  readonly word: string;
  /** Which mark stands for several that lie too close: the highest. */
  readonly weight: number;
}

/** A shape a tone, so that none is told by its colour alone. */
export const TONE_GLYPHS: Readonly<Record<MarkTone, ToneGlyph>> = {
  neutral: { path: 'M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z', word: 'event', weight: 0 },
  program: { path: 'M-4.5 -4.5h9v9h-9z', word: 'program', weight: 1 },
  rebalance: {
    path: 'M-5 1.2A5 5 0 0 1 3.6 -3.6L5.2 -5.2V-0.8H0.8L2.3 -2.3A3.1 3.1 0 0 0 -3.1 1.2zM5 -1.2A5 5 0 0 1 -3.6 3.6L-5.2 5.2V0.8H-0.8L-2.3 2.3A3.1 3.1 0 0 0 3.1 -1.2z',
    word: 'rebalance',
    weight: 2,
  },
  recovery: { path: 'M-5.5 0.5L-3.8 -1.3L-1.6 0.9L3.8 -4.7L5.6 -2.9L-1.6 4.5z', word: 'recovery', weight: 3 },
  election: {
    path: 'M-5.5 4.5L-6 -3.5L-2.8 -0.3L0 -5L2.8 -0.3L6 -3.5L5.5 4.5z',
    word: 'election',
    weight: 4,
  },
  warning: { path: 'M0 -5.5L6 5H-6z', word: 'warning', weight: 5 },
  fault: { path: 'M1.8 -6.5L-4.5 1H-0.6L-1.8 6.5L4.5 -1.2H0.6z', word: 'fault', weight: 6 },
  loss: {
    path: 'M-5.2 -3.4L-3.4 -5.2L0 -1.8L3.4 -5.2L5.2 -3.4L1.8 0L5.2 3.4L3.4 5.2L0 1.8L-3.4 5.2L-5.2 3.4L-1.8 0z',
    word: 'loss',
    weight: 7,
  },
};
