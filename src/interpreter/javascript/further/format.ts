import { type Execution, ThrownObject } from '../../machine/execution';
import type { Value } from '../../machine/state';
import { inspect, type Place, quoted } from '../natives/inspect';
import { isFunction, isObject, symbolText, textOf, toNumber } from '../values/convert';
import { slotOf, UNDEFINED } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import {
  bigIntOf,
  elementsOf,
  heapOf,
  intrinsic,
  makeArray,
  numberOf,
  symbolKey,
  TO_PRIMITIVE,
  TO_STRING_TAG,
  textIn,
} from '../values/make';
import { attributesOf, findProperty, ownProperty, type Property, plainGet } from '../values/properties';

/** What console.log makes of a text with `%s`, `%d` and the like in it, and of what follows it. */
export function formatted(run: Execution, format: string, rest: Value[]): string {
  const text = format.replace(/%[sdifjoOc%]/g, (directive) => {
    if (directive === '%%') return '%';
    const value = rest.length === 0 ? undefined : rest.shift();
    return value === undefined ? directive : directed(run, directive, value);
  });
  return [text, ...rest.map((value) => textIn(run, value) ?? inspect(run, value))].join(' ');
}

/** Whether an object says itself, by a function of the program, what text it is. */
function ownText(run: Execution, value: Value): Value | null {
  if (isFunction(run, plainGet(run, value, TO_PRIMITIVE))) return plainGet(run, value, 'toString');
  const found = findProperty(run, value, 'toString');
  const isBuiltIn = found === null || heapOf(run, found[0] as Value)?.classId !== Heap.function;
  return isBuiltIn ? null : (found[0] as Value);
}

function directed(run: Execution, directive: string, value: Value): string {
  const big = bigIntOf(run, value);
  const symbol = symbolKey(run, value);
  switch (directive) {
    case '%s': {
      if (big !== null) return `${big}n`;
      if (symbol !== null) return symbolText(symbol);
      if (Object.is(numberOf(run, value), -0)) return '-0';
      if (!isObject(run, value) || isFunction(run, value)) return textOf(run, value);
      const own = ownText(run, value);
      return own === null ? inspect(run, value, { most: 0 }) : textOf(run, ask(run, [value, own]));
    }
    case '%d':
    case '%i':
    case '%f': {
      if (big !== null && directive !== '%f') return `${big}n`;
      if (isObject(run, value) || symbol !== null) return 'NaN';
      const number =
        directive === '%d'
          ? toNumber(run, value)
          : directive === '%i'
            ? Number.parseInt(textOf(run, value), 10)
            : Number.parseFloat(textOf(run, value));
      return Object.is(number, -0) ? '-0' : String(number);
    }
    case '%c':
      return '';
    case '%j': {
      const json = plainGet(run, intrinsic(run, 'global'), 'JSON');
      return textOf(run, ask(run, [UNDEFINED, plainGet(run, json, 'stringify'), value]));
    }
    default:
      return inspect(run, value, directive === '%o' ? { most: 4 } : {});
  }
}

/**
 * What a method of the program answers: [self, method, arguments…]. When it has not been called yet, the question is
 * thrown; the library calls the method and asks for the text anew (`hidden.shown`).
 */
export function ask(run: Execution, question: readonly Value[]): Value {
  for (const each of elementsOf(run, intrinsic(run, 'answers')) ?? []) {
    const [answer = UNDEFINED, ...asked] = elementsOf(run, each) ?? [];
    if (asked.every((value, index) => value === question[index])) return answer;
  }
  throw new ThrownObject(makeArray(run, question));
}

/** An object as a method of its own shows it; null where no method may be called. */
export function shownByItself(run: Execution, value: Value, method: Value, place: Place): string | null {
  if (!isFunction(run, method)) return null;
  const answer = place.ask(value, method, slotOf(place.most - place.depth));
  if (answer === null) return null;
  const text = isObject(run, answer) ? inspect(run, answer, place) : textOf(run, answer);
  return text.replaceAll('\n', `\n${' '.repeat(place.indentation)}`);
}

/** What `Symbol.toStringTag` says of an object, '' for nothing, and where it is shown among the properties anyway. */
export function tagOf(run: Execution, value: Value, found: Property, { ask }: Place): string {
  const own = ownProperty(run, value, TO_STRING_TAG);
  if (own !== null && (attributesOf(own) & 2) !== 0) return '';
  const tag = found.length === 3 ? ask(value, found[0] as Value) : (found[0] as Value);
  return textIn(run, tag ?? UNDEFINED) ?? '';
}

/** A long string with line ends is shown line by line. */
export function longText(text: string, { indentation }: Place): string {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [text];
  return lines.map(quoted).join(` +\n${' '.repeat(indentation + 2)}`);
}
