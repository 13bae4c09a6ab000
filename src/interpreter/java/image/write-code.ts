/** Writes compiled methods. Used when an image is made, never on the page. */
import { OPCODE_COUNT, Op } from '../../machine/opcodes';
import type { WrittenCode } from '../compile/code-builder';
import type { Members } from '../compile/members';
import type { LambdaClass, PendingCode, ProgramBuilder } from '../compile/program-builder';
import type { FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { JavaType } from '../compile/types';
import { KIND_LETTERS, Pool } from './image-file';
import { NumberWriter } from './number-text';
import { operandShape } from './operands';
import type { StringNumbers } from './string-numbers';
import { writeErased } from './write-types';

/** The codes of one class and their common pool. */
export class CodeWriter {
  private readonly builder: ProgramBuilder;
  private readonly members: Members;
  private readonly strings: StringNumbers;
  private readonly fieldsBySlot: ReadonlyMap<number, FieldSymbol>;
  private readonly entries: string[] = [];
  private readonly entryNumbers = new Map<string, number>();

  constructor(
    builder: ProgramBuilder,
    strings: StringNumbers,
    fieldsBySlot: ReadonlyMap<number, FieldSymbol>,
  ) {
    this.builder = builder;
    this.members = builder.members;
    this.strings = strings;
    this.fieldsBySlot = fieldsBySlot;
  }

  /** The pool, after all codes have been written. */
  pool(): string {
    const out = new NumberWriter();
    out.unsigned(this.entries.length);
    for (const entry of this.entries) out.text += entry;
    return out.text;
  }

  /** One code. */
  body(code: WrittenCode): string {
    const out = new NumberWriter();
    const { operations } = code;
    out.unsigned(code.slotCount);
    out.unsigned(operations.length / 3);
    for (let pc = 0; pc < operations.length; pc += 3) this.instruction(out, code, pc);
    out.unsigned(code.handlers.length);
    for (const { start, end, target, classIds, depthSlot } of code.handlers) {
      out.unsigned(start / 3);
      out.unsigned((end - start) / 3);
      out.signed((target - end) / 3);
      out.unsigned(depthSlot);
      out.unsigned(classIds.length);
      for (const id of classIds) out.unsigned(this.classEntry(this.typeOf(id)));
    }
    // The garbage collector asks where a named variable is visible. Those that always are need not be named.
    const hidden = code.locals.filter(({ start, end }) => start > 0 || end < operations.length);
    out.unsigned(hidden.length);
    for (const { slot, start, end } of hidden) {
      out.unsigned(slot);
      out.unsigned(start / 3);
      out.unsigned(end > operations.length ? 0 : (end - start) / 3 + 1);
    }
    return out.text;
  }

  private instruction(out: NumberWriter, code: WrittenCode, pc: number): void {
    const [opcode = 0, a = 0, b = 0] = [0, 1, 2].map((part) => code.operations[pc + part]);
    out.unsigned(opcode);
    switch (operandShape(opcode)) {
      case 'none':
        if (a !== 0 || b !== 0 || opcode >= OPCODE_COUNT)
          throw new Error(`operands of ${opcode} are unknown`);
        return;
      case 'unsigned':
        out.unsigned(a);
        return;
      case 'signed':
        out.signed(a);
        return;
      case 'increment':
        out.unsigned(a);
        out.signed(b);
        return;
      case 'jump':
        out.signed((a - pc) / 3);
        return;
      case 'switch':
        this.switchRows(out, opcode === Op.SWITCH_TEXT, pc, a, b);
        return;
      case 'box':
        out.unsigned(this.classEntry(this.typeOf(a)));
        out.unsigned(KIND_LETTERS.indexOf(String.fromCharCode(b)));
        return;
      case 'sizes':
        out.unsigned(this.classEntry(this.typeOf(a)));
        out.unsigned(b);
        return;
      default:
        out.unsigned(this.operandEntry(opcode, a));
        return;
    }
  }

  private operandEntry(opcode: number, a: number): number {
    const { builder } = this;
    switch (operandShape(opcode)) {
      case 'number': {
        const value = builder.numbers[a] as number | bigint;
        const text = typeof value === 'bigint' ? `${value}n` : Object.is(value, -0) ? '-0' : String(value);
        return this.stringEntry(Pool.NUMBER, text);
      }
      case 'text':
      case 'kinds':
        return this.stringEntry(Pool.TEXT, builder.texts[a] as string);
      case 'class':
      case 'create':
        return this.classEntry(this.typeOf(a));
      case 'static': {
        const field = this.fieldsBySlot.get(a) as FieldSymbol;
        return this.entry(Pool.FIELD, this.strings.of(field.owner.name), this.strings.of(field.name));
      }
      case 'code':
        return this.methodEntry((builder.codes[a] as PendingCode).method as MethodSymbol);
      case 'selector':
        return this.methodEntry(builder.selectors[a] as MethodSymbol);
      case 'lambda':
        return this.lambdaEntry(builder.classes[a]?.lambda as LambdaClass);
      default:
        throw new Error(`opcode ${opcode} has no entry`);
    }
  }

  private switchRows(out: NumberWriter, isText: boolean, pc: number, table: number, otherwise: number): void {
    const rows = this.builder.switches[table] as ReadonlyMap<number | string, number>;
    out.unsigned(rows.size);
    for (const [key, target] of rows) {
      if (isText) out.unsigned(this.strings.of(String(key)));
      else out.signed(Number(key));
      out.signed((target - pc) / 3);
    }
    out.signed((otherwise - pc) / 3);
  }

  private lambdaEntry(lambda: LambdaClass): number {
    const code = this.builder.codes[lambda.code] as PendingCode;
    const out = new NumberWriter();
    out.unsigned(Pool.LAMBDA);
    out.unsigned(this.strings.of(lambda.interfaceType.symbol.name));
    this.method(out, lambda.method);
    out.unsigned(this.strings.of(code.name.split('$')[1] as string));
    out.unsigned(code.parameterCount);
    out.unsigned(lambda.captureKinds.length);
    lambda.captureKinds.forEach((kind, index) => {
      out.unsigned(KIND_LETTERS.indexOf(kind));
      out.unsigned(this.strings.of(lambda.captureNames[index] as string));
    });
    // Lambdas inside this one enter the pool first.
    out.block(this.body(code.builder as WrittenCode));
    this.entries.push(out.text);
    return this.entries.length - 1;
  }

  private typeOf(classId: number): JavaType {
    return this.builder.classes[classId]?.type as JavaType;
  }

  private classEntry(type: JavaType): number {
    const out = new NumberWriter();
    out.unsigned(Pool.CLASS);
    writeErased(out, type, this.builder.relations, this.strings);
    return this.known(out.text);
  }

  private methodEntry(method: MethodSymbol): number {
    const out = new NumberWriter();
    out.unsigned(Pool.METHOD);
    this.method(out, method);
    return this.known(out.text);
  }

  private method(out: NumberWriter, method: MethodSymbol): void {
    const { owner, name } = method;
    const overloads =
      name === '<init>' ? this.members.constructorsOf(owner) : this.members.ownMethods(owner, name);
    const which = overloads.indexOf(method);
    if (which < 0) throw new Error(`${owner.name}.${name} is not among its class's methods`);
    out.unsigned(this.strings.of(owner.name));
    out.unsigned(this.strings.of(name));
    out.unsigned(which);
  }

  private stringEntry(kind: number, text: string): number {
    return this.entry(kind, this.strings.of(text));
  }

  private entry(...numbers: readonly number[]): number {
    const out = new NumberWriter();
    for (const number of numbers) out.unsigned(number);
    return this.known(out.text);
  }

  private known(entry: string): number {
    const number = this.entryNumbers.get(entry);
    if (number !== undefined) return number;
    this.entries.push(entry);
    this.entryNumbers.set(entry, this.entries.length - 1);
    return this.entries.length - 1;
  }
}
