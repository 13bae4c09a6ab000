/** Members of classes: fields, methods, constructors, initialisers and their parameters. */
import type {
  ClassBody,
  Constructor,
  Field,
  Member,
  Method,
  Modifiers,
  Parameter,
  TypeParameter,
} from '../syntax/declarations';
import type { Expression } from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import { StatementParser } from './statements';
import { RESTRICTED_TYPE_NAMES, restrictedName } from './term';

/** What a member's head has been found to be so far. */
interface MemberHead {
  readonly className: string;
  readonly isInterface: boolean;
  readonly isRecord: boolean;
  readonly start: number;
  readonly modifiers: Modifiers;
  readonly typeParameters: readonly TypeParameter[];
}

/** Class bodies; class declarations themselves are a later class's work. */
export abstract class MemberParser extends StatementParser {
  protected classBody(className: string, isInterface: boolean, isRecord: boolean): ClassBody {
    const start = this.token.start;
    this.accept('{');
    const members: Member[] = [];
    while (!this.at('}') && !this.at('end')) {
      members.push(...this.nested(() => this.member(className, isInterface, isRecord)));
    }
    this.accept('}');
    return { kind: 'ClassBody', members, ...this.place(start) };
  }

  protected member(className: string, isInterface: boolean, isRecord: boolean): Member[] {
    if (this.take(';')) return [];
    const start = this.token.start;
    const modifiers = this.modifiers();
    if (this.at('class') || this.isRecordStart() || this.at('interface') || this.at('enum')) {
      return [this.classDeclaration(modifiers)];
    }
    const isInitializer =
      this.at('{') &&
      modifiers.annotations.length === 0 &&
      modifiers.names.every((name) => name === 'static' || name === 'default');
    if (isInitializer) return [this.#initializer(start, modifiers, isInterface, isRecord)];
    const typeParameters = this.typeParameters();
    this.annotations();
    return this.#typedMember({ className, isInterface, isRecord, start, modifiers, typeParameters });
  }

  #initializer(start: number, modifiers: Modifiers, isInterface: boolean, isRecord: boolean): Member {
    const isStatic = modifiers.names.includes('static');
    if (isInterface) this.report('initializers not allowed in interfaces', this.token.start);
    if (isRecord && !isStatic) {
      this.report('instance initializers not allowed in records', this.token.start);
    }
    return { kind: 'Initializer', isStatic, body: this.block(), ...this.place(start) };
  }

  #typedMember(head: MemberHead): Member[] {
    const at = this.token.start;
    const isVoid = this.at('void');
    const type = isVoid ? this.primitiveType() : this.unannotatedType(false);
    const isSimpleName = type.kind === 'ClassType' && !type.qualifier && !type.typeArguments;
    const isConstructor =
      isSimpleName && ((this.at('(') && !head.isInterface) || (head.isRecord && this.at('{')));
    if (isConstructor) {
      if (type.name !== head.className) {
        this.report('invalid method declaration; return type required', at);
      }
      return [this.#constructorRest(head, type.name, at)];
    }
    if (head.isRecord && isSimpleName && this.at('throws')) {
      const remedy = '  (throws clause not allowed for compact constructor)';
      const message = `invalid compact constructor in record ${head.className}`;
      this.report(message, this.token.start, remedy);
    }
    const nameAt = this.token.start;
    const name = this.identifier();
    if (this.at('(')) return [this.#methodRest(head, type, name, nameAt, isVoid)];
    if (isVoid || head.typeParameters.length > 0) this.fail("'(' expected", this.token.start);
    const fields = this.#fieldsRest(head, type, name, nameAt);
    this.accept(';');
    if (head.isRecord && !head.modifiers.names.includes('static')) {
      const remedy = '  (consider replacing field with record component)';
      if (this.at('end')) this.fail('', nameAt);
      this.report('field declaration must be static', nameAt, remedy);
    }
    const last = fields.pop();
    return last ? [...fields, { ...last, end: this.previousEnd }] : [];
  }

  #fieldsRest(head: MemberHead, baseType: TypeNode, firstName: string, firstAt: number): Field[] {
    const fields: Field[] = [];
    let name = firstName;
    let at = firstAt;
    for (;;) {
      const type = this.brackets(baseType);
      let initializer: Expression | null = null;
      if (this.take('=')) initializer = this.variableInitializer();
      else if (head.isInterface) this.fail('= expected', this.token.start);
      const restricted = restrictedName(type);
      if (restricted !== null) this.fail(`'${restricted}' is not allowed here`, type.start);
      const { modifiers } = head;
      const start = fields.length === 0 ? head.start : at;
      fields.push({ kind: 'Field', modifiers, type, name, initializer, ...this.place(start, at) });
      if (!this.take(',')) return fields;
      at = this.token.start;
      name = this.identifier();
    }
  }

  #constructorRest(head: MemberHead, name: string, at: number): Constructor {
    const compact = this.at('{');
    const parameters = compact ? [] : this.formalParameters(false, false);
    const thrown = this.#throwsClause();
    if (!this.at('{')) this.#missingConstructorBody();
    const body = this.block();
    const { start, modifiers, typeParameters } = head;
    const place = this.place(start, at);
    return {
      kind: 'Constructor',
      modifiers,
      typeParameters,
      name,
      compact,
      parameters,
      throws: thrown,
      body,
      ...place,
    };
  }

  /** javac lets `;` pass here and complains in attribution; no correct program has it. */
  #missingConstructorBody(): void {
    const bodyAt = this.token.start;
    if (this.take('default')) this.annotationValue();
    this.accept(';');
    this.report('missing method body, or declare abstract', bodyAt);
  }

  #methodRest(head: MemberHead, declaredType: TypeNode, name: string, at: number, isVoid: boolean): Method {
    const parameters = this.formalParameters(false, false);
    const returnType = isVoid ? declaredType : this.brackets(declaredType);
    const thrown = this.#throwsClause();
    let defaultValue: Method['defaultValue'] = null;
    let body: Method['body'] = null;
    if (this.at('{')) body = this.block();
    else {
      if (this.take('default')) defaultValue = this.annotationValue();
      this.accept(';');
    }
    const { start, modifiers, typeParameters } = head;
    return {
      kind: 'Method',
      modifiers,
      typeParameters,
      returnType,
      name,
      parameters,
      throws: thrown,
      body,
      defaultValue,
      ...this.place(start, at),
    };
  }

  #throwsClause(): TypeNode[] {
    return this.take('throws') ? this.qualifiedNames() : [];
  }

  protected qualifiedNames(): TypeNode[] {
    const names: TypeNode[] = [];
    do {
      this.annotations();
      names.push(this.settleType(this.qualifiedName()));
    } while (this.take(','));
    return names;
  }

  protected typeParameters(): TypeParameter[] {
    const found: TypeParameter[] = [];
    if (!this.take('<')) return found;
    do found.push(this.#typeParameter());
    while (this.take(','));
    this.accept('>');
    return found;
  }

  #typeParameter(): TypeParameter {
    const start = this.token.start;
    this.annotations();
    const name = this.typeName();
    const bounds: TypeNode[] = [];
    if (this.take('extends')) {
      do bounds.push(this.type());
      while (this.take('&'));
    }
    return { kind: 'TypeParameter', name, bounds, ...this.place(start) };
  }

  /** The name in a type's declaration. */
  protected typeName(): string {
    const start = this.token.start;
    const name = this.identifier();
    const release = RESTRICTED_TYPE_NAMES.get(name);
    if (release !== undefined) {
      const reason =
        `  as of release ${release}, '${name}' is a restricted type name and cannot be used for ` +
        'type declarations';
      if (this.at('end')) this.fail('', start);
      this.report(`'${name}' not allowed here`, start, reason);
    }
    return name;
  }

  protected formalParameters(isLambda: boolean, isRecord: boolean): Parameter[] {
    const parameters: Parameter[] = [];
    this.accept('(');
    if (!this.at(')')) {
      for (;;) {
        const parameter = this.#formalParameter(isLambda, isRecord, !isLambda && parameters.length === 0);
        if (parameter) parameters.push(parameter);
        if (!this.at(',')) break;
        if (parameter?.varargs) this.report('varargs parameter must be the last parameter', parameter.at);
        this.next();
      }
    }
    if (!this.at(')')) this.fail("',', ')', or '[' expected", this.previousEnd);
    this.next();
    return parameters;
  }

  /** One parameter, or null for a receiver parameter (`Foo this`), which means nothing at run time. */
  #formalParameter(isLambda: boolean, isRecord: boolean, mayBeReceiver: boolean): Parameter | null {
    const modifiers = isRecord ? this.modifiers() : this.optionalFinal();
    if (isRecord && modifiers.names.length > 0) {
      this.report('record components cannot have modifiers', modifiers.start);
    }
    let type = this.type(isLambda);
    const varargs = this.at('...');
    if (varargs) {
      this.next();
      type = { kind: 'ArrayType', element: type, ...this.place(type.start) };
    }
    const at = this.token.start;
    if (mayBeReceiver && !isRecord && this.take('this')) return null;
    const name = this.#parameterName(isLambda, modifiers);
    if (this.at('[')) {
      if (varargs)
        this.report('legacy array notation not allowed on variable-arity parameter', this.token.start);
      if (isRecord) this.report('legacy array notation not allowed on record components', this.token.start);
    }
    type = this.brackets(type);
    const start = modifiers.end > modifiers.start ? modifiers.start : type.start;
    return { kind: 'Parameter', modifiers, type, name, varargs, ...this.place(start, at) };
  }

  #parameterName(isLambda: boolean, modifiers: Modifiers): string {
    if (isLambda) {
      this.refuseUnderscore();
      const isBare = modifiers.names.length === 0 && modifiers.annotations.length === 0;
      // javac lets a name go missing in a lambda and judges the parameters as a whole afterwards.
      if (isBare && !this.atLaxIdentifier()) return '';
    }
    return this.variableName();
  }
}
