/** Leaf functions of java.util.regex, on JavaScript's regular expressions where both mean the same. */
import type { Execution } from '../../../machine/execution';
import { allocate } from '../../../machine/heap';
import type { NativeFunction } from '../../../machine/natives';
import type { Value } from '../../../machine/state';
import { regexFlags, regexSource } from './regex-source';

const SYNTAX = 'java.util.regex.PatternSyntaxException';

function expression(
  execution: Execution,
  pattern: string,
  flags: number,
  mode: string,
  isWhole = false,
): RegExp {
  const translated = regexSource(pattern);
  if (translated === null) {
    throw execution.failure(
      SYNTAX,
      'possessive quantifiers and flags inside are not supported by the simulator',
    );
  }
  try {
    const source = isWhole ? `^(?:${translated})$` : translated;
    return new RegExp(source, mode + regexFlags(flags, pattern));
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
  const regex = expression(execution, pattern, args[1] as number, whole ? 'd' : 'dg', whole);
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
