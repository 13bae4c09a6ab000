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
  const at = (pc / 3) * 4;
  return { key, text: key + sourceLines(text, shape.places.subarray(at, at + 4)) };
}

function sourceLines(text: string, places: Int32Array): string {
  const [from = 0, to = 0, ...anchor] = places;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(start, end);
  const shown = line.trim();
  if (shown === '') return '';
  const left = start + line.length - line.trimStart().length;
  const last = Math.min(to, start + line.trimEnd().length);
  const first = Math.max(from, left);
  // An operator or a subscript is pointed at within its expression, unless that goes on on the next line.
  const [at = 0, behind = 0] = to > end ? [] : anchor;
  const isWhole = first <= left && last >= left + shown.length;
  if (last <= first || (isWhole && at === 0)) return `    ${shown}\n`;
  const marks = (from: number, to: number, mark: string): string => mark.repeat(Math.max(0, to - from));
  const underline =
    at === 0
      ? marks(first, last, '^')
      : marks(first, at, '~') + marks(at, Math.min(behind, last), '^') + marks(behind, last, '~');
  return `    ${shown}\n    ${' '.repeat(first - left)}${underline}\n`;
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
