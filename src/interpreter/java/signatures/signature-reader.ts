/** Reads the types in a signature file's rows; the format is described in library.ts. */
import type { ClassSymbol } from '../check/class-symbol';
import {
  arrayOf,
  type ClassT,
  classType,
  primitive,
  type Type,
  type TypeVariable,
  UNKNOWN,
  variableType,
} from '../check/types';
import type { PrimitiveName } from '../syntax/types';

const PRIMITIVES: ReadonlyMap<string, PrimitiveName> = new Map([
  ['Z', 'boolean'],
  ['B', 'byte'],
  ['S', 'short'],
  ['C', 'char'],
  ['I', 'int'],
  ['J', 'long'],
  ['F', 'float'],
  ['D', 'double'],
  ['V', 'void'],
]);

/** A place in a signature text. Classes that cannot be found become unknown types. */
export class SignatureReader {
  readonly #text: string;
  #position = 0;
  /** Type variables in scope, those declared here included. */
  readonly variables: Map<string, TypeVariable>;
  readonly #classAt: (position: number) => ClassSymbol | null;
  /** Whether a class named here could not be found. */
  metUnknown = false;

  constructor(
    text: string,
    variables: Map<string, TypeVariable>,
    classAt: (position: number) => ClassSymbol | null,
  ) {
    this.#text = text;
    this.variables = variables;
    this.#classAt = classAt;
  }

  at(character: string): boolean {
    return this.#text[this.#position] === character;
  }

  atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  skip(character: string): void {
    if (this.at(character)) this.#position += 1;
  }

  #take(): string {
    const character = this.#text[this.#position] ?? '';
    this.#position += 1;
    return character;
  }

  #until(...stops: readonly string[]): string {
    const from = this.#position;
    while (!this.atEnd() && !stops.includes(this.#text[this.#position] ?? '')) this.#position += 1;
    return this.#text.slice(from, this.#position);
  }

  /** `<T:bound;U:;>`, or nothing. Variables are entered before bounds are read: bounds mention them. */
  typeParameters(owner: ClassSymbol | null): TypeVariable[] {
    if (!this.at('<')) return [];
    const start = this.#position;
    const declared: TypeVariable[] = [];
    const readAll = (withBounds: boolean): void => {
      this.#position = start + 1;
      for (let index = 0; !this.at('>'); index += 1) {
        const name = this.#until(':');
        this.skip(':');
        const bounds: Type[] = [];
        while (!this.at(';')) bounds.push(this.type());
        this.skip(';');
        if (withBounds) {
          const variable = declared[index];
          if (variable) variable.bounds = bounds;
        } else {
          const variable: TypeVariable = { name, bounds: [], owner, capturedFrom: null };
          declared.push(variable);
          this.variables.set(name, variable);
        }
      }
      this.skip('>');
    };
    readAll(false);
    readAll(true);
    return declared;
  }

  classType(): ClassT | null {
    const type = this.type();
    return type.kind === 'class' ? type : null;
  }

  /** `(parameters)result^thrown…`. */
  methodRest(): { parameters: Type[]; returnType: Type; thrown: Type[] } {
    this.skip('(');
    const parameters: Type[] = [];
    while (!this.at(')')) parameters.push(this.type());
    this.skip(')');
    const returnType = this.type();
    const thrown: Type[] = [];
    while (this.at('^')) {
      this.skip('^');
      thrown.push(this.type());
    }
    return { parameters, returnType, thrown };
  }

  type(): Type {
    const letter = this.#take();
    const name = PRIMITIVES.get(letter);
    if (name) return primitive(name);
    switch (letter) {
      case '[':
        return arrayOf(this.type());
      case 'T': {
        const variable = this.variables.get(this.#until(';'));
        this.skip(';');
        return variable ? variableType(variable) : UNKNOWN;
      }
      case '*':
        return { kind: 'wildcard', bound: 'none', type: UNKNOWN };
      case '+':
        return { kind: 'wildcard', bound: 'extends', type: this.type() };
      case '-':
        return { kind: 'wildcard', bound: 'super', type: this.type() };
      case 'L':
        return this.#namedType();
      default:
        this.metUnknown = true;
        return UNKNOWN;
    }
  }

  #namedType(): Type {
    const symbol = this.#classAt(Number.parseInt(this.#until('<', ';'), 36));
    const typeArguments: Type[] = [];
    if (this.at('<')) {
      this.skip('<');
      while (!this.at('>')) typeArguments.push(this.type());
      this.skip('>');
    }
    this.skip(';');
    if (symbol) return classType(symbol, typeArguments);
    this.metUnknown = true;
    return UNKNOWN;
  }
}
