/** Makes class symbols of the program's declarations, with their headers. */
import type { ClassBody, ClassDeclaration, EnumConstant, Member } from '../syntax/declarations';
import type { NewObject } from '../syntax/expressions';
import type { TypeNode } from '../syntax/types';
import { type ClassHead, type ClassParts, ClassSymbol } from './class-symbol';
import { accessOf, MemberEntry } from './member-entry';
import type { Frame } from './scope';
import { type ClassT, classType } from './types';

/** Entering classes. */
export abstract class ClassEntry extends MemberEntry {
  protected readonly frames = new Map<ClassSymbol, Frame | null>();

  #anonymousCount = new Map<ClassSymbol, number>();
  readonly #nested = new Map<ClassSymbol, readonly ClassSymbol[]>();

  /** A symbol for a declared class, nested ones included. `around` is where it stands. */
  protected enterClass(
    node: ClassDeclaration,
    outer: ClassSymbol | null,
    around: Frame | null,
    isLocal: boolean,
  ): ClassSymbol {
    const names = node.modifiers.names;
    const isInterface = node.classKind === 'interface' || node.classKind === 'annotation';
    const isStatic = !outer || names.includes('static') || node.classKind !== 'class' || outer.isInterface;
    const head: ClassHead = {
      binaryName: this.#binaryName(node.name, outer, isLocal),
      simpleName: node.name,
      kind: node.classKind,
      outer,
      access: outer?.isInterface ? 'public' : accessOf(node.modifiers),
      isAbstract: isInterface || names.includes('abstract'),
      isFinal:
        names.includes('final') ||
        node.classKind === 'record' ||
        (node.classKind === 'enum' && !hasBodies(node)),
      isStatic,
      deprecation: 'no',
      source: node,
      isLocal,
    };
    const symbol = new ClassSymbol(head, (self, parts) => {
      this.#fillDeclared(self, parts, node, around);
    });
    this.frames.set(symbol, around);
    this.world.enter(symbol);
    // Imports may name them before anything is known of the class itself.
    const nested = node.body.members.flatMap((member) => {
      if (member.kind !== 'ClassDeclaration') return [];
      return [this.enterClass(member, symbol, this.memberFrame(symbol, around, new Map()), false)];
    });
    this.#nested.set(symbol, nested);
    return symbol;
  }

  #binaryName(name: string, outer: ClassSymbol | null, isLocal: boolean): string {
    const { packageName } = this.names;
    if (!outer) return packageName === '' ? name : `${packageName}.${name}`;
    if (!isLocal) return `${outer.head.binaryName}$${name}`;
    return `${outer.outermost.head.binaryName}$${this.#nextNumber(outer.outermost)}${name}`;
  }

  #nextNumber(outermost: ClassSymbol): number {
    const number = (this.#anonymousCount.get(outermost) ?? 0) + 1;
    this.#anonymousCount.set(outermost, number);
    return number;
  }

  /** A symbol for the class an anonymous body declares. */
  protected enterAnonymous(source: NewObject | EnumConstant, base: ClassT, body: ClassBody): ClassSymbol {
    const outer = this.frame?.symbol ?? base.symbol;
    const head: ClassHead = {
      binaryName: `${outer.outermost.head.binaryName}$${this.#nextNumber(outer.outermost)}`,
      simpleName: '',
      kind: 'class',
      outer,
      access: 'package',
      isAbstract: false,
      isFinal: false,
      isStatic: false,
      deprecation: 'no',
      source,
      isLocal: true,
    };
    const around = this.frame && { ...this.frame };
    const symbol = new ClassSymbol(head, (self, parts) => {
      const object = this.world.classTypeOf('java.lang.Object');
      parts.superclass = base.symbol.isInterface ? object : base;
      parts.interfaces = base.symbol.isInterface ? [base] : [];
      this.inFrame(this.memberFrame(self, around, new Map()), () => {
        this.#fillMembers(self, parts, body.members);
      });
    });
    this.frames.set(symbol, around);
    return symbol;
  }

  #fillDeclared(symbol: ClassSymbol, parts: ClassParts, node: ClassDeclaration, around: Frame | null): void {
    const round = this.reporter.round;
    for (const nested of this.#nested.get(symbol) ?? []) {
      const name = nested.head.simpleName;
      const at = nested.head.source?.at ?? node.at;
      if (parts.memberClasses.has(name)) this.duplicate(`${nested.kindName} ${name}`, at, symbol);
      else parts.memberClasses.set(name, nested);
    }
    this.reporter.round = 'headers';
    parts.typeParameters = node.typeParameters.map(({ name }) => ({
      name,
      bounds: [],
      owner: symbol,
      capturedFrom: null,
    }));
    const variables = new Map(parts.typeParameters.map((each) => [each.name, each]));
    for (const nested of parts.memberClasses.values()) {
      const frame = this.frames.get(nested);
      if (frame) frame.typeVariables = variables;
    }
    this.inFrame({ ...this.memberFrame(symbol, around, variables), isHeader: true }, () => {
      this.#fillHeader(symbol, parts, node);
    });
    this.reporter.round = 'members';
    this.inFrame(this.memberFrame(symbol, around, variables), () => {
      this.addEnumConstants(symbol, parts, node);
      this.addComponents(symbol, parts, node);
      this.#fillMembers(symbol, parts, node.body.members);
      this.addImplicitMembers(symbol, parts, node);
    });
    this.reporter.round = round;
  }

  #fillHeader(symbol: ClassSymbol, parts: ClassParts, node: ClassDeclaration): void {
    this.checkAnnotations(node.modifiers);
    node.typeParameters.forEach((each, index) => {
      const variable = parts.typeParameters[index];
      if (variable) this.setBounds(variable, each);
    });
    const superclass = node.superclass ? this.#supertype(node.superclass, parts) : null;
    parts.superclass = superclass ?? this.#defaultSuperclass(symbol, node);
    if (node.superclass && superclass) this.#checkSuperclass(superclass, node.superclass);
    for (const each of node.interfaces) {
      const type = this.#supertype(each, parts);
      if (!type) continue;
      if (!type.symbol.isInterface) this.reporter.error('attribute', each.at, 'interface-wanted');
      parts.interfaces = [...parts.interfaces, type];
    }
    for (const each of node.permits) this.resolve(each);
    this.#cutCycle(symbol, parts, node);
  }

  /** `class A extends A`, perhaps by a detour. The chain is cut, so that walks up it end. */
  #cutCycle(symbol: ClassSymbol, parts: ClassParts, node: ClassDeclaration): void {
    const seen = new Set<ClassSymbol>();
    const reaches = (type: ClassT): boolean => {
      if (type.symbol === symbol) return true;
      if (seen.has(type.symbol)) return false;
      seen.add(type.symbol);
      const { superclass, interfaces } = type.symbol.parts;
      return (superclass !== null && reaches(superclass)) || interfaces.some(reaches);
    };
    const all = parts.superclass ? [parts.superclass, ...parts.interfaces] : parts.interfaces;
    if (!all.some(reaches)) return;
    this.reporter.error('attribute', node.at, `cyclic inheritance involving ${symbol.name}`);
    parts.superclass = this.world.classTypeOf('java.lang.Object');
    parts.interfaces = [];
    parts.hasUnknownSupertype = true;
  }

  #checkSuperclass(type: ClassT, node: TypeNode): void {
    if (type.symbol.isInterface) this.reporter.error('attribute', node.at, 'no-interface');
    else if (type.symbol.head.isFinal) {
      this.reporter.error('attribute', node.at, `cannot inherit from final ${type.symbol.name}`);
    }
  }

  #supertype(node: TypeNode, parts: ClassParts): ClassT | null {
    const type = this.resolve(node);
    if (type.kind === 'class') return type;
    parts.hasUnknownSupertype = true;
    return null;
  }

  #defaultSuperclass(symbol: ClassSymbol, node: ClassDeclaration): ClassT | null {
    const named = (name: string): ClassT | null => this.world.classTypeOf(name);
    if (symbol.head.binaryName === 'java.lang.Object') return null;
    if (node.classKind === 'record') return named('java.lang.Record') ?? named('java.lang.Object');
    if (node.classKind !== 'enum') return named('java.lang.Object');
    const base = this.world.byBinaryName('java.lang.Enum');
    return base ? classType(base, [classType(symbol)]) : named('java.lang.Object');
  }

  #fillMembers(symbol: ClassSymbol, parts: ClassParts, members: readonly Member[]): void {
    for (const member of members) {
      if (member.kind === 'Field') this.addField(symbol, parts, member);
      else if (member.kind === 'Method' || member.kind === 'Constructor')
        this.addMethod(symbol, parts, member);
      else if (member.kind === 'ClassDeclaration' && symbol.isAnonymous) {
        parts.memberClasses.set(member.name, this.enterClass(member, symbol, this.frame, false));
      }
    }
  }
}

function hasBodies(node: ClassDeclaration): boolean {
  return node.enumConstants.some((each) => each.body !== null);
}
