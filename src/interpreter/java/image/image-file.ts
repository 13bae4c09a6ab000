/**
 * A library in compiled form, so that a page that opens compiles the learner's program and nothing else.
 *
 * `scripts/java-image/generate.mjs` compiles all Java sources of a library and writes this file. A program takes the
 * methods it reaches out of it (`stored-class.ts` reads, `replay.ts` enters a method into a program); ids are given
 * only then, so that the file names everything by name. Lines of library code are not kept (nobody is shown them).
 */
export interface ImageFile {
  readonly producedBy: unknown;
  /** Names and string constants, by number; the first ones are the most frequent. */
  readonly strings: readonly string[];
  /** One text a class, made of numbers (`number-text.ts`); its first number is the class's binary name. */
  readonly classes: readonly string[];
  /** Native methods of the border to the host: method → host call. */
  readonly hostNames: readonly (readonly [string, string])[];
}

/** What an entry of a class's pool is. Instructions name their operands by their place in the pool. */
export const Pool = {
  /** A string: the number as text, `7n` for a long. */
  NUMBER: 0,
  /** A string. */
  TEXT: 1,
  /** A type. */
  CLASS: 2,
  /** Owner, name, and which of the overloads. */
  METHOD: 3,
  /** Owner, name. */
  FIELD: 4,
  /** See `write-code.ts`. */
  LAMBDA: 5,
} as const;

/** How a type begins; 0 to 8 are the primitive ones in the order of `PRIMITIVES`. */
export const TypeTag = {
  PLAIN_CLASS: 9,
  CLASS: 10,
  ARRAY: 11,
  VARIABLE: 12,
  ANY: 13,
  EXTENDS: 14,
  SUPER: 15,
  INTERSECTION: 16,
} as const;

/** The primitive types in the order of their numbers. */
export const PRIMITIVES = [
  'boolean',
  'byte',
  'short',
  'char',
  'int',
  'long',
  'float',
  'double',
  'void',
] as const;

/** The kinds of classes in the order of their numbers. */
export const CLASS_KINDS = ['class', 'interface', 'enum', 'record', 'annotation'] as const;

/** Bits of a class. */
export const ClassFlag = {
  ABSTRACT: 1,
  FINAL: 2,
  STATIC: 4,
  ANONYMOUS: 8,
  LOCAL: 16,
  INITIALIZER: 32,
} as const;

/** Bits of a method. */
export const MethodFlag = { STATIC: 1, ABSTRACT: 2, PRIVATE: 4, NATIVE: 8, VARARGS: 16, CODE: 32 } as const;

/** Bits of a field. */
export const FieldFlag = { STATIC: 1, FINAL: 2, PRIVATE: 4, CONSTANT: 8 } as const;

/** The kind letters of values in the order of their numbers. */
export const KIND_LETTERS = 'ZBSCIJFDL';
