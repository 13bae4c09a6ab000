/** What is wrong with overriding methods and with references to methods, in javac's words. */
import type { MethodReference } from '../../syntax/expressions';
import type { MemberMethod } from '../members';
import { hasUnknown, type Type } from '../types';
import { OperatorReports } from './operator-reports';

/** Reports about methods that are not called. */
export abstract class MethodReports extends OperatorReports {
  protected override cannotOverride(
    at: number,
    own: MemberMethod,
    theirs: MemberMethod,
    reason: string,
    types: readonly Type[],
  ): boolean {
    const verb = this.#verb(own, theirs);
    const name = this.shownName(own.site.symbol);
    const otherParameters = theirs.method.parameters;
    this.reporter.typed(
      at,
      [...own.parameters, own.returnType, ...otherParameters, theirs.method.returnType, ...types],
      (text) => {
        let filled = reason;
        for (const each of types) filled = filled.replace('%s', text.type(each));
        const mine = text.method(own.method, own.parameters);
        const other = text.method(theirs.method, otherParameters);
        return [`${mine} in ${name} ${verb} ${other} in ${theirs.site.symbol.name}`, `  ${filled}`];
      },
    );
    return true;
  }

  #verb(own: MemberMethod, theirs: MemberMethod): string {
    if (!theirs.site.symbol.isInterface) return 'cannot override';
    return own.site.symbol.isInterface ? 'clashes with' : 'cannot implement';
  }

  protected override reportMissing(node: MethodReference, site: Type, sam: MemberMethod | null): void {
    if (!sam || site.kind !== 'class' || sam.parameters.some(hasUnknown)) return;
    this.reporter.typed(node.at, [...sam.parameters, site], (text) => [
      'invalid method reference',
      '  cannot find symbol',
      `    symbol:   method ${node.name}(${sam.parameters.map((each) => text.type(each)).join(',')})`,
      `    location: ${site.symbol.typeKindName} ${text.type(site)}`,
    ]);
  }
}
