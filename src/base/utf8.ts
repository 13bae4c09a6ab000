const questionMark = 0x3f;
// A byte order mark stays a character, as it does in Java; TextDecoder would drop it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The code point that starts at `index`, or a question mark where half of a surrogate pair stands alone: Java's
 * String.getBytes writes `?` there, while TextEncoder would write U+FFFD.
 */
function codePointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? questionMark;
  return point >= 0xd800 && point <= 0xdfff ? questionMark : point;
}

function byteCount(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** How many bytes `text` has in UTF-8, without building them. */
export function utf8SizeBytes(text: string): number {
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const point = codePointAt(text, i);
    size += byteCount(point);
    if (point > 0xffff) i++;
  }
  return size;
}

/** `text` in UTF-8, as Java's `text.getBytes(StandardCharsets.UTF_8)`: what StringSerializer puts on the wire. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8SizeBytes(text));
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const point = codePointAt(text, i);
    if (point > 0xffff) i++;
    const count = byteCount(point);
    if (count === 1) bytes[at++] = point;
    else {
      const mark = count === 2 ? 0xc0 : count === 3 ? 0xe0 : 0xf0;
      bytes[at++] = mark | (point >>> (6 * (count - 1)));
      for (let left = count - 2; left >= 0; left--) bytes[at++] = 0x80 | ((point >>> (6 * left)) & 0x3f);
    }
  }
  return bytes;
}

/** The text of UTF-8 `bytes`; bytes that are no UTF-8 become U+FFFD, as in Java's `new String(bytes, UTF_8)`. */
export function utf8Text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
