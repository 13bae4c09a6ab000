/** What the compiler knows about classes, members and variables. Built lazily from syntax trees. */
import type {
  ClassBody,
  ClassDeclaration,
  CompilationUnit,
  Constructor,
  EnumConstant,
  Field,
  Initializer,
  Method,
  Parameter,
} from '../syntax/declarations';
import type { Expression } from '../syntax/expressions';
import type { Scope } from './scopes';
import type { ClassT, JavaType, TypeVariable } from './types';

/** A constant expression's value: numbers for int kinds, float and double; bigint for long. */
export type Constant = number | bigint | string | boolean;

/** A source file of the program or of a library. */
export interface Unit {
  readonly syntax: CompilationUnit;
  readonly packageName: string;
  readonly isLibrary: boolean;
  /** Offsets of line starts, for line numbers. */
  readonly lineStarts: readonly number[];
}

/** A class, interface, enum or record. Members are filled in when first asked for. */
export interface ClassSymbol {
  /** Binary name: `java.util.Map$Entry`. */
  readonly name: string;
  readonly simpleName: string;
  readonly packageName: string;
  readonly kind: 'class' | 'interface' | 'enum' | 'record' | 'annotation';
  readonly isAbstract: boolean;
  readonly isFinal: boolean;
  /** False for inner classes, whose instances have an enclosing instance. */
  readonly isStatic: boolean;
  readonly isAnonymous: boolean;
  readonly isLibrary: boolean;
  readonly unit: Unit;
  readonly outer: ClassSymbol | null;
  /** The block a local or anonymous class stands in; null for members and top-level classes. */
  scope: Scope | null;
  readonly declaration: ClassDeclaration | null;
  readonly body: ClassBody;
  typeParameters: readonly TypeVariable[];
  /** Told on demand by `Relations.header`. */
  superclass: ClassT | null;
  interfaces: readonly ClassT[];
  isHeaderTold: boolean;
  /** Syntax of the methods by name; symbols are made when a name is first asked for. */
  readonly methodSyntax: Map<string, Method[]>;
  readonly constructorSyntax: Constructor[];
  readonly fieldSyntax: Map<string, Field>;
  readonly memberTypes: Map<string, ClassSymbol>;
  readonly fields: Map<string, FieldSymbol>;
  readonly methods: Map<string, MethodSymbol[]>;
  constructors: MethodSymbol[] | null;
  /** Initialisers and fields with initialisers, in source order. */
  readonly initializers: (Field | Initializer)[];
  readonly enumConstants: EnumConstantSymbol[];
  readonly recordComponents: readonly Parameter[];
  /** Variables of enclosing bodies that the class uses, copied into each instance. */
  readonly captures: LocalSymbol[];
  /** How many anonymous and local classes have been numbered inside. */
  readonly counters: { anonymous: number; local: Map<string, number> };
  /** Null for classes that are compiled from source. */
  stored: StoredMembers | null;
}

/** The members of a class that comes compiled, out of a library's image. */
export interface StoredMembers {
  readonly hasInitializer: boolean;
  /** Names of the methods, constructors apart. */
  readonly methodNames: readonly string[];
  /** Names of the instance fields in the order of their slots, captures and outer instance apart. */
  readonly instanceFields: readonly string[];
  /** What a call of a stored method runs on instances of the class, as far as somebody has asked. */
  readonly implementations: Map<MethodSymbol, MethodSymbol | null>;
  /** The class, all that it extends and implements, and Object, once somebody has asked. */
  ancestors: ReadonlySet<ClassSymbol> | null;
  methods(name: string): MethodSymbol[];
  constructors(): MethodSymbol[];
  /** The constructor or method at a place, in the order of `Members.declared`. */
  method(which: number): MethodSymbol | null;
  field(name: string): FieldSymbol | null;
}

/** An enum constant with the class of its body, if it has one. */
export interface EnumConstantSymbol {
  readonly name: string;
  /** Null for enums that come compiled. */
  readonly syntax: EnumConstant | null;
  readonly field: FieldSymbol;
  readonly ordinal: number;
  readonly bodyClass: ClassSymbol | null;
}

/** A field. */
export interface FieldSymbol {
  readonly owner: ClassSymbol;
  readonly name: string;
  type: JavaType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isPrivate: boolean;
  readonly syntax: Field | null;
  /** undefined: not worked out yet; null: no constant. */
  constant: Constant | null | undefined;
}

/** A method or constructor (named `<init>`). */
export interface MethodSymbol {
  readonly owner: ClassSymbol;
  readonly name: string;
  readonly typeParameters: readonly TypeVariable[];
  readonly parameters: readonly JavaType[];
  readonly parameterNames: readonly string[];
  readonly returnType: JavaType;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isPrivate: boolean;
  readonly isNative: boolean;
  readonly isSynchronized: boolean;
  readonly isVarargs: boolean;
  /** Null for what the compiler makes up: default constructors, record and enum members. */
  readonly syntax: Method | Constructor | null;
  readonly made: 'defaultConstructor' | 'canonicalConstructor' | 'accessor' | 'values' | null;
  /** Made from text by the compiler: runs like library code, without statements of its own. */
  readonly isQuiet: boolean;
}

/** A local variable, parameter, pattern variable or lambda parameter. */
export interface LocalSymbol {
  readonly name: string;
  type: JavaType;
  /** The body that declares it. */
  readonly body: BodySymbol;
  /** Slot in the frame; -1 until emitted. */
  slot: number;
  readonly isFinal: boolean;
  /** Initialiser of a final variable, which may make it a constant. */
  readonly initializer: Expression | null;
  constant: Constant | null | undefined;
}

/** A code to be: a method, an initialiser or a lambda. Locals belong to exactly one. */
export interface BodySymbol {
  readonly owner: ClassSymbol;
  readonly isStatic: boolean;
  readonly parent: BodySymbol | null;
  readonly isLambda: boolean;
  /** Name of the method or initialiser, from which lambdas get theirs. */
  readonly name: string;
}
