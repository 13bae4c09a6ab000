/** The column types a history may have, by the typed array that holds them. */
export type ColumnType = 'f64' | 'i32' | 'u16' | 'u8';

/** Column names and their types. */
export type ColumnSchema = Readonly<Record<string, ColumnType>>;

type ArrayFor<C extends ColumnType> = C extends 'f64'
  ? Float64Array
  : C extends 'i32'
    ? Int32Array
    : C extends 'u16'
      ? Uint16Array
      : Uint8Array;

/** The arrays of a history, one a column; replaced by longer ones when the history grows. */
export type ColumnsOf<S extends ColumnSchema> = { -readonly [K in keyof S]: ArrayFor<S[K]> };

const constructors = { f64: Float64Array, i32: Int32Array, u16: Uint16Array, u8: Uint8Array };

/**
 * Rows that are only ever appended: facts, record batches, records. Law 4: history is append-only and shared.
 *
 * Going back in time sets `length` to what it was then and leaves the later rows in place (`frontier` counts them),
 * so that the timeline still shows what comes next. Replaying writes the same values over them. Only a fork, which
 * makes another future, cuts them off.
 */
export class History<S extends ColumnSchema> {
  readonly columns: ColumnsOf<S>;
  /** Rows that exist at the present moment of the run. */
  length = 0;
  /** Rows that are known at all, those of the future included. */
  frontier = 0;
  private capacity: number;
  private readonly schema: S;

  constructor(schema: S, capacity = 256) {
    this.schema = schema;
    this.capacity = capacity;
    const columns: Record<string, unknown> = {};
    for (const [name, type] of Object.entries(schema)) columns[name] = new constructors[type](capacity);
    this.columns = columns as ColumnsOf<S>;
  }

  /** Makes room for one row and returns its index; the caller fills every column. */
  append(): number {
    if (this.length === this.capacity) this.grow();
    const row = this.length++;
    if (this.length > this.frontier) this.frontier = this.length;
    return row;
  }

  /** Forgets the rows of the future: what comes next will be another history. */
  cutFuture(): void {
    this.frontier = this.length;
  }

  /** Bytes that the columns occupy, unused room included. */
  sizeBytes(): number {
    let bytes = 0;
    for (const column of Object.values(this.columns)) bytes += (column as Uint8Array).byteLength;
    return bytes;
  }

  private grow(): void {
    this.capacity = Math.ceil(this.capacity * 1.5);
    const columns = this.columns as Record<string, Uint8Array>;
    for (const [name, type] of Object.entries(this.schema)) {
      const longer = new constructors[type](this.capacity);
      longer.set(columns[name] as Uint8Array);
      columns[name] = longer as Uint8Array;
    }
  }
}

/**
 * Texts by number, in the order of their first use: facts and records are numbers, and refer to texts by these.
 * Follows the same rule of past and future as `History`.
 */
export class TextTable {
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Texts used up to the present moment. */
  length = 0;

  /** The number of a text; a new one gets the next number. */
  intern(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) {
      if (known >= this.length) this.length = known + 1;
      return known;
    }
    const number = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, number);
    this.length = this.texts.length;
    return number;
  }

  /** The text of a number that `intern` gave. */
  text(number: number): string {
    const text = this.texts[number];
    if (text === undefined) throw new Error(`There is no text number ${number}.`);
    return text;
  }

  /** Forgets the texts of the future. */
  cutFuture(): void {
    for (const text of this.texts.splice(this.length)) this.numbers.delete(text);
  }
}
