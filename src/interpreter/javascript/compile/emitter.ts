import { Op } from '../../machine/opcodes';
import type { Handler, LocalDefinition } from '../../machine/program';
import type { ClassNode, Expression, FunctionNode, Pattern, Statement } from '../syntax/tree';
import { FALSE, fitsSlot, NULL, slotOf, TRUE, UNDEFINED } from '../values/encoding';
import { FIRST_PARAMETER } from './function-shape';
import { OPERATION, type OperationName } from './operation-names';
import type { Scopes } from './resolve';
import type { FunctionScope, Scope } from './scopes';
import { numberIndex, type Tables, textIndex } from './tables';

/** A place to jump to, and the operands that wait for it. */
export interface Label {
  at: number;
  readonly waiting: number[];
}

/** What a break, continue or return may have to leave: in the order of nesting. */
export interface Surrounding {
  readonly labels: readonly string[];
  /** Null where a plain break does not stop: labelled blocks, try statements. */
  readonly breakTo: Label | null;
  readonly continueTo: Label | null;
  readonly isBreakable: boolean;
  /** What must be done when it is left early; null for nothing. */
  readonly leave: (() => void) | null;
}

/** The file that is compiled, the same for all its functions. */
export interface Unit {
  readonly file: string;
  readonly text: string;
  readonly isLibrary: boolean;
  readonly isStrict: boolean;
  readonly isModule: boolean;
  readonly tables: Tables;
  readonly scopes: Scopes;
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
  readonly natives: ReadonlyMap<string, number>;
  readonly emit: Emission;
  /** Functions that have been compiled: a finally block is emitted more than once. */
  readonly compiled: Map<FunctionNode, number>;
}

/** The parts of the compiler that contain each other; its files find them here. */
export interface Emission {
  expression(to: Emitter, node: Expression): void;
  statement(to: Emitter, node: Statement): void;
  statements(to: Emitter, nodes: readonly Statement[]): void;
  closure(to: Emitter, node: FunctionNode, name: string): void;
  class(to: Emitter, node: ClassNode, name: string): void;
  /** Takes the value on the stack apart; `declares` when the names are given their first value. */
  bind(to: Emitter, pattern: Pattern, declares: boolean): void;
}

/** Collects the instructions of one function. */
export class Emitter {
  readonly unit: Unit;
  readonly owner: FunctionScope;
  scope: Scope;
  readonly instructions: number[] = [];
  readonly lines: number[] = [];
  readonly columns: number[] = [];
  readonly handlers: Handler[] = [];
  readonly locals: LocalDefinition[] = [];
  /** Instruction → index of the text that names what it works on, for messages. */
  readonly notes = new Map<number, number>();
  readonly around: Surrounding[] = [];
  slotCount = FIRST_PARAMETER;
  promiseSlot = -1;
  /** Where a chain of `?.` ends when it is cut short. */
  chainEnd: Label | null = null;
  /** The text of what is taken apart, for messages. */
  takenText = '(intermediate value)';
  private line = 0;
  private column = 0;

  constructor(unit: Unit, owner: FunctionScope, scope: Scope) {
    this.unit = unit;
    this.owner = owner;
    this.scope = scope;
  }

  get pc(): number {
    return this.instructions.length;
  }

  /** What follows stands at this offset of the text. */
  at(offset: number): void {
    const { lineStarts } = this.unit;
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    this.line = low + 1;
    this.column = offset - (lineStarts[low] as number) + 1;
  }

  op(opcode: number, a = 0, b = 0): void {
    this.instructions.push(opcode, a, b);
    this.lines.push(this.line);
    this.columns.push(this.column);
  }

  operate(name: OperationName, b = 0): void {
    this.op(Op.OPERATE, OPERATION[name], b);
  }

  /** Waits for the value on the stack. An asynchronous generator yields it to whom drives it, who waits. */
  await(): void {
    const { isAsync, isGenerator } = this.owner.node as Partial<FunctionNode>;
    if (isAsync && isGenerator) this.operate('YIELD', 1);
    else this.operate('AWAIT');
  }

  /** An operation about a text of the table. */
  named(name: OperationName, text: string): void {
    this.operate(name, textIndex(this.unit.tables, text));
  }

  /** Says what the next instruction works on, as messages name it. */
  note(text: string): void {
    this.notes.set(this.pc, textIndex(this.unit.tables, text));
  }

  undefined(): void {
    this.op(Op.INT, UNDEFINED);
  }

  constant(value: string | number | boolean | null): void {
    if (typeof value === 'string') this.op(Op.TEXT, textIndex(this.unit.tables, value));
    else if (typeof value === 'boolean') this.op(Op.INT, value ? TRUE : FALSE);
    else if (value === null) this.op(Op.INT, NULL);
    else if (Object.is(value, -0)) {
      this.constant(0);
      this.operate('NEGATE');
    } else if (fitsSlot(value)) this.op(Op.NUMBER, numberIndex(this.unit.tables, slotOf(value)));
    else {
      // Too large for a slot: read from its text when the instruction is executed.
      this.constant(String(value));
      this.operate('TO_NUMERIC');
    }
  }

  newSlot(): number {
    this.slotCount += 1;
    return this.slotCount - 1;
  }

  label(): Label {
    return { at: -1, waiting: [] };
  }

  place(label: Label): void {
    label.at = this.pc;
    for (const operand of label.waiting) this.instructions[operand] = label.at;
    label.waiting.length = 0;
  }

  jump(to: Label): void {
    this.target(to, 1);
    this.op(Op.JUMP, to.at);
  }

  /** A jump backwards: a round of a loop, which costs something everywhere. */
  repeat(to: Label): void {
    this.op(this.unit.isLibrary ? Op.LOOP : Op.JUMP, to.at);
  }

  jumpBy(name: OperationName, to: Label): void {
    this.target(to, 2);
    this.operate(name, to.at);
  }

  private target(label: Label, operand: number): void {
    if (label.at < 0) label.waiting.push(this.pc + operand);
  }

  /** A statement begins: threads may be switched and a debugger may stop. */
  statementAt(offset: number): void {
    this.at(offset);
    const { file, isLibrary, tables } = this.unit;
    if (isLibrary) return;
    this.op(Op.STATEMENT);
    const lines = tables.statementLines.get(file) ?? [];
    tables.statementLines.set(file, lines);
    if (!lines.includes(this.line)) lines.push(this.line);
  }

  expression(node: Expression): void {
    this.unit.emit.expression(this, node);
  }

  /** Runs a step with an inner scope. */
  within(scope: Scope | undefined, step: () => void): void {
    if (scope === undefined) throw new Error('a node has no scope');
    const outer = this.scope;
    this.scope = scope;
    step();
    this.scope = outer;
  }

  sourceOf(node: { readonly start: number; readonly end: number }): string {
    return this.unit.text.slice(node.start, node.end);
  }
}
