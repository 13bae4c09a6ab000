/** A class, interface, enum or record: of the program, or of a library and then read on first use. */
import type {
  Access,
  ClassSource,
  ClassT,
  Deprecation,
  FieldSymbol,
  MethodSymbol,
  TypeVariable,
} from './types';

/** What a class symbol is made of; the members may come later. */
export interface ClassHead {
  /** `java.util.Map$Entry`. */
  readonly binaryName: string;
  readonly simpleName: string;
  readonly kind: 'class' | 'interface' | 'enum' | 'record' | 'annotation';
  readonly outer: ClassSymbol | null;
  readonly access: Access;
  readonly isAbstract: boolean;
  readonly isFinal: boolean;
  /** Top-level, declared static, or implicitly so: it has no enclosing instance. */
  readonly isStatic: boolean;
  readonly deprecation: Deprecation;
  /** Null for library classes. */
  readonly source: ClassSource | null;
  readonly isLocal: boolean;
  /** The real class has methods, which subclasses might redefine, that are not known here. */
  readonly isIncomplete?: boolean;
}

/** The parts that mention other types. */
export interface ClassParts {
  typeParameters: readonly TypeVariable[];
  superclass: ClassT | null;
  interfaces: readonly ClassT[];
  /** A supertype could not be found, so "has no such member" can never be said. */
  hasUnknownSupertype: boolean;
  readonly fields: Map<string, FieldSymbol>;
  readonly methods: Map<string, MethodSymbol[]>;
  readonly constructors: MethodSymbol[];
  readonly memberClasses: Map<string, ClassSymbol>;
}

/** Parts of a class nothing is known of yet. */
export function emptyParts(): ClassParts {
  return {
    typeParameters: [],
    superclass: null,
    interfaces: [],
    hasUnknownSupertype: false,
    fields: new Map(),
    methods: new Map(),
    constructors: [],
    memberClasses: new Map(),
  };
}

/** A class symbol; identity is object identity. */
export class ClassSymbol {
  readonly head: ClassHead;
  #loaded: ClassParts | null = null;
  readonly #load: (symbol: ClassSymbol, parts: ClassParts) => void;

  /** `load` fills in the parts at the first question about them; it may itself ask for those filled so far. */
  constructor(head: ClassHead, load: (symbol: ClassSymbol, parts: ClassParts) => void) {
    this.head = head;
    this.#load = load;
  }

  get parts(): ClassParts {
    if (!this.#loaded) {
      this.#loaded = emptyParts();
      this.#load(this, this.#loaded);
    }
    return this.#loaded;
  }

  get name(): string {
    return this.head.simpleName;
  }

  get isInterface(): boolean {
    return this.head.kind === 'interface' || this.head.kind === 'annotation';
  }

  get isAnonymous(): boolean {
    return this.head.simpleName === '';
  }

  /** `java.util.Map.Entry`, as programs write it. */
  get qualifiedName(): string {
    const { outer, simpleName, binaryName } = this.head;
    return outer && !this.head.isLocal ? `${outer.qualifiedName}.${simpleName}` : binaryName;
  }

  get packageName(): string {
    const { binaryName } = this.head;
    const dot = binaryName.lastIndexOf('.');
    return dot < 0 ? '' : binaryName.slice(0, dot);
  }

  /** The class at the top of the file it was declared in. */
  get outermost(): ClassSymbol {
    return this.head.outer ? this.head.outer.outermost : this;
  }

  /** The word javac uses for its type, as in "location: class Color" of an enum. */
  get typeKindName(): string {
    if (this.head.kind === 'annotation') return '@interface';
    return this.isInterface ? 'interface' : 'class';
  }

  /** The word javac uses for it in messages. */
  get kindName(): string {
    if (this.head.kind === 'annotation') return '@interface';
    return this.head.kind;
  }
}
