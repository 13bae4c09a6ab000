/** Enters a code of an image into a program: what its instructions name gets the program's ids. */
import type { WrittenCode } from '../compile/code-builder';
import type { ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { ClassT, JavaType } from '../compile/types';
import { operandShape } from './operands';
import type { OpenOperand, PoolEntry, StoredCode, StoredLambda } from './stored-code';

const NOTHING = new Int32Array(0);
const NO_NOTES: ReadonlyMap<number, number> = new Map();
const NO_LINES: ReadonlySet<number> = new Set();

/** The codes of one class in one program. */
export class Replay {
  readonly #builder: ProgramBuilder;
  readonly #owner: ClassSymbol;

  constructor(builder: ProgramBuilder, owner: ClassSymbol) {
    this.#builder = builder;
    this.#owner = owner;
  }

  /** A code with the program's ids. */
  write(stored: StoredCode): WrittenCode {
    const operations = stored.operations.slice();
    for (const { pc, what } of stored.open) this.#operand(operations, pc, what);
    const handlers = stored.handlers.map(({ start, end, target, depthSlot, classes }) => {
      return { start, end, target, classIds: classes.map((entry) => this.#classId(entry)), depthSlot };
    });
    const { locals, slotCount } = stored;
    return {
      operations,
      lines: NOTHING,
      handlers,
      locals,
      notes: NO_NOTES,
      statementLines: NO_LINES,
      slotCount,
    };
  }

  #operand(operations: Int32Array, pc: number, what: OpenOperand['what']): void {
    const builder = this.#builder;
    const put = (a: number, b = operations[pc + 2] as number): void => {
      operations[pc + 1] = a;
      operations[pc + 2] = b;
    };
    if (!('kind' in what)) {
      if ('code' in what) this.#lambda(what, put);
      else {
        const { id, table } = builder.newSwitch();
        for (const [key, target] of what) table.set(key, target);
        put(id);
      }
      return;
    }
    switch (what.kind) {
      case 'number':
        put(builder.numberId(what.value));
        return;
      case 'text':
        if (operandShape(operations[pc] as number) === 'kinds')
          put(builder.textId(what.text), what.text.length);
        else put(builder.textId(what.text));
        return;
      case 'class': {
        const runtime = builder.classOf(what.type);
        const shape = operandShape(operations[pc] as number);
        if (shape === 'create' || shape === 'box') builder.create(runtime);
        put(runtime.id);
        return;
      }
      case 'field': {
        const field = this.#field(what.owner, what.name);
        put(builder.staticSlot(field), builder.use(field.owner));
        return;
      }
      case 'method': {
        const method = this.#method(what);
        const isVirtual = operandShape(operations[pc] as number) === 'selector';
        put(isVirtual ? builder.selectorOf(method) : builder.codeOf(method), argumentCount(method));
        return;
      }
    }
  }

  /** Classes are looked up in the program, which has some that the image only names: those made for it alone. */
  #find(name: string): ClassSymbol {
    return this.#builder.relations.table.needInLibrary(name);
  }

  #classId(entry: PoolEntry): number {
    return this.#builder.classOf(this.#typeOf(entry)).id;
  }

  #typeOf(entry: PoolEntry): JavaType {
    if (entry.kind !== 'class') throw new Error(`${this.#owner.name}: a ${entry.kind} is no class`);
    return entry.type;
  }

  #field(owner: string, name: string): FieldSymbol {
    const field = this.#builder.members.ownField(this.#find(owner), name);
    if (!field) throw new Error(`${owner}.${name} is not there`);
    return field;
  }

  #method(entry: PoolEntry): MethodSymbol {
    if (entry.kind !== 'method') throw new Error(`${this.#owner.name}: a ${entry.kind} is no method`);
    if (entry.symbol) return entry.symbol;
    const { owner, which } = entry.place;
    const symbol = this.#find(owner);
    const method = symbol.stored
      ? symbol.stored.method(which)
      : (this.#builder.members.declared(symbol)[which] ?? null);
    if (!method) throw new Error(`${owner} has no method ${which}`);
    // A method of a class that was made for this program is another one in the next.
    if (method.owner.stored) entry.symbol = method;
    return method;
  }

  #lambda(lambda: StoredLambda, put: (a: number, b: number) => void): void {
    const builder = this.#builder;
    const owner = this.#owner;
    const pending = builder.addLambda(owner, lambda.around, lambda.parameterCount);
    pending.builder = this.write(lambda.code);
    const { captureKinds, captureNames } = lambda;
    const runtime = builder.lambdaClass({
      interfaceType: this.#typeOf(lambda.interfaceType) as ClassT,
      method: this.#method(lambda.method),
      code: pending.id,
      captureKinds,
      captureNames,
      name: `${owner.name}$$Lambda$${pending.id}`,
    });
    put(runtime.id, captureKinds.length);
  }
}

function argumentCount(method: MethodSymbol): number {
  return method.parameters.length + (method.isStatic ? 0 : 1);
}
