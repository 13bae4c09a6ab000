/** Compilation units and type declarations: the top of the grammar. */

import type { Token } from '../lexer/token';
import type {
  Annotation,
  ClassDeclaration,
  CompilationUnit,
  EnumConstant,
  Import,
  Member,
  ModifierName,
  Modifiers,
  PackageDeclaration,
} from '../syntax/declarations';
import type { TypeNode } from '../syntax/types';
import { MemberParser } from './members';

const MODIFIER_KEYWORDS: ReadonlySet<string> = new Set(
  (
    'public protected private static final abstract native synchronized transient volatile strictfp ' +
    'default'
  ).split(' '),
);

const CLASS_MODIFIERS_AFTER_SEALED: ReadonlySet<string> = new Set(
  'public protected private abstract static final strictfp class interface enum'.split(' '),
);

const LOCAL_MODIFIERS_AFTER_SEALED: ReadonlySet<string> = new Set(
  'abstract final strictfp class interface enum'.split(' '),
);

/** The whole grammar. */
export class JavaParser extends MemberParser {
  readonly #fileName: string;
  readonly #text: string;

  constructor(fileName: string, text: string, tokens: readonly Token[]) {
    super(tokens);
    this.#fileName = fileName;
    this.#text = text;
  }

  protected textBetween(start: number, end: number): string {
    return this.#text.slice(start, end).replace(/\s+/g, '');
  }

  /** Parses the whole file. Throws a SyntaxFault at the first error. */
  compilationUnit(): CompilationUnit {
    let packageDeclaration: PackageDeclaration | null = null;
    const imports: Import[] = [];
    const types: ClassDeclaration[] = [];
    let modifiers: Modifiers | null = this.at('@') ? this.modifiers() : null;
    if (this.at('package')) {
      if (modifiers) this.#refuseModifiers(modifiers);
      packageDeclaration = this.#packageDeclaration();
      modifiers = null;
    }
    while (!this.at('end')) {
      if (types.length === 0 && !modifiers && this.at('import')) {
        imports.push(this.#importDeclaration());
        continue;
      }
      if (!modifiers && this.at(';')) {
        this.next();
        continue;
      }
      types.push(this.#topLevelType(modifiers, types.length === 0));
      modifiers = null;
    }
    if (modifiers) this.classDeclaration(modifiers);
    const fileName = this.#fileName;
    const text = this.#text;
    const place = { start: 0, end: text.length, at: 0 };
    return { kind: 'CompilationUnit', fileName, text, packageDeclaration, imports, types, ...place };
  }

  #topLevelType(partial: Modifiers | null, isFirst: boolean): ClassDeclaration {
    const modifiers = this.modifiers(partial);
    if (isFirst && this.atWord('open')) {
      this.next();
      if (!this.atWord('module')) this.fail("expected 'module'", this.token.start);
    }
    if (isFirst && this.atWord('module')) this.report('module not found', this.token.start);
    return this.classDeclaration(modifiers);
  }

  #refuseModifiers(modifiers: Modifiers): void {
    const lowest = MODIFIER_ORDER.find((name) => modifiers.names.includes(name));
    if (lowest) this.report(`modifier ${lowest} not allowed here`, this.token.start);
  }

  #packageDeclaration(): PackageDeclaration {
    const start = this.token.start;
    this.next();
    const nameStart = this.token.start;
    this.qualifiedName();
    const name = this.textBetween(nameStart, this.previousEnd);
    this.accept(';');
    return { kind: 'PackageDeclaration', name, ...this.place(start) };
  }

  #importDeclaration(): Import {
    const start = this.token.start;
    this.next();
    const isStatic = this.take('static');
    const segments = [this.identifier()];
    const dots: number[] = [];
    let onDemand = false;
    do {
      this.checkChain(segments.length);
      dots.push(this.token.start);
      this.accept('.');
      onDemand = this.take('*');
      if (!onDemand) segments.push(this.identifier());
    } while (!onDemand && this.at('.'));
    this.accept(';');
    return { kind: 'Import', isStatic, onDemand, segments, dots, ...this.place(start) };
  }

  protected modifiers(partial: Modifiers | null = null): Modifiers {
    const names: ModifierName[] = [...(partial?.names ?? [])];
    const annotations: Annotation[] = [...(partial?.annotations ?? [])];
    const start = partial?.start ?? this.token.start;
    let end = partial?.end ?? start;
    for (;;) {
      const at = this.token.start;
      const name = this.#modifierHere();
      if (name === null) {
        if (!this.at('@')) break;
        this.next();
        if (this.at('interface')) return this.#modifiersOf(names, annotations, start, end, at);
        annotations.push(this.annotationRest(at));
        end = this.previousEnd;
        continue;
      }
      if (name === 'non-sealed') {
        this.next();
        this.next();
      }
      if (names.includes(name)) this.report('repeated modifier', this.token.start);
      names.push(name);
      this.next();
      end = this.previousEnd;
    }
    return this.#modifiersOf(names, annotations, start, end, null);
  }

  /** `annotationTypeAt` is the offset of the `@` of an `@interface` whose `interface` comes next. */
  #modifiersOf(
    names: ModifierName[],
    annotations: Annotation[],
    start: number,
    end: number,
    annotationTypeAt: number | null,
  ): Modifiers {
    this.#annotationTypeAt = annotationTypeAt;
    return { kind: 'Modifiers', names, annotations, start, end, at: start };
  }

  #annotationTypeAt: number | null = null;

  #modifierHere(): ModifierName | null {
    const { kind } = this.token;
    if (MODIFIER_KEYWORDS.has(kind)) return kind as ModifierName;
    if (kind !== 'identifier') return null;
    if (this.isNonSealedStart(false)) return 'non-sealed';
    return this.isSealedStart(false) ? 'sealed' : null;
  }

  protected optionalFinal(): Modifiers {
    const modifiers = this.modifiers();
    const lowest = MODIFIER_ORDER.find((name) => name !== 'final' && modifiers.names.includes(name));
    if (lowest) this.report(`modifier ${lowest} not allowed here`, this.token.start);
    return modifiers;
  }

  protected isRecordStart(): boolean {
    if (!this.atWord('record') || this.peek(1).kind !== 'identifier') return false;
    return ['(', '<', 'end'].includes(this.peek(2).kind);
  }

  protected isSealedStart(isLocal: boolean): boolean {
    return this.atWord('sealed') && this.#mayFollowSealed(1, isLocal, false);
  }

  protected isNonSealedStart(isLocal: boolean): boolean {
    return this.#isNonSealedAt(0) && this.#mayFollowSealed(3, isLocal, true);
  }

  #isNonSealedAt(distance: number): boolean {
    const non = this.peek(distance);
    if (non.kind !== 'identifier' || non.name !== 'non' || !this.peekIs(distance, '-', 'identifier'))
      return false;
    const sealed = this.peek(distance + 2);
    return sealed.name === 'sealed' && non.end + 1 === sealed.start;
  }

  #mayFollowSealed(distance: number, isLocal: boolean, isNonSealed: boolean): boolean {
    const next = this.peek(distance);
    if (next.kind === '@') return this.peek(2).kind !== 'interface' || isNonSealed;
    if (isLocal) return LOCAL_MODIFIERS_AFTER_SEALED.has(next.kind);
    if (next.kind !== 'identifier') return CLASS_MODIFIERS_AFTER_SEALED.has(next.kind);
    return next.name === 'sealed' || this.#isNonSealedAt(distance);
  }

  protected classDeclaration(modifiers: Modifiers): ClassDeclaration {
    const isAnnotation = this.#annotationTypeAt !== null;
    const start =
      modifiers.end > modifiers.start ? modifiers.start : (this.#annotationTypeAt ?? this.token.start);
    this.#annotationTypeAt = null;
    if (this.at('class')) return this.#classRest(modifiers, start);
    if (this.isRecordStart()) return this.#recordRest(modifiers, start);
    if (this.at('interface')) return this.#interfaceRest(modifiers, start, isAnnotation);
    if (this.at('enum')) return this.#enumRest(modifiers, start);
    const at = this.token.start;
    if (this.atWord('record')) this.fail('record header expected', at);
    if (this.atLaxIdentifier()) this.identifier();
    return this.fail('class, interface, enum, or record expected', at);
  }

  #classRest(modifiers: Modifiers, start: number): ClassDeclaration {
    const at = this.token.start;
    this.next();
    const nameStart = this.token.start;
    const name = this.typeName();
    const typeParameters = this.typeParameters();
    const superclass = this.take('extends') ? this.type() : null;
    const interfaces = this.take('implements') ? this.#typeList() : [];
    const permits = this.#permitsClause(modifiers, 'class');
    const body = this.classBody(name, false, false);
    return {
      ...NO_PARTS,
      classKind: 'class',
      modifiers,
      name,
      nameStart,
      typeParameters,
      superclass,
      interfaces,
      permits,
      body,
      ...this.place(start, at),
    };
  }

  #interfaceRest(modifiers: Modifiers, start: number, isAnnotation: boolean): ClassDeclaration {
    const at = this.token.start;
    this.next();
    const nameStart = this.token.start;
    const name = this.typeName();
    const typeParameters = this.typeParameters();
    const interfaces = this.take('extends') ? this.#typeList() : [];
    const permits = this.#permitsClause(modifiers, 'interface');
    const body = this.classBody(name, true, false);
    const classKind = isAnnotation ? 'annotation' : 'interface';
    const head = { modifiers, name, nameStart, typeParameters, interfaces, permits, body };
    return { ...NO_PARTS, classKind, ...head, ...this.place(start, at) };
  }

  #recordRest(modifiers: Modifiers, start: number): ClassDeclaration {
    const at = this.token.start;
    this.next();
    const nameStart = this.token.start;
    const name = this.typeName();
    const typeParameters = this.typeParameters();
    const recordComponents = this.formalParameters(false, true);
    const interfaces = this.take('implements') ? this.#typeList() : [];
    const body = this.classBody(name, false, true);
    const head = { modifiers, name, nameStart, typeParameters, recordComponents, interfaces, body };
    return { ...NO_PARTS, classKind: 'record', ...head, ...this.place(start, at) };
  }

  #typeList(): TypeNode[] {
    const types = [this.type()];
    while (this.take(',')) types.push(this.type());
    return types;
  }

  #permitsClause(modifiers: Modifiers, kind: 'class' | 'interface'): TypeNode[] {
    if (!this.atWord('permits')) return [];
    if (!modifiers.names.includes('sealed')) {
      const reason = `  (${kind} must be sealed)`;
      this.report('invalid permits clause', this.token.start, reason);
    }
    this.next();
    return this.qualifiedNames();
  }

  #enumRest(modifiers: Modifiers, start: number): ClassDeclaration {
    const at = this.token.start;
    this.next();
    const nameStart = this.token.start;
    const name = this.typeName();
    const interfaces = this.take('implements') ? this.#typeList() : [];
    const bodyStart = this.token.start;
    const { constants, members } = this.#enumBody(name);
    const body = { kind: 'ClassBody', members, ...this.place(bodyStart) } as const;
    const head = { modifiers, name, nameStart, interfaces, enumConstants: constants, body };
    return { ...NO_PARTS, classKind: 'enum', ...head, ...this.place(start, at) };
  }

  #enumBody(name: string): { constants: EnumConstant[]; members: Member[] } {
    this.accept('{');
    const constants: EnumConstant[] = [];
    const members: Member[] = [];
    let seenSemicolon = false;
    if (this.take(',')) {
      if (this.take(';')) seenSemicolon = true;
      else if (!this.at('}')) this.fail("'}' or ';' expected", this.previousEnd);
    }
    while (!this.at('}') && !this.at('end')) {
      if (this.take(';')) {
        seenSemicolon = true;
        if (this.at('}') || this.at('end')) break;
      }
      if (this.#isEnumConstant(name, seenSemicolon)) {
        if (seenSemicolon) this.fail('enum constant not expected here', this.token.start);
        constants.push(this.nested(() => this.#enumConstant()));
        if (this.at('}') || this.at(';') || this.at('end') || this.take(',')) continue;
        this.fail("',', '}', or ';' expected", this.previousEnd);
      }
      if (!seenSemicolon) this.fail('enum constant expected here', this.token.start);
      members.push(...this.nested(() => this.member(name, false, false)));
    }
    this.accept('}');
    return { constants, members };
  }

  #isEnumConstant(enumName: string, seenSemicolon: boolean): boolean {
    const { kind, name } = this.token;
    if (kind === 'identifier' && name !== enumName && !this.isRecordStart()) {
      if (['(', '{', ',', ';'].includes(this.peek(1).kind)) return true;
    }
    const isUndecided = (kind === 'identifier' && !this.isRecordStart()) || kind === '@' || kind === '<';
    return isUndecided && !seenSemicolon;
  }

  #enumConstant(): EnumConstant {
    const start = this.token.start;
    const annotations = this.annotations();
    const modifiers = { ...this.noModifiers(start), annotations };
    const at = this.token.start;
    const name = this.identifier();
    const found = this.at('(') ? this.arguments() : [];
    const body = this.at('{') ? this.classBody('', false, false) : null;
    return { kind: 'EnumConstant', modifiers, name, arguments: found, body, ...this.place(start, at) };
  }
}

/** javac names the modifier with the lowest flag bit. */
const MODIFIER_ORDER: readonly ModifierName[] = [
  'public',
  'private',
  'protected',
  'static',
  'final',
  'synchronized',
  'volatile',
  'transient',
  'native',
  'abstract',
  'strictfp',
  'default',
  'sealed',
  'non-sealed',
];

const NO_PARTS = {
  kind: 'ClassDeclaration',
  typeParameters: [],
  superclass: null,
  interfaces: [],
  permits: [],
  recordComponents: [],
  enumConstants: [],
} as const;
