/** Rows of a block; a power of two. So few that the times of a block fit two bytes in a busy run. */
const BLOCK = 256;
const BLOCK_BITS = 8;

/** Blocks lie behind each other in chunks of so much. */
const CHUNK_BYTES = 0x40000;

/** Numbers of 32 bits in each of them. */
const WORD = 0x100000000;

/** Memory for packed blocks, seen in pieces of 8, 16 and 32 bits. */
interface Chunk {
  readonly bytes: Uint8Array;
  readonly halves: Uint16Array;
  readonly words: Uint32Array;
}

function newChunk(): Chunk {
  const buffer = new ArrayBuffer(CHUNK_BYTES);
  return {
    bytes: new Uint8Array(buffer),
    halves: new Uint16Array(buffer),
    words: new Uint32Array(buffer),
  };
}

/** One column of a `PackedHistory`, to read. */
export class PackedColumn {
  private readonly history: PackedHistory<string>;
  private readonly index: number;

  constructor(history: PackedHistory<string>, index: number) {
    this.history = history;
    this.index = index;
  }

  /** The number in a row; NaN where there is no such row. */
  at(row: number): number {
    return this.history.value(row, this.index);
  }
}

/**
 * Rows of whole numbers that are only ever appended, many millions of them: the facts of a run. Full blocks of rows
 * are packed column by column: each number in as many bytes as the block's largest one needs, counted from its
 * smallest one. That takes less than half of what columns of fixed types take, nothing is copied as the history
 * grows, and any row can still be read at once.
 *
 * Follows the same rule of past and future as `History`: going back sets `length`, rows that are known already are
 * not written again by a replay, and only a fork cuts them off.
 */
export class PackedHistory<Name extends string> {
  readonly columns: Readonly<Record<Name, PackedColumn>>;
  /** Rows that exist at the present moment of the run. */
  length = 0;
  /** Rows that are known at all, those of the future included. */
  frontier = 0;
  private readonly width: number;
  /** The rows after the last full block, column by column. */
  private readonly open: Float64Array;
  /** The chunk of memory that each block lies in; the last one is filled up to `used`. */
  private readonly blocks: Chunk[] = [];
  private chunk = newChunk();
  private used = 0;
  /** For each block and column: the smallest number, the bytes a number takes, and where its first bytes are. */
  private readonly bases: number[] = [];
  private readonly sizes: number[] = [];
  private readonly starts: number[] = [];

  constructor(names: readonly Name[]) {
    this.width = names.length;
    this.open = new Float64Array(names.length * BLOCK);
    const columns = names.map((name, i) => [name, new PackedColumn(this, i)]);
    this.columns = Object.fromEntries(columns) as Record<Name, PackedColumn>;
  }

  /** Whether the next row is known already, so that it need not be written again. Moves `length` on if so. */
  isReplayed(): boolean {
    if (this.length === this.frontier) return false;
    this.length++;
    return true;
  }

  /** Makes room for one row: returns where its first number goes in `room`; the others follow at `stride`. */
  append(): number {
    const place = this.length & (BLOCK - 1);
    if (place === 0 && this.length > 0) this.pack();
    this.length++;
    this.frontier = this.length;
    return place;
  }

  /** The numbers of the open block, where the caller of `append` writes. */
  get room(): Float64Array {
    return this.open;
  }

  /** The distance between two columns of a row in `room`. */
  get stride(): number {
    return BLOCK;
  }

  /** The number in a row and column; NaN, which equals nothing, where there is no such row. */
  value(row: number, column: number): number {
    if (row < 0 || row >= this.frontier) return Number.NaN;
    const block = row >> BLOCK_BITS;
    const place = row & (BLOCK - 1);
    if (block >= this.blocks.length) return this.open[column * BLOCK + place] as number;
    const header = block * this.width + column;
    const base = this.bases[header] as number;
    const start = this.starts[header] as number;
    return base + readOffset(this.blocks[block] as Chunk, start, place, this.sizes[header] as number);
  }

  /** Forgets the rows of the future: what comes next will be another history. */
  cutFuture(): void {
    this.frontier = this.length;
    while (this.blocks.length > 0 && this.blocks.length * BLOCK >= this.length) this.unpack();
  }

  /** Bytes that the rows occupy. */
  sizeBytes(): number {
    const headers = 3 * 8 * this.bases.length;
    return new Set(this.blocks).size * CHUNK_BYTES + headers + this.open.byteLength;
  }

  private pack(): void {
    const headers = this.blocks.length * this.width;
    let length = 0;
    for (let column = 0; column < this.width; column++) {
      const [least, size] = extent(this.open, column * BLOCK);
      this.bases.push(least);
      this.sizes.push(size);
      length += size * BLOCK;
    }
    if (this.used + length > CHUNK_BYTES) {
      this.chunk = newChunk();
      this.used = 0;
    }
    for (let column = 0; column < this.width; column++) {
      const base = this.bases[headers + column] as number;
      const size = this.sizes[headers + column] as number;
      this.starts.push(this.used);
      writeOffsets(this.open, column * BLOCK, base, this.chunk, this.used, size);
      this.used += size * BLOCK;
    }
    this.blocks.push(this.chunk);
  }

  /** Makes the last full block the open one again. */
  private unpack(): void {
    const first = (this.blocks.length - 1) * BLOCK;
    for (let column = 0; column < this.width; column++) {
      for (let place = 0; place < BLOCK; place++) {
        this.open[column * BLOCK + place] = this.value(first + place, column);
      }
    }
    this.chunk = this.blocks.pop() as Chunk;
    const headers = this.blocks.length * this.width;
    this.used = this.starts[headers] as number;
    for (const list of [this.bases, this.sizes, this.starts]) list.length = headers;
  }
}

/** The smallest of a block's numbers in one column, and the bytes that the span up to the largest needs. */
function extent(open: Float64Array, from: number): [number, number] {
  let least = open[from] as number;
  let most = least;
  for (let i = from + 1; i < from + BLOCK; i++) {
    const value = open[i] as number;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  let size = 0;
  for (let rest = most - least; rest > 0; rest = Math.floor(rest / 256)) size++;
  return [least, size];
}

/**
 * Writes how far the numbers of a column lie above `base`, in `size` bytes each: a plane of 32 bits of all of them if
 * there is more than three bytes of it, then one of 16 bits, then one of 8. Typed arrays keep the lowest bits of what
 * is written into them; the scale is a power of two, so nothing is rounded.
 */
function writeOffsets(
  open: Float64Array,
  from: number,
  base: number,
  chunk: Chunk,
  start: number,
  size: number,
) {
  const { bytes, halves, words } = chunk;
  let at = start;
  let rest = size;
  let scale = 1;
  if (rest >= 4) {
    const first = at >> 2;
    for (let i = 0; i < BLOCK; i++) words[first + i] = (open[from + i] as number) - base;
    at += 4 * BLOCK;
    rest -= 4;
    scale = 1 / WORD;
  }
  if (rest >= 2) {
    const first = at >> 1;
    for (let i = 0; i < BLOCK; i++) halves[first + i] = ((open[from + i] as number) - base) * scale;
    at += 2 * BLOCK;
    rest -= 2;
    scale /= 0x10000;
  }
  if (rest === 0) return;
  for (let i = 0; i < BLOCK; i++) bytes[at + i] = ((open[from + i] as number) - base) * scale;
}

/** One of the numbers that `writeOffsets` wrote. */
function readOffset({ bytes, halves, words }: Chunk, start: number, place: number, size: number): number {
  let at = start;
  let rest = size;
  let factor = 1;
  let offset = 0;
  if (rest >= 4) {
    offset = words[(at >> 2) + place] as number;
    at += 4 * BLOCK;
    rest -= 4;
    factor = WORD;
  }
  if (rest >= 2) {
    offset += factor * (halves[(at >> 1) + place] as number);
    at += 2 * BLOCK;
    rest -= 2;
    factor *= 0x10000;
  }
  return rest === 0 ? offset : offset + factor * (bytes[at + place] as number);
}
