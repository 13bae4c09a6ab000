/** How util.inspect shows what is neither a plain object nor an array. */
import type { Execution } from '../../machine/execution';
import type { HeapObject, Value } from '../../machine/state';
import { programOf } from '../compile/javascript-program';
import { braced, className, entriesText, type Place, shown, withProperties } from '../natives/inspect';
import { constructorNameOf, functionNameIn } from '../values/class-name';
import { isFunction, textOf, truthy } from '../values/convert';
import { isoText } from '../values/dates';
import { EMPTY, FALSE, slotOf, smallOf, UNDEFINED } from '../values/encoding';
import { CODE, Heap, PROTO, SETTLED, STATE } from '../values/heap-classes';
import { elementsOf, heapOf, numberOf, pairsOf, textIn } from '../values/make';
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
      if (inner.depth - 1 > inner.most) return `[${constructorNameOf(run, value)}]`;
      if (constructorNameOf(run, value).startsWith('Weak'))
        return `${constructorNameOf(run, value)} { <items unknown> }`;
      return keyed(run, value, entry, inner, keys);
    case Heap.buffer:
      return bufferText(entry.contents as Uint8Array);
    case Heap.promise:
      return promiseText(run, entry, inner);
    case Heap.generator:
      return 'Object [Generator] {}';
    default:
      return cursorText(run, entry, inner);
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

function bufferText(bytes: Uint8Array): string {
  const shownBytes = Array.from(bytes.subarray(0, 50), (byte) => byte.toString(16).padStart(2, '0')).join(
    ' ',
  );
  const more = bytes.length > 50 ? ` ... ${bytes.length - 50} more byte${bytes.length > 51 ? 's' : ''}` : '';
  return `<Buffer${shownBytes === '' ? '' : ' '}${shownBytes}${more}>`;
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
  const [plain, own] = [isMap ? 'Map' : 'Set', constructorNameOf(run, value)];
  return braced(
    items,
    `${className(run, value, plain, inner, pairs.length)}${own === plain ? '' : `[${plain}] `}{`,
    '}',
    inner,
    false,
  );
}

function errorText(run: Execution, value: Value, inner: Place, keys: readonly string[]): string {
  const stack = plainGet(run, value, 'stack');
  const text = improved(run, value, truthy(run, stack) ? textOf(run, stack) : textOf(run, value));
  const message = textOf(run, plainGet(run, value, 'message'));
  const hasFrames = text.indexOf('\n    at', Math.max(0, text.indexOf(message)) + message.length) >= 0;
  const framed = hasFrames ? text : `[${text}]`;
  const indented =
    inner.indentation === 0 ? framed : framed.replaceAll('\n', `\n${' '.repeat(inner.indentation)}`);
  const shownKeys = keys.filter((key) => {
    const said = ['name', 'message', 'stack'].includes(key) ? textIn(run, plainGet(run, value, key)) : '\0';
    return said === null || !text.includes(said);
  });
  const entries = entriesText(run, value, shownKeys, inner);
  const deeper = { ...inner, indentation: inner.indentation + 2 };
  for (const key of ['cause', 'errors']) {
    const hidden = ownProperty(run, value, key)?.[0];
    const isMeant = key === 'cause' || elementsOf(run, hidden ?? UNDEFINED) !== null;
    if (hidden !== undefined && isMeant && !shownKeys.includes(key))
      entries.push(`[${key}]: ${shown(run, hidden, deeper)}`);
  }
  return entries.length === 0 ? indented : braced(entries, `${indented} {`, '}', inner, false, indented);
}

/** The stack, whose first line names the class of the error too: `improveStack` of Node. */
function improved(run: Execution, value: Value, stack: string): string {
  const name = textOf(run, plainGet(run, value, 'name'));
  const prefix = constructorNameOf(run, value);
  const isNamed =
    name.endsWith('Error') && stack.startsWith(name) && /^(?:$|[:\n])/.test(stack.slice(name.length));
  if (!isNamed || prefix === '' || name === prefix) return stack;
  const rest = stack.slice(name.length);
  return prefix.includes(name) ? prefix + rest : `${prefix} [${name}]${rest}`;
}

/** Iterators by what they go through. */
const CURSORS = ['Array', 'Map', 'Set', 'String'];

function cursorText(run: Execution, entry: HeapObject, inner: Place): string {
  const [list = EMPTY, at = EMPTY, kind = slotOf(0)] = entry.contents as Value[];
  const name = CURSORS[smallOf(kind)] as string;
  if (name === 'Array' || name === 'String') return `Object [${name} Iterator] {}`;
  const items = (elementsOf(run, list) ?? []).slice(smallOf(at));
  const deeper: Place = { ...inner, indentation: inner.indentation + 2 };
  const isPairs = items.length > 0 && elementsOf(run, items[0] as Value)?.length === 2;
  const texts = items.map((item) => shown(run, item, deeper));
  return braced(texts, `[${name} ${isPairs ? 'Entries' : 'Iterator'}] {`, '}', inner, false);
}
