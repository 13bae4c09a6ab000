import type { SceneCell, SceneNode, SceneRole } from '../platforms/platform';

/** How near one looks: what is shown of a log depends on it. Places do not. */
export type ZoomLevel = 'close' | 'ordinary' | 'far' | 'very far';

/** A rectangle on the stage, in stage units (pixels at scale 1). */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of the stage's element in pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** What a mark is to say; the style sheet gives each a colour, the layout gives each a word or shape as well. */
export type Tone = 'plain' | 'soft' | 'faint' | 'ok' | 'warn' | 'danger' | 'leading' | 'accent';

/** A line of text on a card; `x` and `y` (baseline) from the card's corner. `key` is stable within the card. */
export interface TextScene {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: 'title' | 'body' | 'small' | 'mono';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: Tone;
}

/** A small rounded label on a card. */
export interface PillScene extends Rect {
  readonly key: string;
  readonly text: string;
  readonly tone: Tone;
}

/** A filled rectangle on a card: a tick of a buffer, a piece of a lag bar. */
export interface BlockScene extends Rect {
  readonly key: string;
  readonly tone: Tone;
  readonly shape: 'tick' | 'bar' | 'groove';
}

/** One record on a strip; places from the strip's corner. */
export interface CellScene {
  readonly id: string;
  readonly offset: number;
  /** Index of its colour, -1 without a key. */
  readonly colour: number;
  readonly x: number;
  readonly state: SceneCell['state'];
  /** The offset, or its last digits where the whole does not fit. */
  readonly text: string;
  readonly batchStart: boolean;
  /** How many of the records that follow this one on the strip belong to its batch, itself included. */
  readonly batchCells: number;
}

/** Where a reader stands on a leader's strip. */
export interface CursorScene {
  readonly id: string;
  readonly x: number;
  readonly kind: 'position' | 'committed';
  readonly text: string;
}

/** One log on a card; `x` and `y` are those of its groove from the card's corner. */
export interface StripScene extends Rect {
  readonly id: string;
  readonly node: number;
  readonly partition: number;
  readonly name: string;
  readonly nameWidth: number;
  /** Beneath the name: `leader · e6`, `out of sync`. */
  readonly note: string;
  readonly noteTone: Tone;
  readonly isLeader: boolean;
  /** A follower that is out of sync, where there is no room for the words: drawn as a sign. */
  readonly isBehind: boolean;
  readonly dimmed: boolean;
  readonly cellPitch: number;
  readonly cells: readonly CellScene[];
  /** Words at the right end of the groove: `3 lost`. */
  readonly tail: { readonly x: number; readonly text: string; readonly tone: Tone } | null;
  /** Records that the log has before the first cell that is drawn: `‹ 120`; empty for none. */
  readonly older: string;
  /** Lines; null where they lie outside of what is drawn. */
  readonly highWatermarkX: number | null;
  /** Only where it lies before the high watermark. */
  readonly lastStableX: number | null;
  readonly logEndX: number | null;
  readonly logStartX: number | null;
  /** Whether the lines have room for a label. */
  readonly labelled: boolean;
  readonly highWatermarkText: string;
  readonly cursors: readonly CursorScene[];
  /** Everything above in words. */
  readonly label: string;
}

/** The strips of a card from afar: one path a kind, so that thousands cost little. From the card's corner. */
export interface BarsScene {
  readonly grooves: string;
  readonly leaders: string;
  readonly followers: string;
  readonly behind: string;
  readonly watermarks: string;
}

/** A card from very far. */
export interface DotScene {
  readonly radius: number;
  readonly text: string;
  /** Of its logs, how many are in sync, 0 to 1; drawn as a ring. */
  readonly inSync: number;
  readonly leads: number;
}

/** One node on the stage. */
export interface CardScene extends Rect {
  readonly id: string;
  readonly node: number;
  /** The node of its process: chosen, it lights the cards of all its clients. */
  readonly host: number;
  readonly role: SceneRole;
  readonly status: SceneNode['status'];
  readonly fenced: boolean;
  readonly isMember: boolean;
  readonly title: string;
  readonly texts: readonly TextScene[];
  readonly pills: readonly PillScene[];
  readonly blocks: readonly BlockScene[];
  readonly strips: readonly StripScene[];
  readonly bars: BarsScene | null;
  readonly dot: DotScene | null;
  /** Its whole state in words. */
  readonly label: string;
}

/** A frame around the members of a group. */
export interface GroupScene extends Rect {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** At the right of the title, when the state leaves it no room: `gen 4`; empty otherwise. */
  readonly generation: string;
  readonly empty: boolean;
  readonly label: string;
}

/** A link between two cards. */
export interface LinkScene {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'data' | 'replication' | 'control';
  readonly state: 'whole' | 'cut' | 'slow';
  /** Something is on its way. */
  readonly active: boolean;
  /** The curve; of a cut link the two ends. */
  readonly path: string;
  /** The tear of a cut link; empty for others. */
  readonly tear: string;
  /** The middle, where labels go. */
  readonly x: number;
  readonly y: number;
  /** `cut`, `+200 ms`, empty. */
  readonly text: string;
  /** Messages on their way, in place of their picture: `3 ›  ‹ 1`; empty for none. */
  readonly count: string;
  readonly label: string;
}

/** A word above a column. */
export interface CaptionScene {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** What is to be drawn at one moment. */
export interface Scene {
  readonly level: ZoomLevel;
  readonly bounds: Rect;
  readonly cards: readonly CardScene[];
  readonly groups: readonly GroupScene[];
  readonly links: readonly LinkScene[];
  readonly captions: readonly CaptionScene[];
}
