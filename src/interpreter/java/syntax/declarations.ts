/** Java declarations (JLS 17 chapters 6–10) as plain data. */
import type { Expression } from './expressions';
import type { Place } from './place';
import type { Block } from './statements';
import type { TypeNode } from './types';

/** One source file. */
export interface CompilationUnit extends Place {
  readonly kind: 'CompilationUnit';
  /** Name shown in diagnostics and stack traces, such as `KafkaExample.java`. */
  readonly fileName: string;
  /** The whole source text; offsets count in it. */
  readonly text: string;
  readonly packageDeclaration: PackageDeclaration | null;
  readonly imports: readonly Import[];
  readonly types: readonly ClassDeclaration[];
}

/** `package a.b;`. */
export interface PackageDeclaration extends Place {
  readonly kind: 'PackageDeclaration';
  /** `a.b`. */
  readonly name: string;
}

/** `import a.B;`, `import a.*;`, `import static a.B.c;`, `import static a.B.*;`. */
export interface Import extends Place {
  readonly kind: 'Import';
  readonly isStatic: boolean;
  /** Ends in `.*`. */
  readonly onDemand: boolean;
  /** The dotted name without `.*`: `['java', 'util', 'List']`. */
  readonly segments: readonly string[];
  /** Offsets of the dots between the segments (and before `*`): javac puts its carets there. */
  readonly dots: readonly number[];
}

/** The modifier keywords. `sealed` and `non-sealed` are contextual words, treated alike here. */
export type ModifierName =
  | 'public'
  | 'protected'
  | 'private'
  | 'static'
  | 'final'
  | 'abstract'
  | 'native'
  | 'synchronized'
  | 'transient'
  | 'volatile'
  | 'strictfp'
  | 'default'
  | 'sealed'
  | 'non-sealed';

/** Modifiers and annotations before a declaration. Empty place (start = end) when there are none. */
export interface Modifiers extends Place {
  readonly kind: 'Modifiers';
  readonly names: readonly ModifierName[];
  readonly annotations: readonly Annotation[];
}

/** `@Name`, `@Name(value)`, `@Name(a = 1, b = {2, 3})`. Kept, never given a meaning beyond `@Override`. */
export interface Annotation extends Place {
  readonly kind: 'Annotation';
  /** Dotted name without the `@`. */
  readonly name: string;
  /** A lone value is stored under the name `value`. Array values are `ArrayInitializer`s. */
  readonly values: readonly { readonly name: string; readonly value: Expression | Annotation }[];
}

/** `T`, `T extends A & B`. */
export interface TypeParameter extends Place {
  readonly kind: 'TypeParameter';
  readonly name: string;
  readonly bounds: readonly TypeNode[];
}

/** A parameter of a method, constructor or record. A varargs parameter has an `ArrayType`. */
export interface Parameter extends Place {
  readonly kind: 'Parameter';
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly name: string;
  readonly varargs: boolean;
}

/** The members between the braces of a class. */
export interface ClassBody extends Place {
  readonly kind: 'ClassBody';
  readonly members: readonly Member[];
}

/**
 * A class, interface, enum, record or annotation type. An interface's `extends` list is in `interfaces`.
 * Local and anonymous classes capture variables; attribution does not list them, code generation may.
 */
export interface ClassDeclaration extends Place {
  readonly kind: 'ClassDeclaration';
  readonly classKind: 'class' | 'interface' | 'enum' | 'record' | 'annotation';
  readonly modifiers: Modifiers;
  readonly name: string;
  readonly nameStart: number;
  readonly typeParameters: readonly TypeParameter[];
  readonly superclass: TypeNode | null;
  readonly interfaces: readonly TypeNode[];
  readonly permits: readonly TypeNode[];
  /** Only of records. */
  readonly recordComponents: readonly Parameter[];
  /** Only of enums. */
  readonly enumConstants: readonly EnumConstant[];
  readonly body: ClassBody;
}

/** `RED(1) { … }`. */
export interface EnumConstant extends Place {
  readonly kind: 'EnumConstant';
  readonly modifiers: Modifiers;
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly body: ClassBody | null;
}

/** One field; `int a, b;` becomes two. Fields of interfaces are static and final though not written so. */
export interface Field extends Place {
  readonly kind: 'Field';
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly name: string;
  readonly initializer: Expression | null;
}

/** A method. `body` is null for abstract and interface methods. */
export interface Method extends Place {
  readonly kind: 'Method';
  readonly modifiers: Modifiers;
  readonly typeParameters: readonly TypeParameter[];
  readonly returnType: TypeNode;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly throws: readonly TypeNode[];
  readonly body: Block | null;
  /** The default value of an annotation type's element. */
  readonly defaultValue: Expression | Annotation | null;
}

/** A constructor; a record's compact constructor has `compact` and no parameters of its own. */
export interface Constructor extends Place {
  readonly kind: 'Constructor';
  readonly modifiers: Modifiers;
  readonly typeParameters: readonly TypeParameter[];
  readonly name: string;
  readonly compact: boolean;
  readonly parameters: readonly Parameter[];
  readonly throws: readonly TypeNode[];
  readonly body: Block;
}

/** `{ … }` or `static { … }` among the members. */
export interface Initializer extends Place {
  readonly kind: 'Initializer';
  readonly isStatic: boolean;
  readonly body: Block;
}

/** Anything a class body may hold. */
export type Member = Field | Method | Constructor | Initializer | ClassDeclaration;
