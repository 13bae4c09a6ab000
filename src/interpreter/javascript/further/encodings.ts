/** Bytes as texts and back, other than UTF-8. */
import { utf8Text } from '../values/convert';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++)
      text += at + digit > bytes.length ? '=' : BASE64[(bits >> (18 - 6 * digit)) & 63];
  }
  return text;
}

function base64Bytes(text: string): Uint8Array {
  const digits = Array.from(text.replaceAll('-', '+').replaceAll('_', '/'), (letter) =>
    BASE64.indexOf(letter),
  ).filter((digit) => digit >= 0);
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  for (let index = 0; index < bytes.length; index++) {
    const at = Math.floor(index / 3) * 4;
    const bits = [0, 1, 2, 3].reduce((sum, digit) => sum * 64 + (digits[at + digit] ?? 0), 0);
    bytes[index] = (bits >> (16 - 8 * (index % 3))) & 255;
  }
  return bytes;
}

/** The bytes of a text in an encoding of Node. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'hex')
    return Uint8Array.from(text.match(/[0-9a-fA-F]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
  if (encoding.startsWith('base64')) return base64Bytes(text);
  if (encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii')
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new TextEncoder().encode(text);
}

/** The text of bytes in an encoding of Node. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (encoding === 'base64') return base64Text(bytes);
  if (encoding === 'latin1' || encoding === 'binary' || encoding === 'ascii')
    return String.fromCharCode(...bytes);
  return utf8Text(bytes);
}
