/** Unreachable statements and missing returns (JLS 14.22): javac's AliveAnalyzer. */
import type { Member } from '../syntax/declarations';
import type { Expression } from '../syntax/expressions';
import type { Block, Statement, SwitchCase } from '../syntax/statements';
import { canCompleteNormally, childStatements, constantBoolean } from './body-shape';
import { expressionsOf, operandsOf } from './children';
import type { Reporter } from './reporter';

/** Walks bodies and reports what control cannot reach, or must not leave. */
export class Reachability {
  readonly #reporter: Reporter;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  members(members: readonly Member[]): void {
    for (const member of members) {
      if (member.kind === 'Field') {
        if (member.initializer) this.#expression(member.initializer);
      } else if (member.kind === 'Initializer') this.#initializer(member.body);
      else if (member.kind === 'Constructor') this.#block(member.body);
      else if (member.kind === 'Method' && member.body) {
        this.#block(member.body);
        const isVoid = member.returnType.kind === 'PrimitiveType' && member.returnType.name === 'void';
        if (!isVoid) this.#mustReturn(member.body);
      }
    }
  }

  #initializer(body: Block): void {
    this.#block(body);
    if (canCompleteNormally(body)) return;
    this.#reporter.error('flow', body.at, 'endless-initializer');
  }

  #mustReturn(body: Block): void {
    if (canCompleteNormally(body)) this.#reporter.error('flow', body.closeAt, 'no-return');
  }

  #block(block: Block): void {
    this.#sequence(block.statements);
  }

  #sequence(statements: readonly Statement[]): void {
    let isReachable = true;
    let isReported = false;
    for (const each of statements) {
      if (!isReachable && !isReported && each.kind !== 'LocalClass') {
        this.#reporter.error('flow', each.at, 'unreachable');
        isReported = true;
      }
      this.#statement(each);
      isReachable &&= canCompleteNormally(each);
    }
  }

  #statement(node: Statement): void {
    for (const each of expressionsOf(node)) this.#expression(each);
    switch (node.kind) {
      case 'Block':
        this.#block(node);
        break;
      case 'While':
      case 'For':
        if (node.condition && constantBoolean(node.condition) === false) {
          this.#reporter.error('flow', node.body.at, 'unreachable');
        }
        for (const each of childStatements(node)) this.#statement(each);
        break;
      case 'Switch':
        this.#cases(node.cases);
        break;
      case 'Try':
        for (const each of node.resources) {
          if (each.kind === 'LocalVariable') this.#statement(each);
        }
        for (const each of childStatements(node)) this.#statement(each);
        break;
      default:
        for (const each of childStatements(node)) this.#statement(each);
    }
  }

  #cases(cases: readonly SwitchCase[]): void {
    for (const each of cases) this.#sequence(each.body);
  }

  #expression(node: Expression): void {
    for (const each of operandsOf(node)) this.#expression(each);
    if (node.kind === 'Lambda') {
      if (node.body.kind === 'Block') this.#block(node.body);
      else this.#expression(node.body);
    } else if (node.kind === 'SwitchExpression') this.#switchExpression(node.cases);
  }

  #switchExpression(cases: readonly SwitchCase[]): void {
    this.#cases(cases);
    for (const each of cases) {
      const last = each.body.at(-1);
      if (!each.arrow || last?.kind !== 'Block' || !canCompleteNormally(last)) continue;
      const details = 'rule-ends-remedy';
      this.#reporter.error('flow', last.closeAt, 'rule-ends', details);
    }
  }
}
