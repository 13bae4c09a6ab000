/** What a class owes its supertypes: methods to implement, and rules for overriding. */
import type { Member } from '../syntax/declarations';
import { ClassEntry } from './class-entry';
import type { ClassSymbol } from './class-symbol';
import type { MemberMethod } from './members';
import { allSupertypes } from './substitution';
import { type Access, type ClassT, isVoid, type MethodSymbol, type Type, UNKNOWN } from './types';

const OPENNESS: readonly Access[] = ['private', 'package', 'protected', 'public'];

/** Inheritance rules. */
export abstract class ClassRules extends ClassEntry {
  /** Reports the first abstract method a concrete class leaves open. */
  protected checkImplemented(symbol: ClassSymbol, type: ClassT, at: number): void {
    if (symbol.head.isAbstract || symbol.isInterface || this.isOpen(type)) return;
    const missing = this.#firstUnimplemented(type);
    if (!missing) return;
    const { method, parameters, returnType, site } = missing;
    const shown = this.shownName(symbol);
    this.reporter.typed(at, [...parameters, returnType], (text) => [
      `${shown} is not abstract and does not override abstract method ${text.method(method, parameters)} in ${site.symbol.name}`,
    ]);
  }

  /** javac looks at the class itself, then its superclass, then each interface; and at the last declared method first. */
  #firstUnimplemented(type: ClassT): MemberMethod | null {
    const inherited = allSupertypes(type);
    for (const each of inherited) {
      if (!each.symbol.head.isAbstract && !each.symbol.isInterface && each.symbol !== type.symbol) continue;
      for (const methods of [...each.symbol.parts.methods.values()].reverse()) {
        for (const method of [...methods].reverse()) {
          if (!method.isAbstract) continue;
          const member = this.asMember(method, each);
          if (!this.#isImplemented(member, inherited)) return member;
        }
      }
    }
    return null;
  }

  #isImplemented(wanted: MemberMethod, inherited: readonly ClassT[]): boolean {
    return inherited.some((each) => {
      return (each.symbol.parts.methods.get(wanted.method.name) ?? []).some((method) => {
        const isBody = !method.isAbstract && (!each.symbol.isInterface || method.isDefault);
        if (!isBody || method.isStatic) return false;
        const own = this.asMember(method, each);
        return this.overrides(own, wanted) && this.#isReturnSubstitutable(own, wanted);
      });
    });
  }

  /** Checks one method against those it overrides. */
  protected checkOverriding(
    node: Extract<Member, { kind: 'Method' }>,
    method: MethodSymbol,
    type: ClassT,
  ): void {
    const own = this.asMember(method, type);
    let overridesSomething = false;
    for (const each of allSupertypes(type).slice(1)) {
      for (const other of each.symbol.parts.methods.get(method.name) ?? []) {
        const theirs = this.asMember(other, each);
        if (other.access === 'private' || !this.overrides(own, theirs)) continue;
        if (!other.isStatic) overridesSomething = true;
        if (this.#checkPair(node, own, theirs)) return;
      }
    }
    const annotation = node.modifiers.annotations.find(
      (each) => each.name === 'Override' || each.name === 'java.lang.Override',
    );
    const isComponent =
      method.owner.head.kind === 'record' &&
      method.parameters.length === 0 &&
      method.owner.parts.fields.has(method.name);
    if (!annotation || overridesSomething || isComponent || this.isOpen(type)) return;
    const message = method.isStatic ? 'static-override' : 'overrides-nothing';
    this.reporter.error('attribute', annotation.at, message);
  }

  /** A method may not override another one; `reason` has `%s` for the types. Answers true: something was wrong. */
  protected abstract cannotOverride(
    at: number,
    own: MemberMethod,
    theirs: MemberMethod,
    reason: string,
    types: readonly Type[],
  ): boolean;

  /** Whether something was wrong. */
  #checkPair(node: Extract<Member, { kind: 'Method' }>, own: MemberMethod, theirs: MemberMethod): boolean {
    if (theirs.method.isFinal)
      return this.cannotOverride(node.at, own, theirs, 'overridden method is final', []);
    if (own.method.isStatic !== theirs.method.isStatic) {
      if (theirs.site.symbol.isInterface && theirs.method.isStatic) return false;
      const reason = own.method.isStatic ? 'overriding method is static' : 'overridden method is static';
      return this.cannotOverride(node.at, own, theirs, reason, []);
    }
    const isWeaker = OPENNESS.indexOf(own.method.access) < OPENNESS.indexOf(theirs.method.access);
    if (isWeaker) {
      const was = theirs.method.access;
      return this.cannotOverride(
        node.at,
        own,
        theirs,
        `attempting to assign weaker access privileges; was ${was}`,
        [],
      );
    }
    if (!this.#isReturnSubstitutable(own, theirs)) {
      return this.cannotOverride(
        node.returnType.at,
        own,
        theirs,
        'return type %s is not compatible with %s',
        [own.returnType, theirs.returnType],
      );
    }
    return this.#checkThrows(node, own, theirs);
  }

  #isReturnSubstitutable(own: MemberMethod, theirs: MemberMethod): boolean {
    const [mine, other] = [own.returnType, theirs.returnType];
    if (mine.kind === 'unknown' || other.kind === 'unknown') return true;
    if (mine.kind === 'primitive' || other.kind === 'primitive') return mine === other;
    if (isVoid(mine) || isVoid(other)) return false;
    if (theirs.method.typeParameters.length > 0 || own.method.typeParameters.length > 0) return true;
    return (
      this.relations.isSubtype(mine, other) ||
      this.relations.isSubtype(this.erasure(mine), this.erasure(other))
    );
  }

  #checkThrows(node: Extract<Member, { kind: 'Method' }>, own: MemberMethod, theirs: MemberMethod): boolean {
    for (const [index, type] of own.thrown.entries()) {
      if (!this.relations.isChecked(type)) continue;
      if (theirs.thrown.some((each) => this.relations.isSubtype(type, each))) continue;
      const at = node.throws[index]?.at ?? node.at;
      return this.cannotOverride(at, own, theirs, 'overridden method does not throw %s', [type]);
    }
    return false;
  }

  /** Types a body's exceptions are compared with; unknown when nothing is known. */
  protected declaredThrows(method: MethodSymbol | null): readonly Type[] {
    return method ? method.thrown : [UNKNOWN];
  }
}
