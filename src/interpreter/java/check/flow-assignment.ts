/** Definite assignment (JLS chapter 16) and captures of variables that change: AssignAnalyzer, CaptureAnalyzer. */
import type { ClassDeclaration, Member } from '../syntax/declarations';
import type { Assignment, Expression, FieldAccess, Lambda, Name } from '../syntax/expressions';
import type { Statement } from '../syntax/statements';
import { type AssignmentState, isAssigned, NOTHING_ASSIGNED, type Tracked } from './assignment-state';
import type { Attributor } from './attribution';
import type { ClassSymbol } from './class-symbol';
import { AssignmentStatements } from './flow-assignment-statements';
import type { Reporter } from './reporter';
import type { LocalSymbol } from './scope';
import type { FieldSymbol } from './types';

/** A use of a variable from inside a lambda or class that does not declare it. */
interface Capture {
  readonly local: LocalSymbol;
  readonly at: number;
  readonly from: 'a lambda expression' | 'an inner class';
}

/** Definite assignment of one file. */
export class AssignmentFlow extends AssignmentStatements {
  readonly #attributor: Attributor;
  readonly #reporter: Reporter;
  /** Variables and blank finals whose state matters in the member at hand. */
  #tracked = new Set<Tracked>();
  #fields = new Map<FieldSymbol, number>();
  readonly #changed = new Set<LocalSymbol>();
  readonly #captures: Capture[] = [];
  #bodies: object[] = [];
  #owner: ClassSymbol | null = null;

  constructor(attributor: Attributor, reporter: Reporter) {
    super();
    this.#attributor = attributor;
    this.#reporter = reporter;
  }

  classBody(symbol: ClassSymbol, members: readonly Member[], source: ClassDeclaration | null): void {
    this.#owner = symbol;
    for (const isStatic of [true, false]) {
      this.#fields = this.#blankFields(symbol, isStatic);
      this.#start();
      for (const member of members) this.#initializerMember(member, isStatic);
      const after = this.state;
      if (isStatic) this.#requireFields(null, after);
      else this.#constructors(members, after, source);
    }
    this.#fields = new Map();
    for (const member of members) {
      if (member.kind === 'Method' && member.body) this.#memberBody(member, member.body, NOTHING_ASSIGNED);
    }
  }

  #blankFields(symbol: ClassSymbol, isStatic: boolean): Map<FieldSymbol, number> {
    const found = new Map<FieldSymbol, number>();
    if (symbol.isInterface) return found;
    for (const field of symbol.parts.fields.values()) {
      const { declaration } = field;
      const isBlank = declaration?.kind === 'Field' && !declaration.initializer;
      const isComponent = declaration?.kind === 'Parameter';
      if (field.isFinal && field.isStatic === isStatic && (isBlank || isComponent))
        found.set(field, declaration.at);
    }
    return found;
  }

  #start(): void {
    this.#tracked = new Set(this.#fields.keys());
    this.state = NOTHING_ASSIGNED;
  }

  #initializerMember(member: Member, isStatic: boolean): void {
    if (member.kind === 'Field' && member.initializer) {
      const isOwn = member.modifiers.names.includes('static') || this.#owner?.isInterface === true;
      if (isOwn !== isStatic) return;
      this.#bodies = [member];
      this.expression(member.initializer);
    } else if (member.kind === 'Initializer' && member.isStatic === isStatic) {
      this.#bodies = [member];
      this.statement(member.body);
    }
  }

  #constructors(members: readonly Member[], after: AssignmentState, source: ClassDeclaration | null): void {
    const constructors = members.filter((each) => each.kind === 'Constructor');
    const isRecord = source?.classKind === 'record';
    if (constructors.length === 0 && !isRecord && source) this.#requireFields(source, after);
    for (const each of constructors) {
      const first = each.body.statements[0];
      const call = first?.kind === 'ExpressionStatement' ? first.expression : null;
      const delegates = call?.kind === 'ConstructorCall' && call.which === 'this';
      const fields = this.#fields;
      if (delegates || each.compact) this.#fields = new Map();
      this.#memberBody(each, each.body, after);
      if (this.state.assigned) {
        for (const field of this.#fields.keys()) {
          if (isAssigned(this.state, field)) continue;
          this.#reporter.error(
            'flow',
            each.body.closeAt,
            `variable ${field.name} might not have been initialized`,
          );
        }
      }
      this.#fields = fields;
    }
  }

  #requireFields(source: ClassDeclaration | null, state: AssignmentState): void {
    for (const [field, at] of this.#fields) {
      if (isAssigned(state, field)) continue;
      if (source) {
        this.#reporter.error(
          'flow',
          source.at,
          `variable ${field.name} not initialized in the default constructor`,
        );
      } else
        this.#reporter.error(
          'flow',
          at,
          `variable ${field.name} not initialized in the default constructor`.replace(
            'not initialized in the default constructor',
            'might not have been initialized',
          ),
        );
    }
  }

  #memberBody(member: Member, body: Statement, state: AssignmentState): void {
    this.#tracked = new Set(this.#fields.keys());
    this.state = state;
    this.#bodies = [member];
    this.returnStates = [];
    this.statement(body);
    this.mergeReturns();
  }

  protected declared(declaration: Statement): void {
    const local = declaration.kind === 'LocalVariable' && this.#attributor.locals.get(declaration);
    if (local && !local.isInitialized) this.#tracked.add(local);
  }

  protected trackedSymbols(): Iterable<Tracked> {
    return this.#tracked;
  }

  protected use(node: Name | FieldAccess): void {
    const meaning = this.#attributor.meanings.get(node);
    if (meaning?.kind === 'local') this.#useLocal(meaning.local, node.at);
    if (meaning?.kind !== 'field' || !this.#fields.has(meaning.field)) return;
    const isOwn = node.kind === 'Name' || (node.kind === 'FieldAccess' && node.target.kind === 'This');
    if (isOwn && this.#bodies.length === 1) this.#requireAssigned(meaning.field, node.at);
  }

  #useLocal(local: LocalSymbol, at: number): void {
    this.#noteCapture(local, at);
    if (this.#tracked.has(local)) this.#requireAssigned(local, at);
  }

  #requireAssigned(symbol: Tracked, at: number): void {
    if (isAssigned(this.state, symbol)) return;
    this.#reporter.error('flow', at, `variable ${symbol.name} might not have been initialized`);
    this.set(symbol);
  }

  #noteCapture(local: LocalSymbol, at: number): void {
    const inside = this.#bodies.at(-1) as { kind?: string } | undefined;
    if (local.body === inside || this.#owner === null) return;
    const isLambda = inside?.kind === 'Lambda';
    // A variable of a lambda around this one, or of the method around this class.
    this.#captures.push({ local, at, from: isLambda ? 'a lambda expression' : 'an inner class' });
  }

  protected assigned(node: Assignment | Expression, target: Expression): void {
    if (target.kind !== 'Name' && target.kind !== 'FieldAccess') return;
    const meaning = this.#attributor.meanings.get(target);
    if (meaning?.kind === 'local') this.#assignLocal(meaning.local, target.at);
    else if (meaning?.kind === 'field' && this.#fields.has(meaning.field)) {
      const isOwn = target.kind === 'Name' || target.target.kind === 'This';
      if (isOwn) this.#assignFinal(meaning.field, target.at);
    }
    return void node;
  }

  #assignLocal(local: LocalSymbol, at: number): void {
    this.#noteCapture(local, at);
    const isLater = local.isInitialized || this.state.maybe.has(local) || this.isInLoopOf(local);
    if (isLater) this.#changed.add(local);
    if (local.isFinal && !local.isInitialized) this.#assignFinal(local, at);
    this.set(local);
  }

  #assignFinal(symbol: Tracked, at: number): void {
    if (this.state.maybe.has(symbol) && this.state.assigned !== null) {
      this.#reporter.error('flow', at, `variable ${symbol.name} might already have been assigned`);
    } else if (this.isInLoopOf(symbol)) {
      this.#reporter.error('flow', at, `variable ${symbol.name} might be assigned in loop`);
    }
    this.set(symbol);
  }

  protected lambda(node: Lambda): void {
    const before = { state: this.state, returnStates: this.returnStates };
    this.returnStates = [];
    this.#bodies.push(node);
    if (node.body.kind === 'Block') this.statement(node.body);
    else this.expression(node.body);
    this.#bodies.pop();
    Object.assign(this, before);
  }

  /** Changing variables that lambdas or inner classes look at. */
  reportCaptures(): void {
    for (const { local, at, from } of this.#captures) {
      if (!this.#changed.has(local)) continue;
      const message = `local variables referenced from ${from} must be final or effectively final`;
      this.#reporter.error('flow', at, message);
    }
  }
}
