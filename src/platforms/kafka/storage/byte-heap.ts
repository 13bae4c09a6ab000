/**
 * Byte strings one after the other, each behind its length (a varint), never changed: the keys and values of records.
 * Follows the same rule of past and future as the engine's `History`.
 */
export class ByteHeap {
  /** Bytes that exist at the present moment. */
  length = 0;
  private bytes = new Uint8Array(4096);

  /** Stores some bytes and returns where they are. Bytes that equal the ones before them are stored once for both. */
  add(value: Uint8Array): number {
    const known = this.latestEqual(value);
    if (known >= 0) return known;
    const at = this.length;
    this.reserve(value.length + 5);
    let rest = value.length;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
    this.bytes.set(value, this.length);
    this.length += value.length;
    return at;
  }

  /** The bytes that `add` stored at a place; a view, not to be changed. */
  get(at: number): Uint8Array {
    let length = 0;
    let shift = 0;
    let position = at;
    for (;;) {
      const byte = this.bytes[position++] as number;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) return this.bytes.subarray(position, position + length);
      shift += 7;
    }
  }

  /** The future needs no cutting: nothing refers to bytes past `length`, and they are written over. */
  cutFuture(): void {}

  /** Bytes in use. */
  sizeBytes(): number {
    return this.length;
  }

  /** Where a value stands that equals this one and is stored last; -1 when another one is. */
  private latestEqual(value: Uint8Array): number {
    const at = this.length - value.length - varintBytes(value.length);
    if (at < 0) return -1;
    const first = this.length - value.length;
    for (let i = 0; i < value.length; i++) if (this.bytes[first + i] !== value[i]) return -1;
    let rest = value.length;
    for (let i = at; i < first; i++, rest >>>= 7) {
      if (this.bytes[i] !== (i === first - 1 ? rest : (rest & 0x7f) | 0x80)) return -1;
    }
    return at;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const longer = new Uint8Array(Math.max(this.bytes.length * 1.5, this.length + more));
    longer.set(this.bytes);
    this.bytes = longer;
  }
}

function varintBytes(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 0x80; rest >>>= 7) size++;
  return size;
}
