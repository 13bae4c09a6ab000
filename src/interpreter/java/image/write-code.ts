/** Writes compiled methods. Used when an image is made, never on the page. */
import { OPCODE_COUNT, Op } from '../../machine/opcodes';
import type { WrittenCode } from '../compile/code-builder';
import type { LambdaClass, PendingCode, ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { JavaType } from '../compile/types';
import { KIND_LETTERS, Pool, PRIMITIVES } from './image-file';
import { type MemberChoice, methodsInOrder } from './member-choice';
import { NumberWriter } from './number-text';
import { operandShape } from './operands';
import { lambdaAround } from './stored-code';
import type { StringNumbers } from './string-numbers';

/** Some codes of one class and the pool of what they name, in the order in which they name it first. */
export class CodeWriter {
  readonly pool = new NumberWriter();
  readonly codes = new NumberWriter();
  readonly #builder: ProgramBuilder;
  readonly #strings: StringNumbers;
  readonly #fieldsBySlot: ReadonlyMap<number, FieldSymbol>;
  readonly #choice: MemberChoice;
  readonly #entries = new Map<string, number>();
  readonly #classes = new Map<ClassSymbol, number>();
  readonly #methods = new Map<ClassSymbol, readonly MethodSymbol[]>();

  constructor(builder: ProgramBuilder, strings: StringNumbers, choice: MemberChoice) {
    this.#builder = builder;
    this.#strings = strings;
    this.#fieldsBySlot = builder.fieldsBySlot();
    this.#choice = choice;
  }

  /** One code; `name` is its method's. */
  write(code: WrittenCode, name: string): void {
    const out = this.codes;
    const { operations } = code;
    out.unsigned(code.slotCount);
    out.unsigned(operations.length / 3);
    for (let pc = 0; pc < operations.length; pc += 3) this.#instruction(code, pc, name);
    out.unsigned(code.handlers.length);
    for (const { start, end, target, classIds, depthSlot } of code.handlers) {
      out.unsigned(start / 3);
      out.unsigned((end - start) / 3);
      out.signed((target - end) / 3);
      out.unsigned(depthSlot);
      out.unsigned(classIds.length);
      for (const id of classIds) this.#type(this.#typeOf(id));
    }
    // The garbage collector asks where a named variable is visible. Those that always are need not be named.
    const hidden = code.locals.filter(({ start, end }) => start > 0 || end < operations.length);
    out.unsigned(hidden.length);
    for (const { slot, start, end } of hidden) {
      out.unsigned(slot);
      out.unsigned(start / 3);
      out.unsigned(end > operations.length ? 0 : (end - start) / 3 + 1);
    }
  }

  #instruction(code: WrittenCode, pc: number, name: string): void {
    const [opcode = 0, a = 0, b = 0] = [0, 1, 2].map((part) => code.operations[pc + part]);
    const out = this.codes;
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
        this.#switchRows(opcode === Op.SWITCH_TEXT, pc, a, b);
        return;
      case 'box':
        this.#type(this.#typeOf(a));
        out.unsigned(KIND_LETTERS.indexOf(String.fromCharCode(b)));
        return;
      case 'sizes':
        this.#type(this.#typeOf(a));
        out.unsigned(b);
        return;
      case 'lambda':
        this.#lambda(this.#builder.classes[a]?.lambda as LambdaClass, name);
        return;
      default:
        this.#operand(opcode, a);
        return;
    }
  }

  #operand(opcode: number, a: number): void {
    const builder = this.#builder;
    switch (operandShape(opcode)) {
      case 'number': {
        const value = builder.numbers[a] as number | bigint;
        const text = typeof value === 'bigint' ? `${value}n` : Object.is(value, -0) ? '-0' : String(value);
        this.#string(Pool.NUMBER, text);
        return;
      }
      case 'text':
      case 'kinds':
        this.#string(Pool.TEXT, builder.texts[a] as string);
        return;
      case 'class':
      case 'create':
        this.#type(this.#typeOf(a));
        return;
      case 'static': {
        const { owner, name } = this.#fieldsBySlot.get(a) as FieldSymbol;
        this.#entry(`field ${owner.name} ${name}`, () => {
          this.pool.unsigned(Pool.FIELD);
          this.#owner(owner);
          this.pool.unsigned(this.#strings.of(name));
        });
        return;
      }
      case 'code':
        this.#method((builder.codes[a] as PendingCode).method as MethodSymbol);
        return;
      case 'selector':
        this.#method(builder.selectors[a] as MethodSymbol);
        return;
      default:
        throw new Error(`opcode ${opcode} has no entry`);
    }
  }

  #switchRows(isText: boolean, pc: number, table: number, otherwise: number): void {
    const out = this.codes;
    const rows = this.#builder.switches[table] as ReadonlyMap<number | string, number>;
    out.unsigned(rows.size);
    for (const [key, target] of rows) {
      if (isText) out.unsigned(this.#strings.of(String(key)));
      else out.signed(Number(key));
      out.signed((target - pc) / 3);
    }
    out.signed((otherwise - pc) / 3);
  }

  #lambda(lambda: LambdaClass, name: string): void {
    const out = this.codes;
    const code = this.#builder.codes[lambda.code] as PendingCode;
    const around = code.name.split('$')[1];
    if (around !== lambdaAround(name)) throw new Error(`a lambda of ${name} is called after ${around}`);
    this.#type(lambda.interfaceType);
    this.#method(lambda.method);
    out.unsigned(code.parameterCount);
    out.unsigned(lambda.captureKinds.length);
    lambda.captureKinds.forEach((kind, index) => {
      out.unsigned(KIND_LETTERS.indexOf(kind));
      out.unsigned(this.#strings.of(lambda.captureNames[index] as string));
    });
    this.write(code.builder as WrittenCode, name);
  }

  #typeOf(classId: number): JavaType {
    return this.#builder.classes[classId]?.type as JavaType;
  }

  #type(type: JavaType): void {
    const erased = this.#builder.relations.erasure(type);
    this.#entry(`type ${this.#typeName(erased)}`, () => this.#erased(erased));
  }

  #typeName(type: JavaType): string {
    if (type.kind === 'array') return `${this.#typeName(this.#builder.relations.erasure(type.element))}[]`;
    if (type.kind === 'class') return type.symbol.name;
    if (type.kind === 'primitive') return type.name;
    throw new Error(`${type.kind} is no type of the run time`);
  }

  #erased(type: JavaType): void {
    if (type.kind === 'array') {
      this.pool.unsigned(Pool.ARRAY);
      this.#erased(this.#builder.relations.erasure(type.element));
    } else if (type.kind === 'class') {
      this.pool.unsigned(Pool.CLASS);
      this.#owner(type.symbol);
    } else if (type.kind === 'primitive') {
      this.pool.unsigned(Pool.PRIMITIVE);
      this.pool.unsigned(PRIMITIVES.indexOf(type.name));
    }
  }

  #method(method: MethodSymbol): void {
    const { owner, name } = method;
    let methods = this.#methods.get(owner);
    if (methods === undefined) {
      methods = methodsInOrder(this.#builder.members, owner, this.#choice);
      this.#methods.set(owner, methods);
    }
    const which = methods.indexOf(method);
    if (which < 0) throw new Error(`${owner.name}.${name} is not among its class's methods`);
    this.#entry(`method ${owner.name} ${which}`, () => {
      this.pool.unsigned(Pool.METHOD);
      this.#owner(owner);
      this.pool.unsigned(which);
    });
  }

  #string(kind: number, text: string): void {
    this.#entry(`string ${kind} ${text}`, () => {
      this.pool.unsigned(kind);
      this.pool.unsigned(this.#strings.of(text));
    });
  }

  /** A class in the pool: 0 and its name for the first time, later its number among those named before. */
  #owner(symbol: ClassSymbol): void {
    const number = this.#classes.get(symbol);
    this.pool.unsigned(number ?? 0);
    if (number !== undefined) return;
    this.pool.unsigned(this.#strings.of(symbol.name));
    this.#classes.set(symbol, this.#classes.size + 1);
  }

  /** An operand: 0 for the next entry of the pool, otherwise the number of one that was named before. */
  #entry(key: string, write: () => void): void {
    const number = this.#entries.get(key);
    this.codes.unsigned(number ?? 0);
    if (number !== undefined) return;
    this.#entries.set(key, this.#entries.size + 1);
    write();
  }
}
