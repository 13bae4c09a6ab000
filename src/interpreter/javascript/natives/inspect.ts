/** What console.log prints of a value: Node's util.inspect with its default options (lib/internal/util/inspect.js). */
import type { Execution } from '../../machine/execution';
import type { HeapObject, Value } from '../../machine/state';
import { partOf } from '../parts/javascript-parts';
import { constructorNameOf } from '../values/class-name';
import { isObject, symbolText, textOf, typeOf } from '../values/convert';
import { EMPTY, UNDEFINED } from '../values/encoding';
import { Heap } from '../values/heap-classes';
import { heapOf, INSPECT, numberOf, pairsOf, TO_STRING_TAG, textIn } from '../values/make';
import { attributesOf, findProperty, ownKeys, ownProperty, plainGet, protoOf } from '../values/properties';

/** Deeper objects are shown as [Object]. */
const MOST_DEPTH = 2;
const MOST_ELEMENTS = 100;
const LINE_WIDTH = 80;
/** Entries on one line when they are this short together. */
const SHORT_ENTRIES = 6;

const COUNTED = new Set<number>([Heap.array, Heap.map, Heap.set]);

/** Where something is shown: how deep, and what is around it. */
export interface Place {
  readonly depth: number;
  readonly indentation: number;
  readonly around: readonly Value[];
  readonly most: number;
  readonly circular: Map<Value, number>;
  /** How deep the object lies that was looked at last: Node decides by it what still fits on a line. */
  readonly state: { deepest: number };
  /** Most letters of a line, and most levels on one line. */
  readonly width: number;
  readonly compact: number;
  readonly ask: Ask;
}

/** What a method of the program answers for an object; null where it must not be called. */
export type Ask = (self: Value, method: Value, ...args: readonly Value[]) => Value | null;

/** A value as util.inspect shows it. */
export function inspect(run: Execution, value: Value, options: Partial<Place> = {}): string {
  return shown(run, value, {
    depth: 0,
    indentation: 0,
    around: [],
    most: MOST_DEPTH,
    circular: new Map(),
    state: { deepest: 0 },
    width: LINE_WIDTH,
    compact: 3,
    ask: (...question) => partOf('language').ask(run, question),
    ...options,
  });
}

/** A string as it stands among others: in the quotes that it does not have inside. */
export function quoted(text: string): string {
  const quote = !text.includes("'")
    ? "'"
    : !text.includes('"')
      ? '"'
      : !text.includes('`') && !text.includes('${')
        ? '`'
        : "'";
  const escaped = Array.from(text, (letter) => escapedLetter(letter, quote)).join('');
  return `${quote}${escaped}${quote}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\v', '\\v'],
  ['\\', '\\\\'],
]);

function escapedLetter(letter: string, quote: string): string {
  if (letter === quote) return `\\${letter}`;
  const known = ESCAPES.get(letter);
  const code = letter.charCodeAt(0);
  if (known !== undefined || (code >= 32 && (code < 127 || code > 159))) return known ?? letter;
  return `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

function primitive(run: Execution, value: Value, place: Place): string {
  const text = textIn(run, value);
  if (text !== null) {
    if (text.length > 16 && text.length > place.width - place.indentation - 4 && place.depth > 0)
      return partOf('language').longText(text, place);
    return quoted(text);
  }
  const number = numberOf(run, value);
  if (number !== null) return Object.is(number, -0) ? '-0' : String(number);
  const entry = heapOf(run, value);
  if (entry?.classId === Heap.symbol) return symbolText(entry.contents as string);
  return `${textOf(run, value)}${entry?.classId === Heap.bigint ? 'n' : ''}`;
}

/** A value in its place. */
export function shown(run: Execution, value: Value, place: Place): string {
  if (!isObject(run, value)) return primitive(run, value, place);
  if (place.around.includes(value)) {
    if (!place.circular.has(value)) place.circular.set(value, place.circular.size + 1);
    return `[Circular *${place.circular.get(value)}]`;
  }
  const custom = plainGet(run, value, INSPECT);
  const body =
    (custom === UNDEFINED ? null : partOf('language').shownByItself(run, value, custom, place)) ??
    object(run, value, place);
  const mark = place.circular.get(value);
  return mark === undefined ? body : `<ref *${mark}> ${body}`;
}

/** The prefix of what is shown in braces: empty for plain objects and arrays. */
export function className(run: Execution, value: Value, plain: string, place: Place, size?: number): string {
  const name = constructorNameOf(run, value);
  const found = findProperty(run, value, TO_STRING_TAG);
  const tag = found === null ? '' : partOf('language').tagOf(run, value, found, place);
  const suffix = size === undefined ? '' : `(${size})`;
  const isBare = protoOf(run, value) === EMPTY;
  const shownTag = tag !== '' && tag !== name ? `[${tag}] ` : '';
  if (isBare) return `[${plain}${suffix}: null prototype] ${shownTag}`;
  if ((name === plain || name === '') && shownTag === '')
    return plain === 'Object' || plain === 'Array' ? '' : `${plain}${suffix} `;
  return `${name}${suffix} ${shownTag}`;
}

function object(run: Execution, value: Value, place: Place): string {
  const entry = heapOf(run, value) as HeapObject;
  const inner: Place = { ...place, depth: place.depth + 1, around: [...place.around, value] };
  const keys = ownKeys(run, value, false).filter((key) => !isListed(entry, key));
  const isDeep = place.depth > place.most;
  // What is empty does not count as a level.
  const size =
    entry.classId === Heap.array
      ? (entry.contents as Value[]).length
      : COUNTED.has(entry.classId)
        ? pairsOf(run, entry).size
        : 0;
  if (!isDeep && keys.length + size > 0) place.state.deepest = place.depth;
  switch (entry.classId) {
    case Heap.array:
      if (isDeep && size + keys.length > 0) return '[Array]';
      return list(run, value, entry.contents as Value[], inner, keys);
    case Heap.object: {
      const prefix = className(run, value, 'Object', place);
      if (isDeep) return `[${prefix.trim() || 'Object'}]`;
      return braced(entriesText(run, value, keys, inner), `${prefix}{`, '}', inner, false);
    }
    default:
      return partOf('language').shownRarely(run, value, entry, inner, keys);
  }
}

/** Indexes and hidden entries are no properties that are shown by name. */
function isListed(entry: HeapObject, key: string): boolean {
  const hasIndexes = entry.classId === Heap.array || entry.classId === Heap.buffer;
  return hasIndexes && /^\d+$/.test(key);
}

/** What is shown by a text of its own, with its properties behind it. */
export function withProperties(
  run: Execution,
  value: Value,
  base: string,
  inner: Place,
  keys: readonly string[],
): string {
  if (keys.length === 0) return base;
  return braced(entriesText(run, value, keys, inner), `${base} {`, '}', inner, false, base);
}

function list(
  run: Execution,
  value: Value,
  elements: readonly Value[],
  inner: Place,
  keys: readonly string[],
): string {
  const deeper: Place = { ...inner, indentation: inner.indentation + 2 };
  const items: string[] = [];
  let holes = 0;
  const flush = (): void => {
    if (holes > 0) items.push(`<${holes} empty item${holes > 1 ? 's' : ''}>`);
    holes = 0;
  };
  for (const element of elements.slice(0, MOST_ELEMENTS)) {
    if (element === EMPTY) holes += 1;
    else {
      flush();
      items.push(shown(run, element, deeper));
    }
  }
  flush();
  const more = elements.length - MOST_ELEMENTS;
  const hasMore = more > 0;
  if (hasMore) items.push(`... ${more} more item${more > 1 ? 's' : ''}`);
  const isNumeric = elements.every((each) => ['number', 'bigint'].includes(typeOf(run, each)));
  const all = [...items, ...entriesText(run, value, keys, inner)];
  const grouped =
    all.length > SHORT_ENTRIES ? partOf('language').groupedElements(all, hasMore, isNumeric, inner) : all;
  return braced(
    grouped,
    `${className(run, value, 'Array', inner, elements.length)}[`,
    ']',
    inner,
    grouped.length !== all.length,
  );
}

/** Properties as they are shown. */
export function entriesText(run: Execution, value: Value, keys: readonly string[], inner: Place): string[] {
  const deeper: Place = { ...inner, indentation: inner.indentation + 2 };
  const texts = keys.map((key) => {
    const name = /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key) ? key : quoted(key);
    return `${name}: ${propertyText(run, ownProperty(run, value, key), deeper)}`;
  });
  for (const [key, property] of heapOf(run, value)?.entries ?? []) {
    if (typeof key !== 'string' || !key.startsWith('\0') || /^\0(?:#|frozen)/.test(key)) continue;
    if ((attributesOf(property) & 2) !== 0)
      texts.push(`[${symbolText(key)}]: ${propertyText(run, property, deeper)}`);
  }
  return texts;
}

function propertyText(run: Execution, property: readonly Value[] | null, place: Place): string {
  if (property?.length !== 3) return shown(run, property?.[0] ?? UNDEFINED, place);
  const [hasGetter, hasSetter] = [property[0] !== UNDEFINED, property[1] !== UNDEFINED];
  return hasGetter ? (hasSetter ? '[Getter/Setter]' : '[Getter]') : '[Setter]';
}

/** Puts entries between braces: on one line when they are short and few enough, otherwise one a line. */
export function braced(
  entries: readonly string[],
  open: string,
  close: string,
  { indentation, depth, state, width, compact }: Place,
  isGrouped: boolean,
  base = '',
): string {
  if (entries.length === 0 && base === '') return `${open}${close}`;
  if (state.deepest - (depth - 1) < compact && !isGrouped) {
    const start = entries.length + indentation + open.length + 10;
    const total = entries.reduce((sum, each) => sum + each.length, entries.length + start);
    const isFlat = [base, ...entries].every((each) => !each.includes('\n'));
    if (total <= width && isFlat) return `${open} ${entries.join(', ')} ${close}`;
  }
  const lineStart = `\n${' '.repeat(indentation)}`;
  return `${open}${lineStart}  ${entries.join(`,${lineStart}  `)}${lineStart}${close}`;
}
