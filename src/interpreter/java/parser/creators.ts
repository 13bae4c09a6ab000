/** `new`, array creation and lambdas. */

import type { ClassBody, Parameter } from '../syntax/declarations';
import type { ArrayInitializer, Expression, LambdaParameter } from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import { DIAMOND } from './operators';
import { PrimaryParser } from './primaries';
import { asClassType, restrictedName, type Term } from './term';
import { PRIMITIVES } from './type-arguments';

type LambdaParameterStyle = 'var' | 'explicit' | 'implicit';

/** Creation of objects, arrays and functions. */
export abstract class CreatorParser extends PrimaryParser {
  /** After `new`; `start` is the offset of that word. */
  protected creation(start: number): Expression {
    const typeArguments = this.at('<') ? this.typeArguments(false) : null;
    this.annotations();
    if (PRIMITIVES.has(this.token.kind) && !typeArguments) {
      return this.#arrayCreationRest(start, this.primitiveType());
    }
    const created = this.#createdType();
    if (this.at('[') || this.at('@')) {
      const array = this.#arrayCreationRest(start, this.settleType(created.term));
      if (created.diamondAt !== null) this.fail("cannot create array with '<>'", created.diamondAt);
      if (typeArguments) this.fail('cannot create array with type arguments', typeArguments[0]?.at ?? start);
      return array;
    }
    if (!this.at('(')) this.fail("'(' or '[' expected", this.token.start);
    return this.#objectCreationRest(start, start, null, this.settleType(created.term));
  }

  #createdType(): { term: Term; diamondAt: number | null } {
    let term = this.qualifiedName();
    const before = this.mode;
    this.selectType();
    let diamondAt: number | null = null;
    const applyArguments = (): void => {
      if (!this.at('<')) return;
      const at = this.token.start;
      term = this.appliedType(term, true);
      diamondAt = this.inMode(DIAMOND) ? at : null;
    };
    applyArguments();
    while (this.at('.')) {
      if (diamondAt !== null) this.illegal();
      const at = this.token.start;
      this.next();
      this.annotations();
      term = this.select(term, at);
      applyArguments();
    }
    this.mode = before;
    return { term, diamondAt };
  }

  /** `outer.new Inner<>(…)`; the current token is `new`. */
  protected innerCreation(outer: Expression): Expression {
    const at = this.token.start;
    this.next();
    if (this.at('<')) this.typeArguments(false);
    this.annotations();
    const name = this.identifier();
    let term: Term = { kind: 'Name', name, ...this.nameBefore(name) };
    if (this.at('<')) {
      const before = this.mode;
      term = this.appliedType(term, true);
      this.mode = before;
    }
    return this.#objectCreationRest(outer.start, at, outer, this.settleType(term));
  }

  #objectCreationRest(start: number, at: number, outer: Expression | null, type: TypeNode): Expression {
    const found = this.arguments();
    const body: ClassBody | null = this.at('{') ? this.classBody('', false, false) : null;
    return { kind: 'NewObject', outer, type, arguments: found, body, ...this.place(start, at) };
  }

  #arrayCreationRest(start: number, elementType: TypeNode): Expression {
    this.annotations();
    this.accept('[');
    if (this.take(']')) {
      const { openDimensions } = this.#openBrackets(1);
      if (!this.at('{')) this.fail('array dimension missing', this.token.start);
      const initializer = this.arrayInitializer();
      const place = this.place(start);
      return { kind: 'NewArray', elementType, sizes: [], openDimensions, initializer, ...place };
    }
    const sizes = [this.expression()];
    this.accept(']');
    let openDimensions = 0;
    while (this.at('[') || this.at('@')) {
      this.annotations();
      this.next();
      if (this.take(']')) {
        openDimensions = this.#openBrackets(openDimensions + 1).openDimensions;
      } else {
        sizes.push(this.expression());
        this.accept(']');
      }
    }
    const bracesAt = this.token.start;
    if (this.at('{')) {
      this.arrayInitializer();
      this.fail('array creation with both dimension expression and initialization is illegal', bracesAt);
    }
    const place = this.place(start);
    return { kind: 'NewArray', elementType, sizes, openDimensions, initializer: null, ...place };
  }

  #openBrackets(from: number): { openDimensions: number } {
    let openDimensions = from;
    while (this.at('[')) {
      this.next();
      this.accept(']');
      openDimensions += 1;
    }
    return { openDimensions };
  }

  protected arrayInitializer(): ArrayInitializer {
    return this.nested(() => {
      const start = this.token.start;
      this.accept('{');
      const elements: Expression[] = [];
      if (!this.take(',') && !this.at('}')) {
        do elements.push(this.variableInitializer());
        while (this.take(',') && !this.at('}'));
      }
      this.accept('}');
      return { kind: 'ArrayInitializer', elements, ...this.place(start) };
    });
  }

  protected variableInitializer(): Expression {
    return this.at('{') ? this.arrayInitializer() : this.expression();
  }

  protected lambda(hasParentheses: boolean, isExplicit: boolean): Expression {
    const start = this.token.start;
    const parameters = isExplicit
      ? this.#explicitParameters(start)
      : this.#implicitParameters(hasParentheses);
    this.accept('->');
    const body = this.at('{') ? this.block() : this.expression();
    return { kind: 'Lambda', parameters, body, ...this.place(start) };
  }

  #explicitParameters(start: number): LambdaParameter[] {
    const parameters = this.formalParameters(true, false);
    let style: LambdaParameterStyle | null = null;
    for (const parameter of parameters) {
      const name = restrictedName(parameter.type);
      if (name !== null && parameter.type.kind === 'ArrayType') {
        this.report(`'${name}' is not allowed as an element type of an array`, parameter.at);
      }
      const own = parameterStyle(parameter);
      if (style && style !== own) {
        const pair = [style, own].sort();
        this.report('invalid lambda parameter declaration', start, `  (${MIXED[pair.join(' ')] ?? ''})`);
      }
      style = own;
    }
    return parameters.map((parameter) => ({
      ...parameter,
      kind: 'LambdaParameter',
      type: restrictedName(parameter.type) === 'var' ? varType(parameter.type) : parameter.type,
    }));
  }

  #implicitParameters(hasParentheses: boolean): LambdaParameter[] {
    if (hasParentheses) this.accept('(');
    const parameters: LambdaParameter[] = [];
    if (!this.at(')') && !this.at('->')) {
      do parameters.push(this.#implicitParameter());
      while (this.take(','));
    }
    if (hasParentheses) this.accept(')');
    return parameters;
  }

  #implicitParameter(): LambdaParameter {
    const start = this.token.start;
    this.refuseUnderscore();
    const name = this.atLaxIdentifier() ? this.variableName() : '';
    const place = this.place(start);
    const modifiers = {
      kind: 'Modifiers',
      names: [],
      annotations: [],
      start,
      end: start,
      at: start,
    } as const;
    return { kind: 'LambdaParameter', modifiers, type: null, name, varargs: false, ...place };
  }

  /** javac reads a dotted name here, for the sake of receiver parameters such as `Outer.this`. */
  protected variableName(): string {
    const name = this.identifier();
    while (this.take('.')) if (!this.take('this')) this.identifier();
    return name;
  }

  protected refuseUnderscore(): void {
    if (!this.at('_')) return;
    const remedy = "  (use of '_' as an identifier is forbidden for lambda parameters)";
    this.report("'_' used as an identifier", this.token.start, remedy);
  }
}

const MIXED: Readonly<Record<string, string>> = {
  'explicit var': "cannot mix 'var' and explicitly-typed parameters",
  'implicit var': "cannot mix 'var' and implicitly-typed parameters",
  'explicit implicit': 'cannot mix implicitly-typed and explicitly-typed parameters',
};

function parameterStyle(parameter: Parameter): LambdaParameterStyle {
  if (parameter.name === '') return 'implicit';
  return restrictedName(parameter.type) === null ? 'explicit' : 'var';
}

function varType({ start, end, at }: TypeNode): TypeNode {
  return { kind: 'VarType', start, end, at };
}

/** The class name a term stands for, when it is a possibly qualified name. */
export function classNameOf(term: Term): string | null {
  const type = asClassType(term);
  return type && !type.qualifier && !type.typeArguments ? type.name : null;
}
