import type { Block, CatchClause, Try } from '../syntax/statements';
import { JumpChecker } from './jumps';
import { allSupertypes } from './substitution';
import { hasUnknown, type Type, UNKNOWN } from './types';

/** Exceptions caught and resources closed. */
export abstract class TryChecker extends JumpChecker {
  protected abstract block(block: Block): void;

  /** The exception types of each catch clause, for the flow analysis. */
  readonly catchTypes = new Map<CatchClause, readonly Type[]>();

  protected tryStatement(node: Try): void {
    this.inScope(() => {
      for (const each of node.resources) {
        if (each.kind === 'LocalVariable') this.localVariable(each, 'resource');
        const type =
          each.kind === 'LocalVariable' ? this.locals.get(each)?.type : this.expression(each.expression);
        this.checkCloseable(type ?? UNKNOWN, each.kind === 'LocalVariable' ? each.type.at : each.at);
      }
      this.block(node.body);
    });
    for (const each of node.catches) this.catchClause(each);
    if (node.finallyBlock) this.block(node.finallyBlock);
  }

  protected checkCloseable(type: Type, at: number): void {
    const closeable = this.world.type('java.lang.AutoCloseable');
    if (hasUnknown(type) || this.relations.isAssignable(type, closeable)) return;
    this.reporter.typed(at, [type], (text) => [
      'incompatible types: try-with-resources not applicable to variable type',
      `    (${text.type(type)} cannot be converted to AutoCloseable)`,
    ]);
  }

  protected catchClause(node: CatchClause): void {
    this.inScope(() => {
      const nodes = node.type.kind === 'UnionType' ? node.type.types : [node.type];
      const types = nodes.map((each) => this.resolve(each));
      const throwable = this.world.type('java.lang.Throwable');
      types.forEach((type, index) => {
        const written = nodes[index];
        const at = (written?.kind === 'ClassType' ? written.argumentsAt : null) ?? written?.at ?? node.at;
        if (!this.relations.isThrowable(type)) this.incompatible(at, type, throwable);
        else this.checkAlternatives(types, index, at);
      });
      const type = types.length === 1 ? (types[0] ?? UNKNOWN) : this.union(types);
      this.catchTypes.set(node, types);
      const isFinal = types.length > 1;
      const local = this.local(node, 'exception', node.name, type, true, null);
      this.declare(isFinal ? { ...local, isFinal } : local, node.nameStart);
      this.block(node.body);
    });
  }

  /** The nearest class all alternatives inherit from. */
  protected union(types: readonly Type[]): Type {
    const [first] = types;
    if (first?.kind !== 'class' || types.some((each) => each.kind !== 'class')) return UNKNOWN;
    const common = allSupertypes(first).find((candidate) => {
      return (
        !candidate.symbol.isInterface && types.every((each) => this.relations.isSubtype(each, candidate))
      );
    });
    return common ?? UNKNOWN;
  }

  protected checkAlternatives(types: readonly Type[], index: number, at: number): void {
    const type = types[index] ?? UNKNOWN;
    for (const other of types.slice(0, index)) {
      if (type.kind === 'unknown' || other.kind === 'unknown') continue;
      const [sub, sup] = this.relations.isSubtype(other, type) ? [other, type] : [type, other];
      if (!this.relations.isSubtype(sub, sup)) continue;
      this.reporter.typed(at, [sub, sup], (text) => [
        'alternatives',
        `  Alternative ${text.type(sub)} is a subclass of alternative ${text.type(sup)}`,
      ]);
    }
  }
}
