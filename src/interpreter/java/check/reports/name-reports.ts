/** What names are found to mean nothing, in javac's words. */
import type { Expression, FieldAccess } from '../../syntax/expressions';
import { Attributor } from '../attribution';
import type { ShownArguments } from '../type-resolver';
import type { MethodSymbol, Type } from '../types';

const NO_ARGUMENTS: ShownArguments = { expressions: [], types: [] };

/** Reports about names. */
export abstract class NameReports extends Attributor {
  /** "cannot find symbol" with the enclosing class as location. */
  protected override cannotFind(what: string, at: number, shown: ShownArguments = NO_ARGUMENTS): void {
    const { types } = shown;
    let { frame } = this;
    while (frame?.isHeader) frame = frame.outer;
    const inside = frame?.symbol;
    if (!inside || inside.isAnonymous) {
      this.reporter.typed(at, types, (text) => [
        'cannot find symbol',
        `  symbol: ${what.replace('%s', text.arguments(shown))}`,
      ]);
      return;
    }
    const location = this.ownType(inside);
    this.reporter.typed(at, [...types, location], (text) => [
      'cannot find symbol',
      `  symbol:   ${what.replace('%s', text.arguments(shown))}`,
      `  location: ${inside.typeKindName} ${text.type(location)}`,
    ]);
  }

  /** "cannot find symbol" in the type of a value: javac names the variable when there is one. */
  protected override cannotFindMember(
    node: { target: Expression | null; at: number },
    what: string,
    type: Type,
    shown: ShownArguments = NO_ARGUMENTS,
  ): void {
    const { types } = shown;
    const { target } = node;
    if (target?.kind === 'This' && !target.qualifier) {
      this.reporter.typed(node.at, types, (text) => [
        'cannot find symbol',
        `  symbol: ${what.replace('%s', text.arguments(shown))}`,
      ]);
      return;
    }
    const variable = target && this.#variableName(target);
    const upper = this.relations.upperBound(type);
    const site = upper.kind === 'class' ? this.captured(upper) : upper;
    const place = variable ? type : site;
    this.reporter.typed(node.at, [...types, place], (text) => [
      'cannot find symbol',
      `  symbol:   ${what.replace('%s', text.arguments(shown))}`,
      variable
        ? `  location: variable ${variable} of type ${text.type(type)}`
        : `  location: ${site.kind === 'class' ? site.symbol.typeKindName : 'class'} ${text.type(site)}`,
    ]);
  }

  #variableName(target: Expression): string | null {
    if (target.kind !== 'Name' && target.kind !== 'FieldAccess') return null;
    const meaning = this.meanings.get(target);
    return meaning?.kind === 'local' || meaning?.kind === 'field' ? target.name : null;
  }

  protected override reportNoVariable(target: Expression): void {
    if (target.kind === 'Name') this.cannotFind(`variable ${target.name}`, target.at);
    else if (target.kind === 'FieldAccess') this.#reportNoPackage(target);
  }

  #reportNoPackage(target: FieldAccess): void {
    const outer = this.meanings.get(target.target as FieldAccess);
    const name = outer?.kind === 'package' ? outer.name : '';
    this.missingPackage(name, target.name, target.at);
  }

  protected override reportDuplicate(name: string, at: number, method: MethodSymbol | null): void {
    if (!method) {
      const inside = this.frame?.symbol;
      const message = `variable ${name} is already defined in ${inside?.kindName ?? 'class'} ${inside?.name ?? ''}`;
      this.reporter.error('attribute', at, message);
      return;
    }
    const kind = method.name === '<init>' ? 'constructor' : 'method';
    this.reporter.typed(
      at,
      [
        ...method.typeParameters.map((variable) => ({ kind: 'variable', variable }) as const),
        ...method.parameters,
        method.returnType,
      ],
      (text) => [`variable ${name} is already defined in ${kind} ${text.method(method)}`],
    );
  }
}
