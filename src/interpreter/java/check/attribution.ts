/** Attributes whole classes: fields, methods, initialisers, nested, local and anonymous classes. */
import type {
  ClassBody,
  ClassDeclaration,
  EnumConstant,
  Member,
  Method,
  Parameter,
} from '../syntax/declarations';
import type { Expression, Name, NewObject } from '../syntax/expressions';
import type { Statement } from '../syntax/statements';
import { ClassRules } from './class-rules';
import { type ClassParts, type ClassSymbol, emptyParts } from './class-symbol';
import { Doubts } from './reporter';
import { type LocalSymbol, Scope } from './scope';
import { closed } from './substitution';
import {
  type ClassSource,
  type ClassT,
  classType,
  type MethodSymbol,
  type Type,
  UNKNOWN,
  VOID,
} from './types';

/** A body to be looked at by the flow analysis. */
export interface FlowBody {
  readonly member: Exclude<Member, ClassDeclaration> | EnumConstant;
  readonly owner: ClassSymbol;
  readonly method: MethodSymbol | null;
}

/** The attribution of one file; what is told of what is wrong is left open. */
export abstract class Attributor extends ClassRules {
  /** Classes in the order javac analyses their flow. */
  readonly classes: { symbol: ClassSymbol; members: readonly Member[]; source: ClassDeclaration | null }[] =
    [];

  /** The symbol of a declared method or constructor. */
  methodOf(member: Member): MethodSymbol | null {
    return this.methods.get(member) ?? null;
  }

  /** The anonymous class of a creation or an enum constant. */
  readonly #anonymous = new Map<NewObject | EnumConstant, ClassSymbol>();

  /** What an anonymous class extends and implements. */
  supertypesOf(node: NewObject | EnumConstant): Pick<ClassParts, 'superclass' | 'interfaces'> {
    const symbol = this.#anonymous.get(node);
    if (!symbol) throw new Error('an anonymous class that nobody looked at');
    return symbol.parts;
  }

  /** Attributes a method that a record or enum has without being written, from the text made for it. */
  attributeMade(source: ClassSource, node: Method): void {
    const symbol = [...this.frames.keys()].find(({ head }) => head.source === source);
    if (!symbol || this.methods.has(node)) return;
    this.inFrame(this.memberFrame(symbol, this.frames.get(symbol) ?? null, this.variablesOf(symbol)), () => {
      this.addMethod(symbol, emptyParts(), node);
      this.#method(node, this.ownType(symbol));
    });
  }

  /** The variable a name stands for. */
  localOf(name: Name): LocalSymbol | null {
    const meaning = this.meanings.get(name);
    return meaning?.kind === 'local' ? meaning.local : null;
  }

  typeOfExpression(expression: Expression): Type {
    return closed(this.types.get(expression) ?? UNKNOWN);
  }

  protected alone(work: () => Type): Type {
    const { reporter } = this;
    const count = this.classes.length;
    this.reporter = new Doubts();
    const type = work();
    this.reporter = reporter;
    this.classes.length = count;
    return type;
  }

  isChecked(type: Type): boolean {
    return this.relations.isChecked(type);
  }

  isSubtype(from: Type, to: Type): boolean {
    return this.relations.isSubtype(from, to);
  }

  /** What the close() of a resource declares to throw. */
  closeThrows(type: Type): readonly Type[] {
    const site = this.relations.upperBound(type);
    if (site.kind !== 'class') return [UNKNOWN];
    return this.findMethods(site, 'close').find((each) => each.parameters.length === 0)?.thrown ?? [UNKNOWN];
  }

  #topLevel: readonly ClassSymbol[] = [];

  /** Enters the classes of the file; their names can then be found. */
  enter(): void {
    this.reporter.round = 'headers';
    this.#topLevel = this.unit.types.map((each) => this.#enterTopLevel(each));
  }

  /** Attributes every class of the file. */
  run(): void {
    this.reporter.round = 'headers';
    for (const symbol of this.#topLevel) this.#complete(symbol);
    this.reporter.round = 'bodies';
    for (const symbol of this.#topLevel) this.#attributeClass(symbol);
  }

  #enterTopLevel(node: ClassDeclaration): ClassSymbol {
    const round = this.reporter.round;
    this.reporter.round = 'imports';
    const expected = `${node.name}.java`;
    if (node.modifiers.names.includes('public') && expected !== this.unit.fileName.replace(/^.*\//, '')) {
      const message = `${node.classKind === 'annotation' ? 'class' : classWord(node)} ${node.name} is public, should be declared in a file named ${expected}`;
      this.reporter.error('attribute', node.at, message);
    }
    const wrong = node.modifiers.names.find((each) => ['private', 'protected', 'static'].includes(each));
    if (wrong) this.reporter.error('attribute', node.at, `modifier ${wrong} not allowed here`);
    const known = this.unit.types.some(
      (each) => each !== node && each.name === node.name && each.start < node.start,
    );
    if (known) this.reporter.error('attribute', node.at, `duplicate class: ${node.name}`);
    this.reporter.round = round;
    return this.enterClass(node, null, null, false);
  }

  #complete(symbol: ClassSymbol): void {
    for (const nested of symbol.parts.memberClasses.values()) this.#complete(nested);
  }

  #attributeClass(symbol: ClassSymbol): void {
    const { source } = symbol.head;
    if (source?.kind !== 'ClassDeclaration') return;
    const frame = this.memberFrame(symbol, this.frames.get(symbol) ?? null, this.variablesOf(symbol));
    this.inFrame(frame, () => {
      const type = this.ownType(symbol);
      if (source.classKind !== 'enum' || source.enumConstants.every((each) => !each.body)) {
        this.checkImplemented(symbol, type, source.at);
      }
      for (const each of source.enumConstants) this.#enumConstant(each, symbol);
      this.#members(symbol, type, source.body.members);
      this.#checkImplicitSuper(symbol, source);
    });
    this.classes.push({ symbol, members: source.body.members, source });
  }

  #members(symbol: ClassSymbol, type: ClassT, members: readonly Member[]): void {
    for (const member of members) {
      if (member.kind === 'ClassDeclaration') {
        const nested = symbol.parts.memberClasses.get(member.name);
        if (nested && nested.head.source === member) this.#attributeClass(nested);
      } else if (member.kind === 'Field') this.#field(symbol, member);
      else if (member.kind === 'Initializer') {
        this.#withBody(null, member.isStatic, member, () => {
          this.body(member.body, { type: VOID, isLambda: false, found: [] });
        });
      } else this.#method(member, type);
    }
  }

  /** Runs in a new method-like body. */
  #withBody(method: MethodSymbol | null, isStatic: boolean, body: object, work: () => void): void {
    const { frame } = this;
    if (!frame) return;
    const before = { scope: frame.scope, isStatic: frame.isStatic, method: frame.method };
    frame.scope = new Scope(null, body);
    frame.isStatic = isStatic;
    frame.method = method;
    work();
    Object.assign(frame, before);
  }

  #field(symbol: ClassSymbol, node: Extract<Member, { kind: 'Field' }>): void {
    const { initializer } = node;
    const field = symbol.parts.fields.get(node.name);
    if (!initializer) return;
    const isStatic = node.modifiers.names.includes('static') || symbol.isInterface;
    this.#withBody(null, isStatic, node, () => {
      this.initialize(initializer, field?.declaration === node ? field.type : UNKNOWN);
    });
  }

  #enumConstant(node: EnumConstant, symbol: ClassSymbol): void {
    const type = classType(symbol);
    this.#withBody(null, true, node, () => {
      const at = node.arguments.length > 0 || node.body ? node.start + node.name.length : node.at;
      const place = { name: symbol.name, at, inferenceAt: at, arguments: node.arguments };
      this.inContext(VOID, () => {
        const { chosen } = this.resolveCall(this.constructorsOf(type, false), place, UNKNOWN, false);
        if (chosen) this.recordCall(node, chosen);
        return VOID;
      });
      if (node.body) this.#attributeAnonymous(node, type, node.body);
    });
  }

  #method(node: Extract<Member, { kind: 'Method' | 'Constructor' }>, type: ClassT): void {
    const method = this.methods.get(node);
    const { frame } = this;
    if (!method || !frame) return;
    if (node.kind === 'Method') {
      this.checkOverriding(node, method, type);
      this.#checkBodyPresence(node, method);
    }
    const { body } = node;
    this.inMethod(method, () => {
      this.#withBody(method, method.isStatic, node, () => {
        const parameters =
          node.kind === 'Constructor' && node.compact ? componentsOf(frame.symbol) : node.parameters;
        parameters.forEach((each, index) => {
          this.declare(
            this.local(each, 'parameter', each.name, method.parameters[index] ?? UNKNOWN, true, null),
            each.at,
          );
        });
        if (!body) return;
        if (node.kind === 'Constructor') this.#constructorBody(node, frame.symbol);
        else this.body(body, { type: method.returnType, isLambda: false, found: [] });
      });
    });
  }

  #checkBodyPresence(node: Extract<Member, { kind: 'Method' }>, method: MethodSymbol): void {
    const names = node.modifiers.names;
    const { owner } = method;
    if (!node.body) {
      const mayLack = owner.isInterface
        ? !names.includes('default') && !names.includes('static') && !names.includes('private')
        : names.includes('abstract') || names.includes('native');
      if (!mayLack) this.reporter.error('attribute', node.at, 'no-body');
    } else if (owner.isInterface && !names.some((each) => ['default', 'static', 'private'].includes(each))) {
      this.reporter.error('attribute', node.body.at, 'abstract-body-interface');
    } else if (names.includes('abstract') && !owner.isInterface) {
      this.reporter.error('attribute', node.at, 'abstract-body');
    }
  }

  #constructorBody(node: Extract<Member, { kind: 'Constructor' }>, symbol: ClassSymbol): void {
    const callsOther = node.body.statements.some((each) => {
      return each.kind === 'ExpressionStatement' && each.expression.kind === 'ConstructorCall';
    });
    if (!callsOther) this.#implicitSuper(symbol, node.body.at);
    node.body.statements.forEach((each, index) => {
      this.#refuseLateCall(each, index);
    });
    this.body(node.body, { type: VOID, isLambda: false, found: [] });
  }

  #refuseLateCall(statement: Statement, index: number): void {
    if (index === 0 || statement.kind !== 'ExpressionStatement') return;
    const { expression } = statement;
    if (expression.kind !== 'ConstructorCall') return;
    const message = `call to ${expression.which} must be first statement in constructor`;
    this.reporter.error('attribute', expression.at, message);
  }

  /** A class without constructors calls `super()` too. */
  #checkImplicitSuper(symbol: ClassSymbol, source: ClassDeclaration): void {
    const hasOwn = source.body.members.some((each) => each.kind === 'Constructor');
    if (!hasOwn && source.classKind === 'class') this.#implicitSuper(symbol, source.at);
  }

  #implicitSuper(symbol: ClassSymbol, at: number): void {
    const { superclass, hasUnknownSupertype } = symbol.parts;
    const isOrdinary = symbol.head.kind === 'class' && superclass && !hasUnknownSupertype;
    if (!isOrdinary || superclass.symbol.parts.constructors.length === 0) return;
    const place = { name: superclass.symbol.name, at, inferenceAt: at, arguments: [] };
    this.inContext(
      VOID,
      () => this.resolveCall(this.constructorsOf(superclass, false), place, UNKNOWN, false).type,
    );
  }

  protected localClass(statement: Extract<Statement, { kind: 'LocalClass' }>): void {
    const { frame } = this;
    if (!frame?.scope) return;
    const { declaration } = statement;
    const around = { ...frame };
    const symbol = this.enterClass(declaration, frame.symbol, around, true);
    if (frame.scope.classNamed(declaration.name)) {
      const inside = frame.method;
      const where = inside ? ` in ${inside.name === '<init>' ? 'constructor' : 'method'}` : '';
      this.reporter.error(
        'attribute',
        statement.at,
        `${symbol.kindName} ${declaration.name} is already defined${where}`,
      );
    }
    frame.scope.classes.set(declaration.name, symbol);
    this.#complete(symbol);
    this.reporter.round = 'bodies';
    this.#attributeClass(symbol);
  }

  protected anonymousClass(node: NewObject, base: ClassT, body: ClassBody): Type {
    return this.#attributeAnonymous(node, base, body);
  }

  #attributeAnonymous(node: NewObject | EnumConstant, base: ClassT, body: ClassBody): Type {
    const symbol = this.enterAnonymous(node, base, body);
    this.#anonymous.set(node, symbol);
    const around = this.frames.get(symbol) ?? null;
    this.#complete(symbol);
    this.inFrame(this.memberFrame(symbol, around, new Map()), () => {
      const type = classType(symbol);
      this.checkImplemented(symbol, type, body.at);
      this.#members(symbol, type, body.members);
    });
    this.classes.push({ symbol, members: body.members, source: null });
    return classType(symbol);
  }
}

function componentsOf(symbol: ClassSymbol): readonly Parameter[] {
  const { source } = symbol.head;
  return source?.kind === 'ClassDeclaration' ? source.recordComponents : [];
}

function classWord(node: ClassDeclaration): string {
  return node.classKind;
}
