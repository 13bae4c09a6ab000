/** How util.inspect shows what is neither a plain object nor an array, an error or a buffer. */
import type { Execution } from '../../machine/execution';
import type { HeapObject, Value } from '../../machine/state';
import { programOf } from '../compile/javascript-program';
import { braced, className, entriesText, type Place, shown, withProperties } from '../natives/inspect';
import { constructorNameOf, functionNameIn } from '../values/class-name';
import { isFunction, textOf } from '../values/convert';
import { isoText } from '../values/dates';
import { FALSE, smallOf, UNDEFINED } from '../values/encoding';
import { CODE, Heap, PROTO, SETTLED, STATE } from '../values/heap-classes';
import { heapOf, numberOf, pairsOf } from '../values/make';
import { ownProperty, plainGet } from '../values/properties';

/** An object of a rare kind as util.inspect shows it; `inner` is the place of what lies in it. */
export function shownRarely(
  run: Execution,
  value: Value,
  entry: HeapObject,
  inner: Place,
  keys: readonly string[],
): string {
  switch (entry.classId) {
    case Heap.error:
      return errorText(run, value, inner, keys);
    case Heap.function:
    case Heap.native:
      return withProperties(run, value, functionText(run, entry), inner, keys);
    case Heap.date: {
      const ms = numberOf(run, (entry.contents as Value[])[2] as Value) ?? NaN;
      return withProperties(run, value, Number.isNaN(ms) ? 'Invalid Date' : isoText(ms), inner, keys);
    }
    case Heap.regexp:
      return withProperties(run, value, textOf(run, value), inner, keys);
    case Heap.map:
    case Heap.set:
      if (inner.depth - 1 > inner.most) return `[${className(run, value, 'Map').trim()}]`;
      return keyed(run, value, entry, inner, keys);
    case Heap.promise:
      return promiseText(run, entry, inner);
    case Heap.generator:
      return 'Object [Generator] {}';
    default:
      return 'Object [Array Iterator] {}';
  }
}

function functionText(run: Execution, entry: HeapObject): string {
  const name = functionNameIn(run, entry);
  const shape =
    entry.classId === Heap.function
      ? programOf(run).shapes[smallOf((entry.contents as Value[])[CODE] as Value)]
      : undefined;
  if (shape?.kind === 'constructor' || shape?.kind === 'derived') {
    const parent = (entry.contents as Value[])[PROTO] as Value;
    const parentName = isFunction(run, parent) ? functionNameIn(run, heapOf(run, parent) as HeapObject) : '';
    return `[class ${name === '' ? '(anonymous)' : name}${parentName === '' ? '' : ` extends ${parentName}`}]`;
  }
  const kind = `${shape?.isAsync ? 'Async' : ''}${shape?.isGenerator ? 'Generator' : ''}Function`;
  return name === '' ? `[${kind} (anonymous)]` : `[${kind}: ${name}]`;
}

function promiseText(run: Execution, entry: HeapObject, inner: Place): string {
  const slots = entry.contents as Value[];
  if (slots[STATE] === UNDEFINED) return 'Promise { <pending> }';
  const value = shown(run, slots[SETTLED] as Value, { ...inner, indentation: inner.indentation + 2 });
  return braced([slots[STATE] === FALSE ? `<rejected> ${value}` : value], 'Promise {', '}', inner, false);
}

function keyed(
  run: Execution,
  value: Value,
  entry: HeapObject,
  inner: Place,
  keys: readonly string[],
): string {
  const pairs = [...pairsOf(run, entry).values()];
  const deeper: Place = { ...inner, indentation: inner.indentation + 2 };
  const isMap = entry.classId === Heap.map;
  const items = pairs.map(([key = UNDEFINED, item = UNDEFINED]) =>
    isMap ? `${shown(run, key, deeper)} => ${shown(run, item, deeper)}` : shown(run, key, deeper),
  );
  items.push(...entriesText(run, value, keys, inner));
  return braced(items, `${className(run, value, isMap ? 'Map' : 'Set', pairs.length)}{`, '}', inner, false);
}

function errorText(run: Execution, value: Value, inner: Place, keys: readonly string[]): string {
  const stack = textOf(run, plainGet(run, value, 'stack'));
  const name = textOf(run, plainGet(run, value, 'name'));
  const own = constructorNameOf(run, value);
  const wanted = [name, own].find((each) => each !== '' && each.endsWith('Error')) ?? name;
  const [firstLine = ''] = stack.split('\n');
  let text = stack;
  // Node improves the stack: it names the class when the first line does not.
  if (!firstLine.includes(wanted) && /^\w*Error/.test(firstLine))
    text = stack.replace(/^\w*Error/, name !== 'Error' && name !== wanted ? `${wanted} [${name}]` : wanted);
  if (!text.includes('\n    at')) text = `[${text}]`;
  const indented =
    inner.indentation === 0 ? text : text.replaceAll('\n', `\n${' '.repeat(inner.indentation)}`);
  const cause = ownProperty(run, value, 'cause');
  const shownKeys = keys.filter((key) => key !== 'name' || !text.includes(name));
  const entries = entriesText(run, value, shownKeys, inner);
  if (cause !== null && !shownKeys.includes('cause'))
    entries.push(
      `[cause]: ${shown(run, cause[0] as Value, { ...inner, indentation: inner.indentation + 2 })}`,
    );
  return entries.length === 0 ? indented : braced(entries, `${indented} {`, '}', inner, false, indented);
}
