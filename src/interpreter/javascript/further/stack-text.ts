import type { Execution } from '../../machine/execution';
import type { Frame, HeapObject, Value } from '../../machine/state';
import { CALLEE_SLOT, NEW_TARGET_SLOT, THIS_SLOT } from '../compile/function-shape';
import { PROGRAM_FOLDER, programOf } from '../compile/javascript-program';
import { classNameOf } from '../values/class-name';
import { isHandle, smallOf } from '../values/encoding';
import { Heap, REACTIONS } from '../values/heap-classes';

/** Frames that V8 shows unless it is told otherwise. */
const MOST_FRAMES = 10;

/** The lines of a stack trace of the present moment, each after a line end; frames above `until` are left out. */
export function stackText(run: Execution, until: Value): string {
  const { frames } = run.thread;
  let top = frames.length - 1;
  const from = isHandle(until) ? frames.findLastIndex(({ slots }) => slots[CALLEE_SLOT] === until) : -1;
  if (from >= 0) top = from - 1;
  const lines: string[] = [];
  let promise: Value = 0;
  for (let index = top; index >= 0; index--) {
    const frame = frames[index] as Frame;
    const line = frameLine(run, frame.code, frame.pc - 3, frame.slots, '');
    if (line !== null) lines.push(line);
    const slot = programOf(run).shapes[frame.code]?.promiseSlot ?? -1;
    if (slot >= 0) promise = frame.slots[slot] ?? 0;
  }
  // Functions that wait for the outermost one stand below it, as if they had called it.
  for (let next = waiterOf(run, promise); next !== null; next = waiterOf(run, next.promise)) {
    if (next.line !== null) lines.push(next.line);
    if (lines.length >= MOST_FRAMES) break;
  }
  return lines
    .slice(0, MOST_FRAMES)
    .map((line) => `\n    at ${line}`)
    .join('');
}

/** The async function that awaits a promise. */
function waiterOf(
  run: Execution,
  promise: Value,
): { readonly line: string | null; readonly promise: Value } | null {
  const reactions = at(run, slotsOf(run, promise)?.[REACTIONS]);
  const last = at(run, (reactions?.contents as Value[] | undefined)?.at(-1));
  const coroutine = at(run, (last?.contents as Value[] | undefined)?.[1]);
  if (coroutine?.classId !== Heap.coroutine) return null;
  const [, code, pc, ...slots] = coroutine.contents as number[];
  const id = smallOf(code as number);
  const slot = programOf(run).shapes[id]?.promiseSlot ?? -1;
  return { line: frameLine(run, id, smallOf(pc as number) - 3, slots, 'async '), promise: slots[slot] ?? 0 };
}

function at(run: Execution, handle: Value | undefined): HeapObject | null {
  return handle !== undefined && isHandle(handle) ? (run.state.heap[handle] ?? null) : null;
}

function slotsOf(run: Execution, promise: Value): Value[] | null {
  const entry = at(run, promise);
  return entry?.classId === Heap.promise ? (entry.contents as Value[]) : null;
}

function frameLine(
  run: Execution,
  codeId: number,
  pc: number,
  slots: readonly Value[],
  prefix: string,
): string | null {
  const { codes, shapes, file, isModule, main } = programOf(run);
  const [code, shape] = [codes[codeId], shapes[codeId]];
  if (code === undefined || shape === undefined) return null;
  if (code.isLibrary) {
    const isBuiltIn = /^(?:Array|String)$/.test(code.fileName) && shape.name !== '' && prefix === '';
    return isBuiltIn ? `${code.fileName}.${shape.name} (<anonymous>)` : null;
  }
  const index = Math.max(0, pc) / 3;
  const place = `${isModule ? 'file://' : ''}${PROGRAM_FOLDER}${file}:${code.lines[index]}:${shape.columns[index]}`;
  if (codeId === main) return isModule ? `${prefix}${place}` : `${prefix}Object.<anonymous> (${place})`;
  const isNew = isHandle(slots[NEW_TARGET_SLOT] ?? 0) && prefix === '';
  if (isNew) return `new ${shape.name} (${place})`;
  const isMethod = shape.kind === 'method' || shape.kind === 'initializer';
  const owner = isMethod ? `${classNameOf(run, slots[THIS_SLOT] ?? 0)}.` : '';
  return shape.name === '' ? `${prefix}${place}` : `${prefix}${owner}${shape.name} (${place})`;
}
