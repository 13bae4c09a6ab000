/** Writes the instructions of one code. */
import { Op } from '../../machine/opcodes';
import type { Handler, LocalDefinition } from '../../machine/program';
import type { Place, Scope } from '../syntax/tree';
import { type OperationName, operationNumber } from './operation-names';
import type { Unit } from './unit';

/** Something that must happen when a block is left early: `finally`, the end of `except`. */
export interface Exit {
  readonly close: () => void;
  readonly open: () => void;
  readonly leave: () => void;
}

/** A loop being compiled. */
export interface Loop {
  readonly breaks: number[];
  readonly top: number;
  readonly exits: number;
}

/** See the file's comment. */
export class Emitter {
  readonly unit: Unit;
  readonly scope: Scope;
  readonly instructions: number[] = [];
  readonly places: number[] = [];
  readonly handlers: Handler[] = [];
  readonly locals: LocalDefinition[] = [];
  readonly slots = new Map<string, number>();
  readonly loops: Loop[] = [];
  exits: readonly Exit[] = [];
  slotCount = 0;
  place: Place;
  /** The part of the place that tracebacks point at: an operator, a subscript; none where both are 0. */
  private anchor: readonly [number, number] = [0, 0];
  generatorSlot = -1;
  /** The first parameter, which super() hands on. */
  firstName = '';
  readonly qualifier: string;

  constructor(unit: Unit, scope: Scope, place: Place, qualifier: string) {
    this.unit = unit;
    this.scope = scope;
    this.place = place;
    this.qualifier = qualifier;
  }

  here(): number {
    return this.instructions.length;
  }

  emit(opcode: number, a = 0, b = 0): number {
    this.instructions.push(opcode, a, b);
    this.places.push(this.place.from, this.place.to, ...this.anchor);
    return this.instructions.length - 3;
  }

  operate(name: OperationName, b = 0): void {
    this.emit(Op.OPERATE, operationNumber(name), b);
  }

  /** An operation that concerns a name. */
  named(name: OperationName, text: string): void {
    this.unit.parts.named.add(name.endsWith('ttribute') ? `.${text}` : text);
    this.operate(name, this.unit.text(text));
  }

  jump(opcode: number): number {
    return this.emit(opcode, -1);
  }

  /** Lets a jump go to the next instruction. */
  patch(at: number, to = this.here()): void {
    this.instructions[at + 1] = to;
  }

  slot(): number {
    return this.slotCount++;
  }

  load(slot: number): void {
    this.emit(Op.LOAD, slot);
  }

  store(slot: number): void {
    this.emit(Op.STORE, slot);
  }

  none(): void {
    this.emit(Op.INT, 0);
  }

  /** Emits with another place, which tracebacks underline. */
  at(place: Place, emit: () => void): void {
    const before = this.place;
    this.place = place;
    emit();
    this.place = before;
  }

  /** Emits with an anchor within the place. */
  anchored(from: number, to: number, emit: () => void): void {
    this.anchor = [from, to];
    emit();
    this.anchor = [0, 0];
  }

  statement(place: Place): void {
    this.place = place;
    if (!this.unit.isLibrary) {
      this.emit(Op.STATEMENT);
      this.unit.statementAt(place.from);
    }
  }

  /** A backward jump. In the library it counts as a step, lest a loop there never end a slice. */
  loopBack(top: number): void {
    this.emit(this.unit.isLibrary ? Op.LOOP : Op.JUMP, top);
  }

  /** Leaves the blocks above `depth`, then does `jump`. */
  leaveTo(depth: number, jump: () => void): void {
    const before = this.exits;
    const left = before.slice(depth).reverse();
    for (const exit of left) exit.close();
    left.forEach((exit, index) => {
      this.exits = before.slice(0, before.length - 1 - index);
      exit.leave();
    });
    jump();
    this.exits = before;
    for (const exit of left) exit.open();
  }

  /**
   * Emits `body`; an exception in it continues at `handle` with the exception on the stack. `leave` is emitted where
   * the body is left by break, continue or return.
   */
  protect(
    body: () => void,
    leave: () => void,
    handle: () => void,
    after: () => void = () => undefined,
  ): void {
    const depthSlot = this.slot();
    this.emit(Op.MARK, depthSlot);
    const ranges: [number, number][] = [];
    let start = this.here();
    const close = (): void => {
      if (start >= 0) ranges.push([start, this.here()]);
      start = -1;
    };
    const open = (): void => {
      start = this.here();
    };
    const outer = this.exits;
    this.exits = [...outer, { close, open, leave }];
    body();
    this.exits = outer;
    close();
    after();
    const over = this.jump(Op.JUMP);
    const target = this.here();
    for (const [from, to] of ranges) {
      if (to > from) this.handlers.push({ start: from, end: to, target, classIds: [], depthSlot });
    }
    handle();
    this.patch(over);
  }
}
