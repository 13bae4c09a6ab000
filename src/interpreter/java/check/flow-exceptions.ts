/** Checked exceptions (JLS 11.2): javac's FlowAnalyzer. */
import type { Member } from '../syntax/declarations';
import type { Expression, Lambda } from '../syntax/expressions';
import type { CatchClause, Statement, Try } from '../syntax/statements';
import type { Attributor } from './attribution';
import { childStatements } from './body-shape';
import { expressionsOf, operandsOf } from './children';
import type { Reporter } from './reporter';
import type { LocalSymbol } from './scope';
import { closed } from './substitution';
import { type ClassT, type Type, UNKNOWN } from './types';

/** An exception that may come out of the code looked at. */
interface Thrown {
  readonly type: Type;
  readonly at: number;
  /** Set for the call of close() at the end of a try. */
  readonly resource: string | null;
}

/** Walks bodies and reports exceptions nobody catches or declares. */
export class ExceptionFlow {
  readonly #attributor: Attributor;
  readonly #reporter: Reporter;
  #thrown: Thrown[] = [];
  /** What a rethrown exception parameter can really be. */
  readonly #rethrown = new Map<LocalSymbol, readonly Type[]>();

  constructor(attributor: Attributor, reporter: Reporter) {
    this.#attributor = attributor;
    this.#reporter = reporter;
  }

  members(members: readonly Member[]): void {
    for (const member of members) {
      if (member.kind === 'Method' || member.kind === 'Constructor') {
        const { body } = member;
        const declared = this.#attributor.methodOf(member)?.thrown ?? [UNKNOWN];
        if (body) this.#within(declared, () => this.#statement(body));
      } else if (member.kind === 'Initializer') {
        const { body } = member;
        this.#within(member.isStatic ? [] : [UNKNOWN], () => this.#statement(body));
      } else if (member.kind === 'Field' && member.initializer) {
        const { initializer } = member;
        this.#within([], () => this.#expression(initializer));
      }
    }
  }

  /** Looks at a body that may let out the declared types; reports the rest. */
  #within(declared: readonly Type[], work: () => void): void {
    const before = this.#thrown;
    this.#thrown = [];
    work();
    for (const each of this.#thrown) this.#judge(each, declared);
    this.#thrown = before;
  }

  #judge({ type, at, resource }: Thrown, declared: readonly Type[]): void {
    if (!this.#attributor.isChecked(type)) return;
    if (declared.some((each) => this.#attributor.isSubtype(type, each))) return;
    const name = type.kind === 'class' ? type.symbol.name : 'Exception';
    const details =
      resource === null
        ? []
        : [`    exception thrown from implicit call to close() on resource variable '${resource}'`];
    this.#reporter.error(
      'flow',
      at,
      `unreported exception ${name}; must be caught or declared to be thrown`,
      ...details,
    );
  }

  #throw(type: Type, at: number, resource: string | null = null): void {
    this.#thrown.push({ type, at, resource });
  }

  #statement(node: Statement): void {
    if (node.kind === 'Try') {
      this.#tryStatement(node);
      return;
    }
    for (const each of node.kind === 'For' ? node.initializers : []) this.#statement(each);
    for (const each of expressionsOf(node)) this.#expression(each);
    for (const each of childStatements(node)) {
      if (node.kind !== 'For' || each === node.body) this.#statement(each);
    }
    if (node.kind === 'Throw') this.#throwStatement(node.exception, node.at);
  }

  #throwStatement(exception: Expression, at: number): void {
    const local = exception.kind === 'Name' ? this.#attributor.localOf(exception) : null;
    const precise = local && this.#rethrown.get(local);
    const types = precise ?? [this.#attributor.typeOfExpression(exception)];
    for (const each of types) this.#throw(each, at);
  }

  #expression(node: Expression): void {
    for (const each of operandsOf(node)) this.#expression(each);
    switch (node.kind) {
      case 'MethodCall':
      case 'NewObject':
      case 'ConstructorCall':
        this.#call(node);
        break;
      case 'Lambda':
        this.#lambda(node);
        break;
      case 'SwitchExpression':
        for (const each of node.cases) for (const inner of each.body) this.#statement(inner);
        break;
      default:
    }
  }

  #call(node: Extract<Expression, { kind: 'MethodCall' | 'NewObject' | 'ConstructorCall' }>): void {
    if (!this.#attributor.calls.has(node)) this.#throw(UNKNOWN, node.at);
    for (const each of this.#attributor.thrownBy.get(node) ?? []) this.#throw(closed(each), node.at);
  }

  #lambda(node: Lambda): void {
    const declared = this.#attributor.functions.get(node)?.thrown ?? [UNKNOWN];
    this.#within(declared, () => {
      if (node.body.kind === 'Block') this.#statement(node.body);
      else this.#expression(node.body);
    });
  }

  #tryStatement(node: Try): void {
    const before = this.#thrown;
    this.#thrown = [];
    for (const each of node.resources) {
      if (each.kind === 'LocalVariable') this.#statement(each);
      else this.#expression(each.expression);
      this.#closing(each);
    }
    this.#statement(node.body);
    const inBody = this.#thrown;
    this.#thrown = before;
    const caught: Type[] = [];
    for (const each of node.catches) this.#catchClause(each, inBody, caught);
    const escaping = inBody.filter(
      ({ type }) => !caught.some((each) => each.kind !== 'unknown' && this.#attributor.isSubtype(type, each)),
    );
    this.#thrown.push(...escaping);
    if (node.finallyBlock) this.#statement(node.finallyBlock);
  }

  #closing(resource: Try['resources'][number]): void {
    const isVariable = resource.kind === 'LocalVariable';
    const type = isVariable
      ? this.#attributor.locals.get(resource)?.type
      : this.#attributor.typeOfExpression(resource.expression);
    const name = isVariable ? resource.name : '';
    for (const each of this.#attributor.closeThrows(type ?? UNKNOWN)) this.#throw(each, resource.at, name);
  }

  #catchClause(node: CatchClause, inBody: readonly Thrown[], caught: Type[]): void {
    const types = this.#attributor.catchTypes.get(node) ?? [];
    const nodes = node.type.kind === 'UnionType' ? node.type.types : [node.type];
    const precise = inBody
      .map((each) => each.type)
      .filter((type) => !caught.some((each) => this.#attributor.isSubtype(type, each)))
      .filter((type) => types.some((each) => this.#attributor.isSubtype(type, each)));
    types.forEach((type, index) => {
      const at = nodes.length > 1 ? (nodes[index]?.at ?? node.at) : node.at;
      if (type.kind === 'class') this.#checkCaught(type, at, inBody, caught);
    });
    caught.push(...types);
    const local = this.#attributor.locals.get(node);
    if (local) this.#rethrown.set(local, precise);
    this.#statement(node.body);
  }

  #checkCaught(type: ClassT, at: number, inBody: readonly Thrown[], caught: readonly Type[]): void {
    const { name } = type.symbol;
    if (caught.some((each) => each.kind !== 'unknown' && this.#attributor.isSubtype(type, each))) {
      this.#reporter.error('flow', at, `exception ${name} has already been caught`);
      return;
    }
    const isGeneral = ['java.lang.Exception', 'java.lang.Throwable'].includes(type.symbol.head.binaryName);
    if (isGeneral || !this.#attributor.isChecked(type)) return;
    const isThrown = inBody.some((each) => {
      return this.#attributor.isSubtype(each.type, type) || this.#attributor.isSubtype(type, each.type);
    });
    if (isThrown) return;
    this.#reporter.error(
      'flow',
      at,
      `exception ${name} is never thrown in body of corresponding try statement`,
    );
  }
}
