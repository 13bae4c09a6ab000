/** Something needs a part of a language that is not there: load it, bring it to its shelf, and do the work again. */
export class PartMissing extends Error {
  readonly language: string;
  readonly part: string;

  constructor(language: string, part: string) {
    super(`The part ${part} of ${language} has not been loaded.`);
    this.language = language;
    this.part = part;
  }
}

/** The parts of a language that were loaded, by name: what becomes of a program does not depend on which are there. */
export interface PartShelf<Parts> {
  /** Makes a part known. */
  bring<N extends keyof Parts & string>(name: N, part: Parts[N]): void;
  /** Whether a part is there. */
  has(name: keyof Parts & string): boolean;
  /** A part; throws `PartMissing` when it is not there. */
  partOf<N extends keyof Parts & string>(name: N): Parts[N];
}

/** A shelf without parts, for a language as the page names it. */
export function partShelf<Parts>(language: string): PartShelf<Parts> {
  const brought = new Map<keyof Parts & string, Parts[keyof Parts & string]>();
  return {
    bring: (name, part) => void brought.set(name, part),
    has: (name) => brought.has(name),
    partOf: <N extends keyof Parts & string>(name: N) => {
      if (!brought.has(name)) throw new PartMissing(language, name);
      return brought.get(name) as Parts[N];
    },
  };
}
