/** Collects the instructions of one code. */
import { Op } from '../../machine/opcodes';
import type { Handler, Kind, LocalDefinition } from '../../machine/program';

/** A place in the code that is jumped to, perhaps before it is known. */
export interface Label {
  pc: number;
  /** Indexes of the operands to fill in. */
  readonly uses: number[];
}

/** A stretch of code in which exceptions are caught. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** A code whose instructions are complete. */
export interface WrittenCode {
  readonly operations: ArrayLike<number>;
  /** Empty where no line is known. */
  readonly lines: ArrayLike<number>;
  readonly handlers: readonly Handler[];
  readonly locals: readonly LocalDefinition[];
  readonly notes: ReadonlyMap<number, number>;
  readonly statementLines: ReadonlySet<number>;
  readonly slotCount: number;
}

/** Instructions, lines, handlers and locals while they are written. */
export class CodeBuilder implements WrittenCode {
  readonly operations: number[] = [];
  readonly lines: number[] = [];
  readonly handlers: Handler[] = [];
  readonly locals: LocalDefinition[] = [];
  readonly notes = new Map<number, number>();
  readonly statementLines = new Set<number>();
  readonly #switchLabels: {
    table: Map<number | string, number>;
    key: number | string;
    label: Label;
  }[] = [];
  slotCount = 0;
  /** Source line of the instructions that follow. */
  line = 0;

  get pc(): number {
    return this.operations.length;
  }

  emit(opcode: number, a = 0, b = 0): number {
    const pc = this.pc;
    this.operations.push(opcode, a, b);
    this.lines.push(this.line);
    return pc;
  }

  newSlot(): number {
    this.slotCount += 1;
    return this.slotCount - 1;
  }

  label(): Label {
    return { pc: -1, uses: [] };
  }

  jump(opcode: number, label: Label): void {
    const pc = this.emit(opcode, label.pc);
    if (label.pc < 0) label.uses.push(pc + 1);
  }

  place(label: Label): void {
    label.pc = this.pc;
    for (const use of label.uses) this.operations[use] = label.pc;
    label.uses.length = 0;
  }

  /** A switch over `table`, to be filled by `addCase`; `otherwise` is where no row fits. */
  emitSwitch(opcode: number, table: number, otherwise: Label): void {
    const pc = this.emit(opcode, table, otherwise.pc);
    if (otherwise.pc < 0) otherwise.uses.push(pc + 2);
  }

  addCase(table: Map<number | string, number>, key: number | string, label: Label): void {
    this.#switchLabels.push({ table, key, label });
  }

  /** Fills in the switch tables once all labels are placed. */
  finish(): void {
    for (const { table, key, label } of this.#switchLabels) if (!table.has(key)) table.set(key, label.pc);
  }

  addHandler(
    segments: readonly Segment[],
    target: number,
    classIds: readonly number[],
    depthSlot: number,
  ): void {
    for (const { start, end } of segments) {
      if (end > start) this.handlers.push({ start, end, target, classIds, depthSlot });
    }
  }

  describeLocal(name: string, kind: Kind, slot: number, start: number, end: number): void {
    this.locals.push({ name, kind, slot, start, end });
  }

  pushInt(value: number): void {
    this.emit(Op.INT, value);
  }
}
