/** Flags before a pattern, such as (?i). */
const FLAGS_BEFORE = /^\(\?([ims]+)\)/;

/**
 * A pattern of java.util.regex as the source of a JavaScript RegExp that means the same; null for one that JavaScript
 * cannot express (possessive quantifiers, flags inside). What is wrong in the pattern itself, RegExp says.
 */
export function regexSource(pattern: string): string | null {
  const withoutCharacters = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/[*+?}]\+/.test(withoutCharacters)) return null;
  const flagless = pattern.replace(FLAGS_BEFORE, '');
  if (/\(\?[a-z]/.test(flagless.replace(/\\./g, 'x'))) return null;
  return flagless
    .replace(/\\Q([\s\S]*?)(\\E|$)/g, (_, quoted: string) => quoted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .replace(
      /\\p\{(Alpha|Digit|Alnum|Upper|Lower|Punct|Space)\}/g,
      (_, name: string) => POSIX.get(name) ?? '',
    )
    .replace(/\\h/g, '[ \\t\\xA0]')
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$');
}

/**
 * The flags of a java.util.regex.Pattern, and those its text begins with, as those of a RegExp: case insensitive,
 * multi-line, dot for all.
 */
export function regexFlags(flags: number, pattern: string): string {
  const before = FLAGS_BEFORE.exec(pattern)?.[1] ?? '';
  const isSet = (letter: string, bit: number): boolean => (flags & bit) !== 0 || before.includes(letter);
  return `${isSet('i', 2) ? 'i' : ''}${isSet('m', 8) ? 'm' : ''}${isSet('s', 32) ? 's' : ''}`;
}

const POSIX: ReadonlyMap<string, string> = new Map([
  ['Alpha', '[a-zA-Z]'],
  ['Digit', '[0-9]'],
  ['Alnum', '[a-zA-Z0-9]'],
  ['Upper', '[A-Z]'],
  ['Lower', '[a-z]'],
  ['Punct', '[!-/:-@\\[-`{-~]'],
  ['Space', '\\s'],
]);
