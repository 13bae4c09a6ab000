import type { SettingLine } from '../session/protocol';
import type { Literal } from './editor-literals';

/** How a value is changed without writing code: chosen, counted up and down, or written into a field. */
export type ValueShape =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'text' };

/** A number as programs write it, with its suffix: what has an exponent or another base is edited as text. */
const NUMBER = /^(-?)(\d[\d_]*)(?:\.(\d+))?([lLfFdD]?)$/;

/** How a literal is changed; `lines` describe the setting that it is the value of. */
export function shapeOf({ kind, text }: Literal, lines: readonly SettingLine[]): ValueShape {
  if (kind === 'boolean') {
    // Python's words begin with capitals.
    return { kind: 'choice', choices: /^[TF]/.test(text) ? ['True', 'False'] : ['true', 'false'] };
  }
  const choices = lines[0]?.choices ?? [];
  if (kind === 'string' && choices.length > 0) {
    return { kind: 'choice', choices: choices.includes(text) ? choices : [text, ...choices] };
  }
  if (!NUMBER.test(text)) return { kind: 'text' };
  return { kind: 'number', least: lines[0]?.least ?? null, most: lines[0]?.most ?? null };
}

/** Whether a text can take the place of a literal's text. */
export function isWritable({ kind }: Literal, text: string): boolean {
  return kind === 'string' ? !text.includes('\n') : text.trim() !== '' && !/[^\w.+-]/.test(text.trim());
}

/** The code of a literal with another text: in its quotes, which the text itself cannot end. */
export function codeOf({ kind, opening, closing }: Literal, text: string): string {
  if (kind !== 'string') return text.trim();
  let code = '';
  let isEscaped = false;
  for (const character of text) {
    code += character === closing && !isEscaped ? `\\${character}` : character;
    isEscaped = character === '\\' && !isEscaped;
  }
  return `${opening}${code}${isEscaped ? '\\' : ''}${closing}`;
}

/**
 * The next number up or down in steps that grow with it, as marks on a ruler do: 9, 10 … 20, 30 … 100, 200. A number
 * with decimals moves by the last of them. Suffix and underscores stay; what is no number stays as it is.
 */
export function stepped(
  text: string,
  direction: 1 | -1,
  bounds: { readonly least: number | null; readonly most: number | null },
): string {
  const [, sign, whole, decimals = '', suffix] = NUMBER.exec(text) ?? [];
  if (sign === undefined || whole === undefined || suffix === undefined) return text;
  const digits = BigInt(whole.replaceAll('_', '') + decimals);
  const value = sign === '-' ? -digits : digits;
  const away = value < 0n === direction < 0 || value === 0n;
  const step = decimals === '' ? rulerStep(away ? digits : digits - 1n) : 1n;
  let next = direction > 0 ? value + step : value - step;
  const scale = 10 ** decimals.length;
  if (bounds.least !== null && Number(next) / scale < bounds.least)
    next = toDigits(bounds.least, decimals.length);
  if (bounds.most !== null && Number(next) / scale > bounds.most)
    next = toDigits(bounds.most, decimals.length);
  const all = String(next < 0n ? -next : next).padStart(decimals.length + 1, '0');
  const cut = all.length - decimals.length;
  const wholePart = whole.includes('_') ? grouped(all.slice(0, cut)) : all.slice(0, cut);
  return `${next < 0n ? '-' : ''}${wholePart}${decimals === '' ? '' : `.${all.slice(cut)}`}${suffix}`;
}

/** Below this every number is a mark. */
const FINE_UP_TO = 20n;

function rulerStep(digits: bigint): bigint {
  return digits < FINE_UP_TO ? 1n : 10n ** BigInt(String(digits).length - 1);
}

function toDigits(bound: number, decimals: number): bigint {
  return BigInt(Math.round(bound * 10 ** decimals));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '_');
}
