/** Leaf functions of java.util.regex, on JavaScript's regular expressions where both mean the same. */
import type { Execution } from '../../../machine/execution';
import { allocate } from '../../../machine/heap';
import type { NativeFunction } from '../../../machine/natives';
import type { Value } from '../../../machine/state';

const SYNTAX = 'java.util.regex.PatternSyntaxException';

/** Rewrites Java's spellings that JavaScript does not know; refuses what it cannot express. */
function translated(execution: Execution, pattern: string): string {
  if (/[*+?}]\+/.test(pattern.replace(/\\./g, ''))) {
    throw execution.failure(SYNTAX, 'possessive quantifiers are not supported by the simulator');
  }
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

const POSIX: ReadonlyMap<string, string> = new Map([
  ['Alpha', '[a-zA-Z]'],
  ['Digit', '[0-9]'],
  ['Alnum', '[a-zA-Z0-9]'],
  ['Upper', '[A-Z]'],
  ['Lower', '[a-z]'],
  ['Punct', '[!-/:-@\\[-`{-~]'],
  ['Space', '\\s'],
]);

function expression(execution: Execution, pattern: string, flags: number, mode: string): RegExp {
  let letters = mode;
  if ((flags & 2) !== 0) letters += 'i';
  if ((flags & 8) !== 0) letters += 'm';
  if ((flags & 32) !== 0) letters += 's';
  try {
    return new RegExp(translated(execution, pattern), letters);
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
    throw execution.failure(SYNTAX, `${problem.message} near index 0\n${pattern}`);
  }
}

/** find(pattern, flags, text, from, whole) → start and end of every group, or null. */
function find(execution: Execution, args: readonly Value[]): Value {
  const pattern = execution.text(args[0]);
  const text = execution.text(args[2]);
  const whole = args[4] !== 0;
  const source = whole ? `^(?:${pattern})$` : pattern;
  const regex = expression(execution, source, args[1] as number, whole ? 'd' : 'dg');
  if (!whole) regex.lastIndex = args[3] as number;
  const match = regex.exec(text);
  if (!match?.indices) return 0;
  const bounds = match.indices.flatMap((pair) => (pair ? [pair[0], pair[1]] : [-1, -1]));
  return allocate(execution.state, execution.program.wellKnown.intArray, Int32Array.from(bounds));
}

/** The number of a named group, or -1. */
function groupNumber(execution: Execution, args: readonly Value[]): Value {
  const pattern = execution.text(args[0]);
  const wanted = execution.text(args[1]);
  let count = 0;
  for (const match of pattern.matchAll(/\\.|\((?!\?)|\(\?<([A-Za-z]\w*)>/g)) {
    if (match[0].startsWith('\\')) continue;
    count += 1;
    if (match[1] === wanted) return count;
  }
  return -1;
}

function check(execution: Execution, args: readonly Value[]): undefined {
  expression(execution, execution.text(args[0]), args[1] as number, '');
  return undefined;
}

/** The natives of java.util.regex. */
export const REGEX_NATIVES: readonly (readonly [string, NativeFunction])[] = [
  ['java.util.regex.Pattern.check0', check],
  ['java.util.regex.Matcher.find0', find],
  ['java.util.regex.Matcher.groupNumber0', groupNumber],
];
