/** Tracebacks as CPython 3.11 prints them. */
import type { Execution } from '../../machine/execution';
import { objectAt } from '../../machine/heap';
import type { Value } from '../../machine/state';
import { type PythonProgram, pythonOf } from '../compile/python-program';
import { Exc, Type } from '../values/classes';
import { fields, typeId, typeName, typeOf } from '../values/make';
import { moduleOf } from '../values/show';

const HEAD = 'Traceback (most recent call last):\n';
const CAUSED = '\nThe above exception was the direct cause of the following exception:\n\n';
const DURING = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** Lines of a traceback beyond three like each other are counted. */
const MOST_ALIKE = 3;

/** How many exceptions are told that led to one; `__report` of the library counts the same. */
const MOST_CHAINED = 20;

interface Entry {
  readonly key: string;
  readonly text: string;
}

/** An exception with its traceback and those before it; `texts` are what str() makes of them, the last one first. */
export function tracebackText(
  execution: Execution,
  thrown: Value,
  texts: readonly string[],
  depth = 0,
): string {
  const own = fields(execution, thrown);
  const cause = own[Exc.CAUSE] as Value;
  const context = own[Exc.CONTEXT] as Value;
  let before = '';
  if (depth < MOST_CHAINED && cause !== 0) {
    before = tracebackText(execution, cause, texts, depth + 1) + CAUSED;
  } else if (depth < MOST_CHAINED && context !== 0 && own[Exc.SUPPRESSED] === 0) {
    before = tracebackText(execution, context, texts, depth + 1) + DURING;
  }
  const trace = own[Exc.TRACE] as Value;
  const pairs = trace === 0 ? new Int32Array(0) : (objectAt(execution.state, trace).contents as Int32Array);
  const entries = entriesOf(pythonOf(execution), pairs);
  return (
    before +
    (entries.length > 0 ? HEAD + folded(entries) : '') +
    lastLine(execution, thrown, texts[depth] ?? '')
  );
}

/** `ValueError: message`. */
function lastLine(execution: Execution, thrown: Value, text: string): string {
  const type = typeOf(execution, thrown);
  const id = typeId(execution, thrown);
  const module = moduleOf(execution, type);
  const isOwn = module !== 'builtins' && module !== '__main__' && id >= Type.BASE_EXCEPTION;
  const name = isOwn ? `${module}.${typeName(execution, thrown)}` : typeName(execution, thrown);
  return text === '' ? `${name}\n` : `${name}: ${text}\n`;
}

function entriesOf(program: PythonProgram, pairs: Int32Array): Entry[] {
  const entries: Entry[] = [];
  for (let at = pairs.length - 2; at >= 0; at -= 2) {
    const entry = entryOf(program, pairs[at] as number, pairs[at + 1] as number);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function entryOf(program: PythonProgram, codeId: number, pc: number): Entry | null {
  const code = program.codes[codeId];
  const shape = program.shapes.get(codeId);
  if (code === undefined || shape === undefined || code.isLibrary) return null;
  const line = code.lines[pc / 3] ?? 0;
  const key = `  File "${code.fileName}", line ${line}, in ${shape.name}\n`;
  const text = program.modules[shape.module]?.text ?? '';
  const from = shape.places[(pc / 3) * 2] ?? 0;
  const to = shape.places[(pc / 3) * 2 + 1] ?? 0;
  return { key, text: key + sourceLines(text, from, to) };
}

function sourceLines(text: string, from: number, to: number): string {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(start, end);
  const shown = line.trim();
  if (shown === '') return '';
  const indent = line.length - line.trimStart().length;
  const first = from - start - indent;
  const last = Math.min(to, start + line.trimEnd().length) - start - indent;
  const isWhole = first <= 0 && last >= shown.length;
  if (last <= first || (isWhole && operatorIn(shown) === null)) return `    ${shown}\n`;
  return `    ${shown}\n    ${' '.repeat(Math.max(0, first))}${underline(shown.slice(Math.max(0, first), last), to > end)}\n`;
}

/** Carets; where CPython knows an operator or a subscript within the expression, only that part has them. */
function underline(segment: string, isCut: boolean): string {
  const plain = '^'.repeat(segment.length);
  if (isCut) return plain;
  const anchors = operatorIn(segment);
  if (anchors === null) return plain;
  const [from, to] = anchors;
  return '~'.repeat(from) + '^'.repeat(to - from) + '~'.repeat(segment.length - to);
}

const BINARY = /^(?:\*\*|\/\/|<<|>>|[-+*/%@&|^])/;
const LOOSENESS: ReadonlyMap<string, number> = new Map([
  ['|', 1],
  ['^', 2],
  ['&', 3],
  ['<<', 4],
  ['>>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['//', 6],
  ['%', 6],
  ['@', 6],
  ['**', 8],
]);

/** The operator that a binary expression was split at last, or the brackets of a subscript. */
function operatorIn(segment: string): readonly [number, number] | null {
  let best: { at: number; to: number; level: number } | null = null;
  let open = 0;
  let bracket = -1;
  let before = '';
  for (let at = 0; at < segment.length; at++) {
    const character = segment[at] as string;
    if (character === '"' || character === "'") {
      at = stringEnd(segment, at);
      before = character;
      continue;
    }
    if ('([{'.includes(character)) {
      if (open === 0 && character === '[' && /[\w)\]"']/.test(before)) bracket = at;
      else if (open === 0) bracket = -1;
      open += 1;
    } else if (')]}'.includes(character)) open -= 1;
    else if (open === 0 && /[<>=!]/.test(character) && !/^(?:<<|>>)/.test(segment.slice(at))) return null;
    const found =
      open === 0 && before !== '' && /[\w)\]}"']/.test(before) ? BINARY.exec(segment.slice(at)) : null;
    if (found) {
      const level = LOOSENESS.get(found[0]) as number;
      if (best === null || level <= best.level) best = { at, to: at + found[0].length, level };
      at += found[0].length - 1;
      before = '';
    } else if (character !== ' ') before = character;
    else if (open === 0 && /^ (?:and|or|not|in|is|if|else|for|lambda)\b/.test(segment.slice(at))) return null;
  }
  if (best !== null) return [best.at, best.to];
  return bracket > 0 && segment.endsWith(']') ? [bracket, segment.length] : null;
}

function stringEnd(segment: string, at: number): number {
  for (let end = at + 1; end < segment.length; end++) {
    if (segment[end] === '\\') end += 1;
    else if (segment[end] === segment[at]) return end;
  }
  return segment.length;
}

function folded(entries: readonly Entry[]): string {
  let text = '';
  for (let at = 0; at < entries.length; ) {
    const { key } = entries[at] as Entry;
    let count = 0;
    while (entries[at + count]?.key === key) count += 1;
    for (let each = 0; each < Math.min(count, MOST_ALIKE); each++) text += (entries[at + each] as Entry).text;
    const more = count - MOST_ALIKE;
    if (more > 0) text += `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
    at += count;
  }
  return text;
}
