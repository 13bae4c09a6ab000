import { utf8Bytes, utf8Text } from '../../../base/utf8';

/** A header of a record. */
export interface RecordHeader {
  readonly key: string;
  readonly value: Uint8Array | null;
}

/** Headers as bytes: for each a 4-byte key length, the key, a 4-byte value length (-1 for null), the value. */
export function encodeHeaders(headers: readonly RecordHeader[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { key, value } of headers) {
    const keyBytes = utf8Bytes(key);
    parts.push(int32(keyBytes.length), keyBytes, int32(value === null ? -1 : value.length));
    if (value !== null) parts.push(value);
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The inverse of `encodeHeaders`. */
export function decodeHeaders(bytes: Uint8Array): RecordHeader[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headers: RecordHeader[] = [];
  for (let at = 0; at < bytes.length; ) {
    const keyLength = view.getInt32(at);
    const key = utf8Text(bytes.subarray(at + 4, at + 4 + keyLength));
    at += 4 + keyLength;
    const valueLength = view.getInt32(at);
    at += 4;
    headers.push({ key, value: valueLength < 0 ? null : bytes.slice(at, at + valueLength) });
    at += Math.max(0, valueLength);
  }
  return headers;
}

function int32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}
