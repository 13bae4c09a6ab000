/**
 * The state of a run together with what does not belong into a checkpoint: the program, the host, the
 * current thread and the statements granted. Lives for one slice of `runMachine`; instructions and natives
 * get it as their first argument.
 */
import { collectGarbage, collectionIsDue } from './collect';
import { dispatchOf } from './dispatch';
import { allocate, allocateInstance, allocateText, emptyArray, internText, textAt } from './heap';
import type { Host } from './host';
import type { ClassDefinition, Code, Program } from './program';
import type { Frame, MachineState, ThreadState, Value } from './state';
import type { StatementWatch } from './watch';

/** What a throwing instruction throws in TypeScript; `handle` is the program's throwable object. */
export class ThrownObject {
  readonly handle: number;
  constructor(handle: number) {
    this.handle = handle;
  }
}

/** Why the current thread stopped executing. */
export type Leaving =
  /** Its turn, the slice or the time until the next wake-up is used up. */
  | 'statements'
  /** The same, but inside the library, where threads are not switched. */
  | 'librarySteps'
  /** It waits, has ended, or gave its turn away. */
  | 'switch'
  | 'host'
  | 'stopped';

/** Library calls and loop rounds that together cost one statement. */
export const LIBRARY_STEPS_A_STATEMENT = 256;

/** See the file's comment. */
export class Execution {
  readonly program: Program;
  readonly state: MachineState;
  readonly host: Host;
  /** Which codes virtual calls run. */
  readonly dispatch: ReturnType<typeof dispatchOf>;
  /** Simulated time at the beginning of the slice. */
  readonly nowMicros: number;
  /** Statements finished in this slice before the current grant. */
  doneBefore = 0;
  granted = 0;
  /** What is left of the grant. */
  budget = 0;
  thread: ThreadState;
  /** The running frame; null tells the loop to look at `leaving`. */
  frame: Frame | null = null;
  leaving: Leaving = 'switch';
  /** Set by a native that must be called again before it can give its result. */
  repeats = false;
  /** Who is shown every statement, null for nobody. */
  watch: StatementWatch | null = null;

  constructor(program: Program, state: MachineState, host: Host, nowMicros: number, thread: ThreadState) {
    this.program = program;
    this.state = state;
    this.host = host;
    this.dispatch = dispatchOf(program);
    this.nowMicros = nowMicros;
    this.thread = thread;
  }

  /** Statements executed in this slice so far. */
  done(): number {
    return this.doneBefore + this.granted - this.budget;
  }

  /** Simulated time of the current statement. */
  time(): number {
    return this.nowMicros + this.done();
  }

  leave(why: Leaving): void {
    this.leaving = why;
    this.frame = null;
  }

  classAt(id: number): ClassDefinition {
    const definition = this.program.classes[id];
    if (!definition) throw new Error(`no class ${id}`);
    return definition;
  }

  codeAt(id: number): Code {
    const code = this.program.codes[id];
    if (!code) throw new Error(`no code ${id}`);
    return code;
  }

  classOf(handle: Value): ClassDefinition {
    const entry = this.state.heap[handle as number];
    if (!entry) throw new Error(`no heap object behind handle ${handle}`);
    return this.classAt(entry.classId);
  }

  classNamed(name: string): ClassDefinition {
    const id = this.program.classIds.get(name);
    if (id === undefined) throw new Error(`class ${name} is not part of the program`);
    return this.classAt(id);
  }

  /** The characters of a string object; null throws. */
  text(handle: Value | undefined): string {
    if (handle === 0 || handle === undefined)
      throw this.failure(this.program.wellKnown.failures.nullReference, null);
    return textAt(this.state, handle);
  }

  newText(text: string): number {
    if (text.length > this.state.limits.textLength) {
      throw this.failure(this.program.wellKnown.failures.outOfMemory, 'Java heap space');
    }
    return allocateText(this.program, this.state, text);
  }

  intern(text: string): number {
    return internText(this.program, this.state, text);
  }

  newArray(classId: number, length: number): number {
    const element = this.classAt(classId).element;
    if (!element) throw new Error(`class ${classId} is no array class`);
    this.makeRoom(length * 8);
    return allocate(this.state, classId, emptyArray(element.kind, length));
  }

  /** Throws an out-of-memory error if an object of that size does not fit. */
  makeRoom(bytes: number): void {
    const { limits, liveBytes, liveObjects } = this.state;
    if (liveBytes + bytes <= limits.heapBytes && liveObjects < limits.heapObjects) return;
    throw this.failure(this.program.wellKnown.failures.outOfMemory, 'Java heap space');
  }

  /** Collects when it is due or when an object of that size would not fit otherwise. Between instructions only. */
  collectIfNeeded(bytes: number): void {
    const { limits, liveBytes, liveObjects } = this.state;
    const tight = liveBytes + bytes > limits.heapBytes || liveObjects >= limits.heapObjects;
    if (tight || collectionIsDue(this.state)) collectGarbage(this.program, this.state);
  }

  /** A throwable of the named class with a trace of the current thread, ready to be thrown. */
  failure(className: string, message: string | null): ThrownObject {
    const { wellKnown, classIds } = this.program;
    const id = classIds.get(className) ?? classIds.get(wellKnown.failures.other);
    if (id === undefined) throw new Error(`the program has no class ${className}`);
    const handle = allocateInstance(this.state, this.classAt(id));
    const fields = this.state.heap[handle]?.contents as Value[];
    const text = classIds.has(className) || message === null ? message : `${className}: ${message}`;
    fields[wellKnown.throwable.message] = text === null ? 0 : allocateText(this.program, this.state, text);
    fields[wellKnown.throwable.trace] = this.traceFor(0);
    return new ThrownObject(handle);
  }

  /** An int array of (code, pc) pairs, innermost frame first, without the constructors of `throwable` itself. */
  traceFor(throwable: number): number {
    const frames = this.thread.frames;
    let top = frames.length - 1;
    while (throwable !== 0 && top >= 0) {
      const frame = frames[top] as Frame;
      const code = this.codeAt(frame.code);
      const building = frame.slots[0] === throwable && !code.isStatic && code.isConstructorLike;
      if (!building) break;
      top -= 1;
    }
    const pairs: number[] = [];
    for (let depth = top; depth >= 0 && pairs.length < 2048; depth--) {
      const frame = frames[depth] as Frame;
      pairs.push(frame.code, frame.pc - 3);
    }
    return allocate(this.state, this.program.wellKnown.intArray, Int32Array.from(pairs));
  }
}
