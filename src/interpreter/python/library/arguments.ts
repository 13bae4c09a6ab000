/** How natives take their arguments. */
import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { newStr } from '../values/make';
import { str } from '../values/show';
import type { Delegate } from './native-table';

/** Keyword arguments by name. */
export type Keywords = ReadonlyMap<string, Value>;

/** An argument by place or name; `fallback` when it is not given. */
export function argument(
  args: readonly Value[],
  keywords: Keywords,
  at: number,
  name: string,
  fallback: Value,
): Value {
  return args[at] ?? keywords.get(name) ?? fallback;
}

/** What the library does instead, in Python. */
export function inPython(library: string, args: readonly Value[], keywords?: Keywords): Delegate {
  return keywords === undefined ? { library, args } : { library, args, keywords };
}

/** `str(value)`: the text of the one argument, '' for none. */
export function shown(execution: Execution, args: readonly Value[]): Value | Delegate {
  if (args.length === 0) return newStr(execution, '');
  const text = str(execution, args[0] as Value);
  return text === null ? inPython('__str', args) : newStr(execution, text);
}
