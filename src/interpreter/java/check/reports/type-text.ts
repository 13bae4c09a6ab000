/**
 * Types as javac 17 prints them in messages: simple names, `CAP#1` for captured wildcards, and "where" lines
 * that explain the type variables a message mentions. RichDiagnosticFormatter is the model.
 */
import type { Expression } from '../../syntax/expressions';
import type { Contradiction } from '../bounds';
import type { ClassSymbol } from '../class-symbol';
import { functionIn } from '../inference-context';
import type { ShownArguments } from '../type-resolver';
import { type ClassT, type MethodSymbol, type Type, type TypeVariable, UNKNOWN } from '../types';
import { sourceSnippet } from './source-snippet';

/** Prints the types of one message; variables are numbered over the whole message. */
export class TypeText {
  readonly #variables: TypeVariable[] = [];
  readonly #captured: TypeVariable[] = [];
  readonly #source: string;

  /** `source` is the text of the file, which is shown of some arguments. */
  constructor(source = '') {
    this.#source = source;
  }

  /** Takes note of the variables in these types, so that clashing names can be told apart. */
  note(types: readonly Type[]): void {
    for (const type of types) this.#visit(type);
  }

  #visit(type: Type): void {
    switch (type.kind) {
      case 'class':
        if (type.outer) this.#visit(type.outer);
        type.arguments.forEach((each) => {
          this.#visit(each);
        });
        break;
      case 'array':
        this.#visit(type.element);
        break;
      case 'wildcard':
        if (type.bound !== 'none') this.#visit(type.type);
        break;
      case 'open':
        if (type.variable.settled) this.#visit(type.variable.settled);
        else this.#visitVariable(type.variable.declared);
        break;
      case 'variable':
        this.#visitVariable(type.variable);
        break;
      default:
    }
  }

  #visitVariable(variable: TypeVariable): void {
    const list = variable.capturedFrom ? this.#captured : this.#variables;
    if (list.includes(variable)) return;
    list.push(variable);
    for (const bound of variable.bounds) this.#visit(bound);
    if (variable.capturedFrom) this.#visit(variable.capturedFrom);
    // The line that explains it shows its method's signature, and with it further variables.
    const { owner } = variable;
    if (!owner || !('parameters' in owner)) return;
    for (const each of owner.typeParameters) this.#visitVariable(each);
    for (const each of owner.parameters) this.#visit(each);
    this.#visit(owner.returnType);
  }

  type(type: Type): string {
    switch (type.kind) {
      case 'primitive':
        return type.name;
      case 'null':
        return '<null>';
      case 'class':
        return this.#classType(type);
      case 'array':
        return `${this.type(type.element)}[]`;
      case 'variable':
        return this.variable(type.variable);
      case 'open':
        return type.variable.settled
          ? this.type(type.variable.settled)
          : this.variable(type.variable.declared);
      case 'wildcard':
        return type.bound === 'none' ? '?' : `? ${type.bound} ${this.type(type.type)}`;
      case 'unknown':
        return 'Object';
    }
  }

  #classType(type: ClassT): string {
    if (type.symbol.isAnonymous) return this.#anonymous(type.symbol);
    const typeArguments =
      type.arguments.length > 0 ? `<${type.arguments.map((each) => this.type(each)).join(',')}>` : '';
    const isMemberOfGeneric = type.outer !== null && type.outer.arguments.length > 0;
    const prefix = isMemberOfGeneric && type.outer ? `${this.#classType(type.outer)}.` : '';
    return `${prefix}${type.symbol.name}${typeArguments}`;
  }

  #anonymous(symbol: ClassSymbol): string {
    const { superclass, interfaces } = symbol.parts;
    const base = interfaces[0] ?? superclass;
    return `<anonymous ${base ? this.#classType(base) : 'Object'}>`;
  }

  variable(variable: TypeVariable): string {
    if (variable.capturedFrom) return `CAP#${this.#captured.indexOf(variable) + 1}`;
    const namesakes = this.#variables.filter((each) => each.name === variable.name);
    return namesakes.length > 1 ? `${variable.name}#${namesakes.indexOf(variable) + 1}` : variable.name;
  }

  types(types: readonly Type[]): string {
    return types.length === 0 ? 'no arguments' : types.map((each) => this.type(each)).join(',');
  }

  /** A method's name and parameter types, as in "required" lists; varargs are written `T...`. */
  method(method: MethodSymbol, parameters = method.parameters): string {
    const name = method.name === '<init>' ? method.owner.name : method.name;
    const generic = method.typeParameters.map((each) => this.variable(each)).join(',');
    return `${generic ? `<${generic}>` : ''}${name}(${this.parameters(parameters, method.isVarargs)})`;
  }

  /** Parameter types separated by commas. */
  parameters(types: readonly Type[], isVarargs: boolean): string {
    return types
      .map((type, index) => {
        const isLast = isVarargs && index === types.length - 1;
        return isLast && type.kind === 'array' ? `${this.type(type.element)}...` : this.type(type);
      })
      .join(',');
  }

  /** The arguments of a call: their types, of functions their text. */
  arguments({ expressions, types }: ShownArguments): string {
    return expressions
      .map((each, index) => (functionIn(each) ? this.snippet(each) : this.type(types[index] ?? UNKNOWN)))
      .join(',');
  }

  /** An expression as javac shows it. */
  snippet(expression: Expression): string {
    return sourceSnippet(expression, this.#source);
  }

  /** "X cannot be converted to Y", or the lossy form between numbers. */
  conversionFailure(actual: Type, formal: Type): string {
    const isLossy =
      actual.kind === 'primitive' &&
      formal.kind === 'primitive' &&
      actual.name !== 'boolean' &&
      formal.name !== 'boolean';
    if (isLossy) return `possible lossy conversion from ${actual.name} to ${formal.name}`;
    return `${this.type(actual)} cannot be converted to ${this.type(formal)}`;
  }

  /** "inference variable T has incompatible bounds" and the bounds. */
  contradiction({ variable, equal, lower }: Contradiction): string[] {
    const name = this.variable(variable);
    if (lower.length === 0 || equal.length > 1) {
      return [`inference variable ${name} has incompatible equality constraints ${this.types(equal)}`];
    }
    return [
      `inference variable ${name} has incompatible bounds`,
      `  equality constraints: ${this.types(equal)}`,
      `  lower bounds: ${this.types(lower)}`,
    ];
  }

  /** The "where" lines, or none. */
  where(): string[] {
    const lines: string[] = [];
    if (this.#variables.length > 0) {
      const names = this.#variables.map((each) => this.variable(each)).join(',');
      const kind = this.#variables.length > 1 ? 'are type-variables' : 'is a type-variable';
      lines.push(`  where ${names} ${kind}:`);
      for (const each of this.#variables) {
        lines.push(
          `    ${this.variable(each)} extends ${this.#bounds(each)} declared in ${this.#owner(each)}`,
        );
      }
    }
    if (this.#captured.length > 0) {
      const names = this.#captured.map((each) => this.variable(each)).join(',');
      const kind = this.#captured.length > 1 ? 'are fresh type-variables' : 'is a fresh type-variable';
      lines.push(`  where ${names} ${kind}:`);
      for (const each of this.#captured) lines.push(`    ${this.#capturedLine(each)}`);
    }
    return lines;
  }

  #capturedLine(variable: TypeVariable): string {
    const from = variable.capturedFrom;
    const lower = from?.bound === 'super' ? ` super: ${this.type(from.type)}` : '';
    const wildcard = from ? this.type(from) : '?';
    return `${this.variable(variable)} extends ${this.#bounds(variable)}${lower} from capture of ${wildcard}`;
  }

  #bounds(variable: TypeVariable): string {
    if (variable.bounds.length === 0) return 'Object';
    return variable.bounds.map((each) => this.type(each)).join(',');
  }

  #owner(variable: TypeVariable): string {
    const { owner } = variable;
    if (!owner) return 'class ?';
    if (!('parameters' in owner)) return `${owner.kindName} ${owner.name}`;
    return `${owner.name === '<init>' ? 'constructor' : 'method'} ${this.method(owner)}`;
  }
}
