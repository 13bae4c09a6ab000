import { NumberReader } from './number-text';

/**
 * A library in compiled form, so that a page that opens compiles the learner's program and nothing else.
 *
 * `scripts/java-image/generate.mjs` compiles all Java sources of a library and writes text files, which `readImage`
 * takes apart. A program takes the methods it reaches out of them (`stored-class.ts` reads, `replay.ts` enters a
 * method into a program); ids are given only then, so that everything is named by name. Lines of library code are not
 * kept (nobody is shown them).
 *
 * A file's first line says how many classes it has, the second holds its strings, the third its host calls,
 * the fourth the classes that it does not tell of. Then come
 * all heads, all members, all pools, all codes and all differences to the real classes, a line a class each: what is
 * alike lies together and compresses well.
 *
 * A library may be split: a first image has what ordinary programs reach, a further one the other classes, and of the
 * classes of the first the other members (`member-choice.ts`) and codes.
 */
export interface ImageFile {
  /** Names and string constants, by number: those of the image below first, then the file's own. */
  readonly strings: readonly string[];
  /** Native methods of the border to the host: method → host call. */
  readonly hostNames: readonly (readonly [string, string])[];
  /** Classes of the real libraries that are not here though classes of other packages have their simple names. */
  readonly untoldNames: readonly string[];
  readonly classes: readonly ClassTexts[];
}

/** A class as texts made of numbers (`number-text.ts`). */
export interface ClassTexts {
  readonly name: string;
  /** The image below has the class: here is the rest of it. */
  readonly isRest: boolean;
  /** What the class is, its type parameters and supertypes; of a rest, name and `ApiFlag`s of the whole class. */
  readonly head: string;
  /** Fields and methods with their types. */
  readonly members: string;
  /** What instructions name, in the order in which they name it first. */
  readonly pool: string;
  /** The instructions: the static initialiser, then the methods in their order. */
  readonly codes: string;
  /** The head of the real class where it is another one, and members that ours lacks, as far as checking needs them. */
  readonly real: string;
}

/** What stands between strings; characters that the format needs are written `%` and their code in hexadecimal. */
const SEPARATOR = '\t';

const PARTS = ['head', 'members', 'pool', 'codes', 'real'] as const;

/** Takes an image file apart. `below` is the image whose strings this one uses too. */
export function readImage(text: string, below: ImageFile | null): ImageFile {
  const [first = '', stringLine = '', hostLine = '', untoldLine = '', ...lines] = text.split('\n');
  const count = Number(first.slice(first.lastIndexOf(' ') + 1));
  const own = stringLine === '' ? [] : stringLine.split(SEPARATOR).map(unescaped);
  const strings = below === null ? own : [...below.strings, ...own];
  const calls = hostLine === '' ? [] : hostLine.split(SEPARATOR);
  const classes = Array.from({ length: count }, (_, index): ClassTexts => {
    const [head = '', members = '', pool = '', codes = '', real = ''] = PARTS.map(
      (_, part) => lines[part * count + index],
    );
    const reader = new NumberReader(head);
    const name = strings[reader.unsigned()] as string;
    reader.unsigned();
    const isRest = reader.at === head.length;
    return { name, isRest, head, members, pool, codes, real };
  });
  const hostNames = calls.map((each) => each.split(' ') as [string, string]);
  const untoldNames = untoldLine === '' ? [] : untoldLine.split(' ');
  return { strings, hostNames, untoldNames, classes };
}

/** The text of an image file; `own` are the strings that the image below does not have. */
export function imageText(own: readonly string[], image: Omit<ImageFile, 'strings'>): string {
  const { classes, hostNames, untoldNames } = image;
  const parts = PARTS.map((part) => {
    return classes.map((each) => `${each[part]}\n`).join('');
  });
  const calls = hostNames.map((each) => each.join(' ')).join(SEPARATOR);
  return `# scripts/java-image/generate.mjs ${classes.length}\n${own.map(escaped).join(SEPARATOR)}\n${calls}\n${untoldNames.join(' ')}\n${parts.join('')}`;
}

function escaped(text: string): string {
  return text.replace(
    /[^ -~]|%/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function unescaped(text: string): string {
  return text.replace(/%(....)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What an entry of a class's pool is. Instructions name their operands by their place in the pool. */
export const Pool = {
  /** A string: the number as text, `7n` for a long. */
  NUMBER: 0,
  /** A string. */
  TEXT: 1,
  /** An array type; the element's entry follows. */
  ARRAY: 2,
  /** Owner, and which of its members. */
  METHOD: 3,
  /** Owner, name. */
  FIELD: 4,
  /** A class. */
  CLASS: 5,
  /** A primitive type; its number follows. */
  PRIMITIVE: 6,
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
  /** A type that signature files do not have. */
  UNKNOWN: 17,
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
  /** The code of its static initialiser is in a further image. */
  INITIALIZER_ELSEWHERE: 64,
} as const;

/** What a class is to programs; 0 for classes that the real library does not have. */
export const ApiFlag = {
  VISIBLE: 1,
  PROTECTED: 2,
  DEPRECATED: 4,
  REMOVAL: 8,
  /** The real class has methods, which subclasses might redefine, that are not told here. */
  INCOMPLETE: 16,
} as const;

/** Bits of a method. With `MORE`, bits of `MoreFlag` follow; with `THROWS`, what it throws follows its result. */
export const MethodFlag = {
  CODE: 1,
  /** The real class has it just so. */
  API: 2,
  STATIC: 4,
  ABSTRACT: 8,
  /** Its code is in a further image. */
  ELSEWHERE: 16,
  PRIVATE: 32,
  NATIVE: 64,
  VARARGS: 128,
  THROWS: 256,
  MORE: 512,
} as const;

/** Bits of a field. With `MORE`, bits of `MoreFlag` follow. */
export const FieldFlag = {
  STATIC: 1,
  FINAL: 2,
  PRIVATE: 4,
  CONSTANT: 8,
  ENUM: 16,
  /** The real class has it just so. */
  API: 32,
  MORE: 64,
} as const;

/** What few members of the real library are. */
export const MoreFlag = {
  PROTECTED: 1,
  FINAL: 2,
  DEPRECATED: 4,
  REMOVAL: 8,
  /** One of the real method and ours is abstract, the other is not. */
  OTHERWISE_ABSTRACT: 16,
} as const;

/** The kind letters of values in the order of their numbers. */
export const KIND_LETTERS = 'ZBSCIJFDL';
