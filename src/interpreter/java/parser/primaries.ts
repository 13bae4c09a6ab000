/** Operands of expressions (javac's `term3`): names, literals, calls, casts, selections, types. */
import type { Expression } from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import { CallParser } from './calls';
import { classifyParentheses, startsUnboundReference } from './lookahead';
import { EXPR, NO_LAMBDA, NO_PARAMETERS, TYPE, TYPE_ARGUMENT } from './operators';
import { asExpression, isTypeNode, type Term } from './term';
import { PRIMITIVES } from './type-arguments';

const PREFIX_OPERATORS: ReadonlySet<string> = new Set(['++', '--', '!', '~', '+', '-']);

/** What the loop over a name's selectors hands on. */
interface NameSoFar {
  readonly term: Term;
  /** Explicit type arguments waiting for their method call. */
  readonly typeArguments: TypeNode[] | null;
  readonly finished: boolean;
}

/** Operands; object creation and lambdas are a later class's work. */
export abstract class PrimaryParser extends CallParser {
  protected abstract creation(start: number): Expression;
  protected abstract innerCreation(outer: Expression): Expression;
  protected abstract lambda(hasParentheses: boolean, isExplicit: boolean): Expression;

  protected term3(): Term {
    return this.nested(() => this.#operand());
  }

  #operand(): Term {
    const start = this.token.start;
    const typeArguments = this.typeArgumentsBefore(EXPR);
    const { kind } = this.token;
    if (kind === '?') {
      const asArgument = (this.mode & (TYPE_ARGUMENT | NO_PARAMETERS)) === TYPE_ARGUMENT;
      if (!this.inMode(TYPE) || !asArgument) this.illegal();
      this.selectType();
      return this.typeArgument();
    }
    if (PREFIX_OPERATORS.has(kind)) return this.#prefix(start, typeArguments);
    if (kind === 'void') return this.#voidOperand(start);
    if (kind === 'switch') return this.#switchExpression();
    if (['identifier', '_', 'assert', 'enum'].includes(kind)) return this.#nameOperand(typeArguments);
    if (PRIMITIVES.has(kind)) {
      if (typeArguments) this.illegal();
      return this.suffixes(this.bracketsSuffix(this.brackets(this.primitiveType())), null);
    }
    if (kind === '@') {
      this.annotations();
      const annotated = this.term3();
      if (!this.inMode(TYPE)) this.illegal(start);
      return this.suffixes(annotated, typeArguments);
    }
    if (kind === '(') return this.#parenthesis(start, typeArguments);
    return this.suffixes(this.#keywordOperand(start, typeArguments), null);
  }

  #keywordOperand(start: number, typeArguments: TypeNode[] | null): Term {
    const { kind } = this.token;
    if (!this.inMode(EXPR)) this.illegal();
    if (kind === 'this') {
      this.selectExpression();
      this.next();
      const self: Expression = { kind: 'This', qualifier: null, ...this.place(start) };
      return this.callIfArguments(typeArguments, self);
    }
    if (kind === 'super') {
      this.selectExpression();
      return this.superSuffix(typeArguments, null, start);
    }
    if (typeArguments) this.illegal();
    if (kind === 'new') {
      this.selectExpression();
      this.next();
      return this.creation(start);
    }
    if (kind === 'literal' || kind === 'true' || kind === 'false' || kind === 'null') {
      this.selectExpression();
      return this.literal(start, false);
    }
    return this.illegal();
  }

  #prefix(start: number, typeArguments: TypeNode[] | null): Term {
    if (typeArguments || !this.inMode(EXPR)) this.illegal();
    const operator = this.token.kind;
    this.next();
    this.selectExpression();
    const value = this.token.value;
    if (operator === '-' && value && (value.type === 'int' || value.type === 'long') && value.radix === 10) {
      return this.suffixes(this.literal(start, true), null);
    }
    const operand = asExpression(this.term3());
    const place = this.place(start);
    if (operator === '++' || operator === '--') {
      return { kind: 'Increment', operator, prefix: true, operand, ...place };
    }
    return { kind: 'Unary', operator: operator as '+' | '-' | '!' | '~', operand, ...place };
  }

  #parenthesis(start: number, typeArguments: TypeNode[] | null): Term {
    if (typeArguments || !this.inMode(EXPR)) this.illegal();
    const meaning = classifyParentheses((distance) => this.peek(distance).kind, !this.inMode(NO_LAMBDA));
    if (meaning === 'cast') return this.#cast(start);
    if (meaning !== 'parentheses') {
      return this.suffixes(this.lambda(true, meaning === 'explicit lambda'), null);
    }
    this.accept('(');
    this.selectExpression();
    const inner = this.assignmentRest(this.conditionalRest(this.binaryRest(this.term3())));
    this.accept(')');
    return this.suffixes({ kind: 'Parenthesized', inner: asExpression(inner), ...this.place(start) }, null);
  }

  #cast(start: number): Expression {
    this.accept('(');
    this.selectType();
    const types = [this.type()];
    while (this.take('&')) types.push(this.type());
    const first = types[0] ?? this.illegal();
    const type: TypeNode =
      types.length === 1 ? first : { kind: 'IntersectionType', types, ...this.place(first.start) };
    this.accept(')');
    this.selectExpression();
    const operand = asExpression(this.term3());
    return { kind: 'Cast', type, operand, ...this.place(start) };
  }

  #voidOperand(start: number): Term {
    if (!this.inMode(EXPR)) return this.primitiveType();
    const type = this.primitiveType();
    if (!this.at('.')) this.illegal(start);
    return this.suffixes(this.bracketsSuffix(type), null);
  }

  #switchExpression(): Expression {
    const start = this.token.start;
    this.next();
    this.accept('(');
    const selector = this.expression();
    this.accept(')');
    this.accept('{');
    const cases = this.switchCases(true);
    this.accept('}');
    return { kind: 'SwitchExpression', selector, cases, ...this.place(start) };
  }

  #nameOperand(typeArguments: TypeNode[] | null): Term {
    if (typeArguments) this.illegal();
    if (this.inMode(EXPR) && !this.inMode(NO_LAMBDA) && this.peekIs(0, '->')) {
      return this.suffixes(this.lambda(false, false), null);
    }
    const name = this.identifier();
    let so: NameSoFar = {
      term: { kind: 'Name', name, ...this.nameBefore(name) },
      typeArguments: null,
      finished: false,
    };
    for (let length = 1; !so.finished; length += 1) {
      this.checkChain(length);
      so = this.#nameSelector(so);
    }
    if (so.typeArguments) this.illegal();
    return this.suffixes(this.typeArgumentsFor(so.term), null);
  }

  #nameSelector({ term, typeArguments }: NameSoFar): NameSoFar {
    const at = this.token.start;
    const annotations = this.annotations();
    const first = annotations[0];
    if (first && !this.at('[') && !this.at('...')) this.illegal(first.start);
    if (this.at('[')) return { term: this.#bracketAfterName(term, at), typeArguments, finished: true };
    if (this.at('(') && this.inMode(EXPR)) {
      this.selectExpression();
      return { term: this.call(typeArguments, asExpression(term)), typeArguments: null, finished: true };
    }
    if (this.at('.')) return this.#dotAfterName(term, typeArguments, at);
    const isReference =
      this.at('<') && !this.inMode(TYPE) && startsUnboundReference((distance) => this.peek(distance).kind);
    if (!isReference) return { term, typeArguments, finished: true };
    return { term: this.#genericReferenceTarget(term), typeArguments, finished: true };
  }

  #bracketAfterName(term: Term, at: number): Term {
    this.next();
    if (this.at(']')) {
      this.next();
      const element = this.settleType(term);
      const array: TypeNode = { kind: 'ArrayType', element, ...this.place(term.start, at) };
      return this.bracketsSuffix(this.brackets(array));
    }
    if (!this.inMode(EXPR)) this.accept(']');
    return this.#indexRest(term, at);
  }

  #indexRest(term: Term, at: number): Expression {
    this.selectExpression();
    const index = this.expression();
    const array = asExpression(term);
    this.accept(']');
    return { kind: 'ArrayAccess', array, index, ...this.place(term.start, at) };
  }

  #dotAfterName(term: Term, pending: TypeNode[] | null, at: number): NameSoFar {
    this.next();
    if (this.at('identifier') && pending) this.illegal();
    const before = this.mode;
    this.mode &= ~NO_PARAMETERS;
    const typeArguments = this.typeArgumentsBefore(EXPR);
    this.mode = before;
    if (this.inMode(EXPR)) {
      const special = this.#keywordAfterDot(term, typeArguments, at);
      if (special) return { term: special, typeArguments: null, finished: true };
    }
    if (this.inMode(TYPE) && this.at('@')) this.annotations();
    return { term: this.select(term, at), typeArguments, finished: false };
  }

  /** `X.class`, `X.this`, `X.super…`, `x.new …`; null when an ordinary name follows. */
  #keywordAfterDot(term: Term, typeArguments: TypeNode[] | null, at: number): Term | null {
    const { kind } = this.token;
    if (kind === 'super') {
      this.selectExpression();
      return this.superSuffix(typeArguments, asExpression(term), term.start);
    }
    if (kind !== 'class' && kind !== 'this' && kind !== 'new') return null;
    if (typeArguments) this.illegal();
    this.selectExpression();
    if (kind === 'new') return this.innerCreation(asExpression(term));
    this.next();
    const place = this.place(term.start, at);
    if (kind === 'this') return { kind: 'This', qualifier: asExpression(term), ...place };
    return { kind: 'ClassLiteral', type: this.settleType(term), ...place };
  }

  /** `List<String>` before `::`, recognised by looking ahead. */
  #genericReferenceTarget(term: Term): Term {
    let target: Term = this.#appliedTypeOfReference(term);
    while (this.at('.')) {
      const at = this.token.start;
      this.next();
      this.selectType();
      target = this.typeArgumentsFor(this.select(target, at));
    }
    target = this.bracketsTerm(target);
    if (!this.at('::')) this.illegal();
    this.selectExpression();
    return target;
  }

  #appliedTypeOfReference(term: Term): Term {
    const before = this.mode;
    this.mode = TYPE;
    const applied = this.appliedType(term, false);
    this.mode = before;
    return applied;
  }

  /** Selectors and postfix operators after an operand: javac's `term3Rest`. */
  protected suffixes(operand: Term, typeArguments: TypeNode[] | null): Term {
    if (typeArguments) this.illegal();
    let term = operand;
    for (let length = 1; ; length += 1) {
      this.checkChain(length);
      const at = this.token.start;
      const annotation = this.annotations()[0];
      if (this.at('[')) {
        const array = this.#bracketSuffix(term, at);
        term = array.term;
        if (array.finished) return term;
      } else if (this.at('.')) {
        term = this.#dotSuffix(term, at);
      } else if (this.inMode(EXPR) && this.at('::')) {
        this.selectExpression();
        this.next();
        term = this.referenceRest(term);
      } else {
        if (annotation) this.illegal(annotation.start);
        break;
      }
    }
    while ((this.at('++') || this.at('--')) && this.inMode(EXPR)) {
      this.selectExpression();
      const at = this.token.start;
      const operator = this.at('++') ? '++' : '--';
      this.next();
      const place = this.place(term.start, at);
      term = { kind: 'Increment', operator, prefix: false, operand: asExpression(term), ...place };
    }
    return term;
  }

  #bracketSuffix(term: Term, at: number): { term: Term; finished: boolean } {
    this.next();
    if (this.inMode(TYPE) && this.at(']')) {
      this.selectType();
      this.next();
      const element = this.settleType(term);
      const array: TypeNode = { kind: 'ArrayType', element, ...this.place(term.start, at) };
      const type = this.brackets(array);
      if (!this.at('::')) return { term: type, finished: true };
      this.selectExpression();
      return { term: type, finished: false };
    }
    if (!this.inMode(EXPR)) this.accept(']');
    return { term: this.#indexRest(term, at), finished: false };
  }

  #dotSuffix(term: Term, at: number): Term {
    this.next();
    const typeArguments = this.typeArgumentsBefore(EXPR);
    if (this.at('super') && this.inMode(EXPR)) {
      this.selectExpression();
      this.next();
      const place = this.place(term.start, at);
      return this.call(typeArguments, { kind: 'Super', qualifier: asExpression(term), ...place });
    }
    if (this.at('new') && this.inMode(EXPR)) {
      if (typeArguments) this.illegal();
      this.selectExpression();
      return this.innerCreation(asExpression(term));
    }
    if (this.inMode(TYPE) && this.at('@')) this.annotations();
    const selected = this.typeArgumentsFor(this.select(term, at));
    return isTypeNode(selected) ? selected : this.callIfArguments(typeArguments, selected);
  }
}
