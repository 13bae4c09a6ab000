/** Type arguments, array brackets and annotations: what may stand around a type's name. */
import type { Annotation } from '../syntax/declarations';
import type { Expression } from '../syntax/expressions';
import type { ClassType, PrimitiveName, TypeNode, WildcardType } from '../syntax/types';
import { describeKind, TokenCursor } from './cursor';
import { DIAMOND, EXPR, NO_PARAMETERS, OperatorParser, TYPE } from './operators';
import { asClassType, asExpression, isTypeNode, type Term } from './term';

/** Keywords that name a primitive type, without `void`. */
export const PRIMITIVES: ReadonlySet<string> = new Set(
  'byte short char int long float double boolean'.split(' '),
);

/** The part of the grammar that types, creators and calls share. */
export abstract class TypeArgumentParser extends OperatorParser {
  protected typeArgumentsFor(term: Term): Term {
    if (!this.at('<') || !this.inMode(TYPE) || this.inMode(NO_PARAMETERS)) return term;
    this.selectType();
    return this.appliedType(term, false);
  }

  /** Type arguments in front of a method name, or null. `useMode` is the mode they leave behind. */
  protected typeArgumentsBefore(useMode: number): TypeNode[] | null {
    if (!this.at('<')) return null;
    if (!this.inMode(useMode) || this.inMode(NO_PARAMETERS)) this.illegal();
    this.mode = useMode;
    return this.typeArguments(false);
  }

  protected appliedType(term: Term, diamondAllowed: boolean): ClassType {
    const argumentsAt = this.token.start;
    const typeArguments = this.typeArguments(diamondAllowed);
    const applied = asClassType(term) ?? this.fail('illegal start of type', term.start);
    return { ...applied, typeArguments, argumentsAt, end: this.previousEnd };
  }

  protected typeArguments(diamondAllowed: boolean): TypeNode[] {
    if (!this.at('<')) this.fail(`${describeKind('<')} expected`, this.token.start);
    this.next();
    if (this.at('>') && diamondAllowed) {
      this.mode |= DIAMOND;
      this.next();
      return [];
    }
    const types: TypeNode[] = [];
    do types.push(this.inMode(EXPR) ? this.#nestedType() : this.typeArgument());
    while (this.take(','));
    if (this.at('>')) this.next();
    else if (['>>>=', '>>=', '>=', '>>>', '>>'].includes(this.token.kind)) this.splitToken();
    else this.fail('> expected', this.token.start);
    return types;
  }

  #nestedType(): TypeNode {
    return this.nested(() => this.type());
  }

  protected typeArgument(): TypeNode {
    this.annotations();
    if (!this.at('?')) return this.#nestedType();
    const start = this.token.start;
    this.next();
    if (this.at('extends') || this.at('super')) {
      const bound = this.token.kind === 'extends' ? 'extends' : 'super';
      this.next();
      const type = this.#nestedType();
      return { kind: 'WildcardType', bound, type, ...this.place(start) };
    }
    const wildcard: WildcardType = { kind: 'WildcardType', bound: 'none', type: null, ...this.place(start) };
    if (this.atLaxIdentifier()) {
      this.identifier();
      this.fail('>, extends, or super expected', start);
    }
    return wildcard;
  }

  /** Any number of `[]` after a type. */
  protected brackets(type: TypeNode): TypeNode {
    let result = type;
    for (let count = 1; ; count += 1) {
      const annotations = this.annotations();
      if (!this.at('[')) {
        const first = annotations[0];
        if (first) this.illegal(first.start);
        return result;
      }
      this.checkChain(count);
      const at = this.token.start;
      this.next();
      this.accept(']');
      result = { kind: 'ArrayType', element: result, ...this.place(type.start, at) };
    }
  }

  protected bracketsTerm(term: Term): TypeNode {
    return this.brackets(this.settleType(term));
  }

  /** After `int` or `String[]`: `.class` in an expression, nothing in a type. */
  protected bracketsSuffix(type: TypeNode): Term {
    if (this.inMode(EXPR) && this.at('.')) {
      this.selectExpression();
      const at = this.token.start;
      this.next();
      this.accept('class');
      return { kind: 'ClassLiteral', type, ...this.place(type.start, at) };
    }
    if (this.inMode(TYPE)) {
      if (!this.at('::')) this.selectType();
    } else if (!this.at('::')) this.fail("'.class' expected", this.token.start);
    return type;
  }

  protected primitiveType(): TypeNode {
    const { kind, start } = this.token;
    this.next();
    return { kind: 'PrimitiveType', name: kind as PrimitiveName, ...this.place(start) };
  }

  /** An identifier; some keywords get an explanation of their own. */
  protected identifier(): string {
    const { kind, name, start } = this.token;
    if (kind === 'identifier') {
      this.next();
      return name;
    }
    const explanation = KEYWORDS_ONCE_IDENTIFIERS.get(kind);
    if (explanation) this.report(explanation[0] ?? '', start, ...explanation.slice(1));
    this.accept('identifier');
    return '';
  }

  /** `a.b.c` as a class type; the same grammar serves packages and exceptions. */
  protected qualifiedName(): Term {
    let term: Term = { kind: 'Name', name: this.identifier(), ...this.place(this.token.start) };
    term = { ...term, ...this.nameBefore(term.name) };
    for (let length = 1; this.at('.'); length += 1) {
      this.checkChain(length);
      const at = this.token.start;
      this.next();
      this.annotations();
      term = this.select(term, at);
    }
    return term;
  }

  /** The place of the identifier just taken. */
  protected nameBefore(name: string): { start: number; end: number; at: number } {
    const start = this.previousEnd - name.length;
    return { start, end: this.previousEnd, at: start };
  }

  /** `term.name` with the name at the current token. */
  protected select(term: Term, at: number): Term {
    const nameStart = this.token.start;
    const name = this.identifier();
    const place = { start: term.start, end: this.previousEnd, at };
    if (isTypeNode(term)) {
      // `int[].name` passes here as it does in javac; the type it names cannot exist.
      const qualifier = asClassType(term);
      return { kind: 'ClassType', qualifier, name, typeArguments: null, ...place };
    }
    return { kind: 'FieldAccess', target: term, name, nameStart, ...place };
  }

  protected annotations(): Annotation[] {
    const found: Annotation[] = [];
    if (!this.at('@')) return found;
    const before = this.mode;
    while (this.at('@')) found.push(this.annotation());
    this.lastMode = this.mode;
    this.mode = before;
    return found;
  }

  /** One annotation, the `@` still to be taken. */
  protected annotation(): Annotation {
    const start = this.token.start;
    this.accept('@');
    return this.annotationRest(start);
  }

  protected annotationRest(start: number): Annotation {
    const nameStart = this.token.start;
    this.qualifiedName();
    const name = this.textBetween(nameStart, this.previousEnd);
    const values: { name: string; value: Expression | Annotation }[] = [];
    if (this.take('(')) {
      if (!this.at(')'))
        do values.push(this.nested(() => this.#annotationField()));
        while (this.take(','));
      this.accept(')');
    }
    return { kind: 'Annotation', name, values, ...this.place(start) };
  }

  protected abstract textBetween(start: number, end: number): string;

  #annotationField(): { name: string; value: Expression | Annotation } {
    if (!TokenCursor.isLaxIdentifier(this.token)) return { name: 'value', value: this.annotationValue() };
    this.selectExpression();
    const first = this.term1();
    if (first.kind !== 'Name' || !this.take('=')) return { name: 'value', value: asExpression(first) };
    return { name: first.name, value: this.annotationValue() };
  }

  protected annotationValue(): Expression | Annotation {
    if (this.at('@')) return this.annotation();
    if (this.at('{')) return this.nested(() => this.#annotationArray());
    this.selectExpression();
    return asExpression(this.term1());
  }

  #annotationArray(): Expression {
    const start = this.token.start;
    this.accept('{');
    const elements: Expression[] = [];
    if (!this.take(',') && !this.at('}')) {
      do {
        const value = this.annotationValue();
        // Annotations inside annotations are read, but no later stage has a use for them.
        if (value.kind !== 'Annotation') elements.push(value);
      } while (this.take(',') && !this.at('}'));
    }
    this.accept('}');
    return { kind: 'ArrayInitializer', elements, ...this.place(start) };
  }
}

const KEYWORDS_ONCE_IDENTIFIERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['assert', ["as of release 1.4, 'assert' is a keyword, and may not be used as an identifier"]],
  ['enum', ["as of release 5, 'enum' is a keyword, and may not be used as an identifier"]],
  [
    'this',
    [
      "as of release 8, 'this' is allowed as the parameter name for the receiver type only",
      '  which has to be the first parameter, and cannot be a lambda parameter',
    ],
  ],
  ['_', ["as of release 9, '_' is a keyword, and may not be used as an identifier"]],
]);
