import { Cell } from './cell';

/**
 * 128 bits of state of one stream: sfc32 (Doty-Humphrey's Small Fast Counting generator, PractRand). Chosen because
 * it is the fastest good generator in JavaScript and its state is four plain integers.
 */
type StreamState = [number, number, number, number];

/** FNV-1a over UTF-16 units, mixed with a seed: where a stream begins. */
function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

function next(state: StreamState): number {
  const t = (((state[0] + state[1]) | 0) + state[3]) | 0;
  state[3] = (state[3] + 1) | 0;
  state[0] = state[1] ^ (state[1] >>> 9);
  state[1] = (state[2] + (state[2] << 3)) | 0;
  state[2] = (state[2] << 21) | (state[2] >>> 11);
  state[2] = (state[2] + t) | 0;
  return t;
}

/**
 * Independent named streams of chance, one for each purpose and entity: law 2. Removing one fault, or adding a
 * client, never shifts what another stream draws.
 */
export class RandomStreams {
  /** States by purpose and entity. */
  readonly cell = new Cell<Map<string, Map<string | number, StreamState>>>(new Map());
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** A whole number from 0 to `bound` - 1, evenly. `bound` at most 2^31. */
  below(bound: number, purpose: string, entity: string | number): number {
    return Math.floor((this.bits31(purpose, entity) / 0x80000000) * bound);
  }

  /** 31 random bits as a number that is never negative. */
  bits31(purpose: string, entity: string | number): number {
    const streams = this.cell.edit();
    let entities = streams.get(purpose);
    if (entities === undefined) {
      entities = new Map();
      streams.set(purpose, entities);
    }
    let state = entities.get(entity);
    if (state === undefined) {
      state = this.first(`${purpose}/${entity}`);
      entities.set(entity, state);
    }
    return next(state) >>> 1;
  }

  private first(name: string): StreamState {
    const state: StreamState = [hashText(name, this.seed), hashText(name, ~this.seed), this.seed | 0, 1];
    for (let i = 0; i < 12; i++) next(state);
    return state;
  }
}
