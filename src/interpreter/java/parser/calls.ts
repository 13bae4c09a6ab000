/** Literals, calls, `super` and method references: the endings of operands. */
import type { Expression, Literal } from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import { integerValue } from './integer-value';
import { EXPR } from './operators';
import { asExpression, type Term } from './term';
import { TypeArgumentParser } from './type-arguments';

/** What operands end in. */
export abstract class CallParser extends TypeArgumentParser {
  protected literal(start: number, negative: boolean): Literal {
    const { kind, value, start: at } = this.token;
    const literal = (): Literal => {
      const place = { ...this.place(start), end: this.token.end };
      if (kind === 'null') return { kind: 'Literal', type: 'null', value: null, ...place };
      if (!value) return { kind: 'Literal', type: 'boolean', value: kind === 'true', ...place };
      if (value.type === 'String') return { kind: 'Literal', type: 'String', value: value.value, ...place };
      if (!('digits' in value)) {
        return { kind: 'Literal', type: value.type, value: value.value, ...place };
      }
      const bits = value.type === 'int' ? 32 : 64;
      const exact = integerValue(value.digits, value.radix, bits, negative);
      if (exact === null) this.report('integer number too large', at);
      if (value.type === 'long') return { kind: 'Literal', type: 'long', value: exact ?? 0n, ...place };
      return { kind: 'Literal', type: 'int', value: Number(exact), ...place };
    };
    const result = literal();
    this.next();
    return result;
  }

  protected superSuffix(typeArguments: TypeNode[] | null, outer: Expression | null, start: number): Term {
    this.next();
    const base: Expression = { kind: 'Super', qualifier: outer, ...this.place(start) };
    if (this.at('(') || typeArguments) return this.call(typeArguments, base);
    if (this.at('::')) {
      this.next();
      return this.referenceRest(base);
    }
    const at = this.token.start;
    this.accept('.');
    const methodTypeArguments = this.at('<') ? this.typeArguments(false) : null;
    return this.callIfArguments(methodTypeArguments, asExpression(this.select(base, at)));
  }

  protected referenceRest(term: Term): Expression {
    this.selectExpression();
    const typeArguments = this.at('<') ? this.typeArguments(false) : [];
    const name = this.take('new') ? 'new' : this.identifier();
    const target = asExpression(term);
    return { kind: 'MethodReference', target, typeArguments, name, ...this.place(term.start) };
  }

  protected callIfArguments(typeArguments: TypeNode[] | null, callee: Expression): Expression {
    if (!(this.inMode(EXPR) && this.at('(')) && !typeArguments) return callee;
    this.selectExpression();
    return this.call(typeArguments, callee);
  }

  protected arguments(): Expression[] {
    const found: Expression[] = [];
    if (!this.at('(')) this.fail("'(' expected", this.token.start);
    this.next();
    if (!this.at(')'))
      do found.push(this.expression());
      while (this.take(','));
    this.accept(')');
    return found;
  }

  protected call(typeArguments: TypeNode[] | null, callee: Expression): Expression {
    const at = this.token.start;
    const found = this.arguments();
    const place = this.place(callee.start, at);
    if (callee.kind === 'This' || callee.kind === 'Super') {
      const which = callee.kind === 'This' ? 'this' : 'super';
      return { kind: 'ConstructorCall', which, outer: callee.qualifier, arguments: found, ...place };
    }
    if (callee.kind !== 'Name' && callee.kind !== 'FieldAccess') return this.illegal(callee.at);
    if (callee.kind === 'Name' && callee.name === 'yield') {
      const remedy = '  (to invoke a method called yield, qualify the yield with a receiver or type name)';
      this.report("invalid use of a restricted identifier 'yield'", callee.at, remedy);
    }
    return {
      kind: 'MethodCall',
      target: callee.kind === 'Name' ? null : callee.target,
      typeArguments: typeArguments ?? [],
      name: callee.name,
      nameStart: callee.kind === 'Name' ? callee.start : callee.nameStart,
      selectAt: callee.at,
      arguments: found,
      ...place,
    };
  }
}
