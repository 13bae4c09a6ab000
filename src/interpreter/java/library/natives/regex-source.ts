/**
 * A pattern of java.util.regex as the source of a JavaScript RegExp that means the same; null for one that JavaScript
 * cannot express (possessive quantifiers). What is wrong in the pattern itself, RegExp says.
 */
export function regexSource(pattern: string): string | null {
  if (/[*+?}]\+/.test(pattern.replace(/\\./g, ''))) return null;
  return pattern
    .replace(/\\Q([\s\S]*?)(\\E|$)/g, (_, quoted: string) => quoted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .replace(
      /\\p\{(Alpha|Digit|Alnum|Upper|Lower|Punct|Space)\}/g,
      (_, name: string) => POSIX.get(name) ?? '',
    )
    .replace(/\\h/g, '[ \\t\\xA0]')
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$');
}

/** The flags of a java.util.regex.Pattern as those of a RegExp: case insensitive, multi-line, dot for all. */
export function regexFlags(flags: number): string {
  return `${flags & 2 ? 'i' : ''}${flags & 8 ? 'm' : ''}${flags & 32 ? 's' : ''}`;
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
