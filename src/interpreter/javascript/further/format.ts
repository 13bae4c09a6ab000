import type { Execution } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { inspect } from '../natives/inspect';
import { isFunction, isObject, textOf, toNumber } from '../values/convert';
import { textIn } from '../values/make';

/** What console.log makes of a text with `%s`, `%d` and the like in it, and of what follows it. */
export function formatted(run: Execution, format: string, rest: Value[]): string {
  const text = format.replace(/%[sdifjoOc%]/g, (directive) => {
    if (directive === '%%') return '%';
    const value = rest.length === 0 ? undefined : rest.shift();
    return value === undefined ? directive : directed(run, directive, value);
  });
  return [text, ...rest.map((value) => textIn(run, value) ?? inspect(run, value))].join(' ');
}

function directed(run: Execution, directive: string, value: Value): string {
  switch (directive) {
    case '%s':
      return isObject(run, value) && !isFunction(run, value) ? inspect(run, value, 0) : textOf(run, value);
    case '%d':
    case '%i':
    case '%f': {
      const number = isObject(run, value) ? NaN : toNumber(run, value);
      return String(directive === '%i' ? Math.trunc(number) : number);
    }
    case '%c':
      return '';
    default:
      return inspect(run, value, directive === '%o' ? 4 : 2);
  }
}
