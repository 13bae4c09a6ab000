/** FNV-1a over UTF-16 units, mixed with a seed: where a stream begins. */
function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Numbers of state of one stream. */
const WORDS = 4;

/**
 * Independent named streams of chance, one for each purpose and entity: law 2. Removing one fault, or adding a
 * client, never shifts what another stream draws.
 *
 * Each is an sfc32 (Doty-Humphrey's Small Fast Counting generator, PractRand): the fastest good generator in
 * JavaScript, its state four plain integers.
 */
export class RandomStreams {
  private readonly seed: number;
  /** The numbers of the streams, by purpose and entity. Not saved: a number once given stays right. */
  private readonly numbers = new Map<string, Map<string | number, number>>();
  private count = 0;
  /** Four integers a stream: where it began, and where it is. */
  private firsts = new Int32Array(64 * WORDS);
  private states = new Int32Array(64 * WORDS);

  constructor(seed: number) {
    this.seed = seed;
  }

  /** A whole number from 0 to `bound` - 1, evenly. `bound` at most 2^31. */
  below(bound: number, purpose: string, entity: string | number): number {
    return this.draw(this.stream(purpose, entity), bound);
  }

  /** 31 random bits as a number that is never negative. */
  bits31(purpose: string, entity: string | number): number {
    return this.next(this.stream(purpose, entity)) >>> 1;
  }

  /** The number of a stream, for those who draw so often that finding it by name would cost more than the draw. */
  stream(purpose: string, entity: string | number): number {
    let entities = this.numbers.get(purpose);
    if (entities === undefined) {
      entities = new Map();
      this.numbers.set(purpose, entities);
    }
    let number = entities.get(entity);
    if (number === undefined) {
      number = this.begin(`${purpose}/${entity}`);
      entities.set(entity, number);
    }
    return number;
  }

  /** A whole number from 0 to `bound` - 1 from the stream of that number. */
  draw(stream: number, bound: number): number {
    return Math.floor(((this.next(stream) >>> 1) / 0x80000000) * bound);
  }

  /** The states of all streams, as a checkpoint keeps them. */
  save(): Int32Array {
    return this.states.slice(0, this.count * WORDS);
  }

  /** Goes back to what `save` returned; streams that were not known then stand at their beginning. */
  restore(saved: Int32Array): void {
    this.states.set(this.firsts);
    this.states.set(saved);
  }

  private begin(name: string): number {
    const number = this.count++;
    if (this.count * WORDS > this.states.length) this.grow();
    const { states, firsts, seed } = this;
    const at = number * WORDS;
    states[at] = hashText(name, seed);
    states[at + 1] = hashText(name, ~seed);
    states[at + 2] = seed | 0;
    states[at + 3] = 1;
    for (let i = 0; i < 12; i++) this.next(number);
    firsts.set(states.subarray(at, at + WORDS), at);
    return number;
  }

  private grow(): void {
    const longer = (old: Int32Array) => {
      const array = new Int32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.firsts = longer(this.firsts);
    this.states = longer(this.states);
  }

  private next(stream: number): number {
    const { states } = this;
    const at = stream * WORDS;
    const a = states[at] as number;
    const b = states[at + 1] as number;
    const c = states[at + 2] as number;
    const d = states[at + 3] as number;
    const drawn = (((a + b) | 0) + d) | 0;
    states[at] = b ^ (b >>> 9);
    states[at + 1] = (c + (c << 3)) | 0;
    states[at + 2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
    states[at + 3] = (d + 1) | 0;
    return drawn;
  }
}
