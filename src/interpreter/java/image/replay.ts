/** Enters a code of an image into a program: what its instructions name gets the program's ids. */
import type { WrittenCode } from '../compile/code-builder';
import type { ProgramBuilder } from '../compile/program-builder';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../compile/symbols';
import type { ClassT } from '../compile/types';
import { operandShape } from './operands';
import type { MethodName, PoolEntry, StoredCode, StoredLambda } from './stored-code';

const NOTHING = new Int32Array(0);
const NO_NOTES: ReadonlyMap<number, number> = new Map();
const NO_LINES: ReadonlySet<number> = new Set();

/** The codes of one class in one program. */
export class Replay {
  private readonly builder: ProgramBuilder;
  private readonly owner: ClassSymbol;
  private readonly pool: readonly PoolEntry[];

  constructor(builder: ProgramBuilder, owner: ClassSymbol, pool: readonly PoolEntry[]) {
    this.builder = builder;
    this.owner = owner;
    this.pool = pool;
  }

  /** A code with the program's ids. */
  write(stored: StoredCode): WrittenCode {
    const operations = stored.operations.slice();
    for (const pc of stored.open) this.operand(operations, pc, stored);
    const handlers = stored.handlers.map(({ start, end, target, depthSlot, classes }) => {
      return { start, end, target, classIds: classes.map((entry) => this.classId(entry)), depthSlot };
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

  private operand(operations: Int32Array, pc: number, stored: StoredCode): void {
    const { builder } = this;
    const entry = operations[pc + 1] as number;
    const put = (a: number, b = operations[pc + 2] as number): void => {
      operations[pc + 1] = a;
      operations[pc + 2] = b;
    };
    switch (operandShape(operations[pc] as number)) {
      case 'switch': {
        const { id, table } = builder.newSwitch();
        for (const [key, target] of stored.switches[entry] ?? []) table.set(key, target);
        put(id);
        return;
      }
      case 'number':
        put(builder.numberId(this.entry(entry, 'number').value));
        return;
      case 'text':
        put(builder.textId(this.entry(entry, 'text').text));
        return;
      case 'kinds': {
        const { text } = this.entry(entry, 'text');
        put(builder.textId(text), text.length);
        return;
      }
      case 'class':
      case 'sizes':
        put(this.classId(entry));
        return;
      case 'create':
      case 'box': {
        const runtime = builder.classOf(this.entry(entry, 'class').type);
        builder.create(runtime);
        put(runtime.id);
        return;
      }
      case 'static': {
        const field = this.field(entry);
        put(builder.staticSlot(field), builder.use(field.owner));
        return;
      }
      case 'code': {
        const method = this.methodAt(entry);
        put(builder.codeOf(method), argumentCount(method));
        return;
      }
      case 'selector': {
        const method = this.methodAt(entry);
        put(builder.selectorOf(method), argumentCount(method));
        return;
      }
      default:
        this.lambda(this.entry(entry, 'lambda').lambda, put);
        return;
    }
  }

  private entry<K extends PoolEntry['kind']>(index: number, kind: K): Extract<PoolEntry, { kind: K }> {
    const entry = this.pool[index];
    if (entry?.kind !== kind) throw new Error(`${this.owner.name}: entry ${index} is no ${kind}`);
    return entry as Extract<PoolEntry, { kind: K }>;
  }

  /** Classes are looked up in the program, which has some that the image only names: those made for it alone. */
  private find(name: string): ClassSymbol {
    return this.builder.relations.resolution.table.needInLibrary(name);
  }

  private classId(entry: number): number {
    return this.builder.classOf(this.entry(entry, 'class').type).id;
  }

  private field(index: number): FieldSymbol {
    const { owner, name } = this.entry(index, 'field');
    const field = this.builder.members.ownField(this.find(owner), name);
    if (!field) throw new Error(`${owner}.${name} is not there`);
    return field;
  }

  private methodAt(index: number): MethodSymbol {
    const entry = this.entry(index, 'method');
    if (entry.symbol) return entry.symbol;
    const method = this.method(entry.method);
    // A method of a class that was made for this program is another one in the next.
    if (method.owner.stored) entry.symbol = method;
    return method;
  }

  private method({ owner, name, which }: MethodName): MethodSymbol {
    const { members } = this.builder;
    const symbol = this.find(owner);
    const overloads = name === '<init>' ? members.constructorsOf(symbol) : members.ownMethods(symbol, name);
    const method = overloads[which];
    if (!method) throw new Error(`${owner}.${name} is not there`);
    return method;
  }

  private lambda(lambda: StoredLambda, put: (a: number, b: number) => void): void {
    const { builder, owner } = this;
    const pending = builder.addLambda(owner, lambda.around, lambda.parameterCount);
    pending.builder = this.write(lambda.code);
    const interfaceType: ClassT = { kind: 'class', symbol: this.find(lambda.interfaceName), args: [] };
    const { captureKinds, captureNames } = lambda;
    const runtime = builder.lambdaClass({
      interfaceType,
      method: this.method(lambda.method),
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
