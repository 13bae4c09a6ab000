/** What the checker found out about a file, in the code generator's symbols and types. Worked out when asked for. */
import type { Attributor } from '../check/attribution';
import type { Applicable } from '../check/overloads';
import type { Type } from '../check/types';
import type { EnumConstant } from '../syntax/declarations';
import type {
  ConstructorCall,
  Expression,
  FieldAccess,
  Lambda,
  MethodCall,
  MethodReference,
  Name,
  NewObject,
} from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import type { BodySymbol, LocalSymbol, MethodSymbol } from './symbols';
import type { Translation } from './translation';
import type { ClassT, JavaType } from './types';
import type { Call, FunctionUse, LocalDeclaration, Meaning, Reference } from './typing';

/** The body of a lambda or method reference, with the lambda's parameters. */
export interface FunctionBody {
  readonly body: BodySymbol;
  readonly locals: readonly LocalSymbol[];
}

/** See the file's comment. */
export class TypedTree {
  readonly attributor: Attributor;
  readonly translation: Translation;
  /** Entered by `binding.ts` before code is made. */
  readonly locals = new Map<LocalDeclaration, LocalSymbol>();
  readonly bodies = new Map<Lambda | MethodReference, FunctionBody>();

  constructor(attributor: Attributor, translation: Translation) {
    this.attributor = attributor;
    this.translation = translation;
  }

  /** The type of an expression; undefined of what is none, such as a class's name. */
  type(node: Expression): JavaType | undefined {
    const type = this.#checkedType(node);
    return type && this.translation.type(type, node.at);
  }

  #checkedType(node: Expression): Type | undefined {
    return this.attributor.types.get(node) ?? this.#typeOfName(node);
  }

  #typeOfName(node: Expression) {
    if (node.kind === 'Lambda' || node.kind === 'MethodReference')
      return this.attributor.functionTargets.get(node);
    if (node.kind !== 'Name' && node.kind !== 'FieldAccess') return undefined;
    const meaning = this.attributor.meanings.get(node);
    return meaning && meaning.kind !== 'class' && meaning.kind !== 'package' ? meaning.type : undefined;
  }

  /** What a name stands for. */
  name(node: Name | FieldAccess): Meaning | undefined {
    const meaning = this.attributor.meanings.get(node);
    switch (meaning?.kind) {
      case 'local': {
        const local = this.locals.get(meaning.local.declaration);
        return local && { kind: 'local', local };
      }
      case 'field':
        return { kind: 'field', field: this.translation.fieldOf(meaning.field, node.at) };
      case 'class':
        return { kind: 'class', symbol: this.translation.classOf(meaning.type.symbol, node.at) };
      case 'package':
        return meaning;
      case 'value':
        return node.kind === 'FieldAccess' && node.name === 'length' ? { kind: 'length' } : undefined;
      default:
        return undefined;
    }
  }

  /** A resolved call. */
  call(node: MethodCall | NewObject | ConstructorCall | EnumConstant): Call | undefined {
    const chosen = this.attributor.calls.get(node);
    if (!chosen) return undefined;
    const { translation } = this;
    const isCall = node.kind === 'MethodCall';
    const owner = isCall ? this.attributor.implicitOwners.get(node) : undefined;
    const type = node.kind === 'EnumConstant' ? null : (this.type(node) ?? null);
    const receiver = isCall && node.target ? this.#checkedType(node.target) : undefined;
    return {
      ...this.#chosen(chosen, node.at, receiver),
      resultType: type ?? translation.type(chosen.candidate.returnType, node.at),
      implicitOwner: owner ? translation.classOf(owner, node.at) : null,
      isExact: !isCall || node.target?.kind === 'Super',
    };
  }

  #chosen(
    { candidate, packs }: Applicable,
    at: number,
    receiver: Type | null = null,
  ): { method: MethodSymbol; packed: JavaType | null } {
    const method = this.translation.methodOf(candidate.method, at, receiver);
    const seen = candidate.parameters.map((each) => this.translation.type(each, at));
    const last = seen.at(-1);
    if (packs && last) return { method, packed: this.#packed(method, last) };
    if (!method.isVarargs || candidate.method.isVarargs) return { method, packed: null };
    // The real method takes its arguments one by one, ours an array.
    const element = seen[method.parameters.length - 1] ?? this.translation.type({ kind: 'unknown' }, at);
    return { method, packed: this.#packed(method, { kind: 'array', element }) };
  }

  /** The array that separate arguments go into: its elements are what the call makes of the parameter's type. */
  #packed(method: MethodSymbol, seen: JavaType): JavaType {
    const declared = method.parameters.at(-1) as JavaType;
    const { relations } = this.translation;
    return relations.isSubtype(relations.erasure(seen), relations.erasure(declared)) ? seen : declared;
  }

  /** A lambda or method reference. */
  function(node: Lambda | MethodReference): FunctionUse | undefined {
    const target = this.attributor.functionTargets.get(node);
    const made = this.bodies.get(node);
    const implemented = this.attributor.functions.get(node);
    if (!target || !made || !implemented) return undefined;
    const { translation } = this;
    return {
      interfaceType: translation.type(target, node.at) as ClassT,
      method: translation.methodOf(implemented.method, node.at),
      parameters: implemented.parameters.map((each) => translation.type(each, node.at)),
      returnType: translation.type(implemented.returnType, node.at),
      ...made,
      reference: node.kind === 'MethodReference' ? this.#reference(node) : null,
    };
  }

  #reference(node: MethodReference): Reference | null {
    const found = this.attributor.references.get(node);
    if (!found) return null;
    const { how, chosen, type, result } = found;
    const { translation } = this;
    return {
      how,
      ...(chosen ? this.#chosen(chosen, node.at, type) : { method: null, packed: null }),
      type: translation.type(type, node.at),
      resultType: translation.type(result, node.at),
    };
  }

  /** A type that is written in the file; of several, as in a catch clause, an intersection. */
  written(node: TypeNode): JavaType {
    if (node.kind === 'UnionType') {
      return { kind: 'intersection', types: node.types.map((each) => this.written(each)) };
    }
    const type = this.attributor.written.get(node);
    if (!type) throw new Error('a type that nobody looked at');
    if (type.kind === 'class') this.translation.classOf(type.symbol, node.at);
    return this.translation.type(type, node.at);
  }

  /** The type of a variable. */
  local(declaration: LocalDeclaration): JavaType {
    const local = this.attributor.locals.get(declaration);
    const object = this.translation.type({ kind: 'unknown' }, declaration.at);
    return local ? this.translation.type(local.type, declaration.at) : object;
  }
}
