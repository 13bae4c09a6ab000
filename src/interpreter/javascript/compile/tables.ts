import type { Code } from '../../machine/program';
import type { FunctionShape } from './function-shape';

/** What all functions of a program share. A program begins with copies of the library's. */
export interface Tables {
  readonly codes: Code[];
  readonly shapes: FunctionShape[];
  readonly numbers: (number | bigint)[];
  readonly texts: string[];
  readonly hostCalls: string[];
  readonly textIndexes: Map<string, number>;
  readonly numberIndexes: Map<number, number>;
  readonly statementLines: Map<string, number[]>;
}

/** Empty tables, or copies of others that a program may add to. */
export function newTables(of?: Tables): Tables {
  return {
    codes: [...(of?.codes ?? [])],
    shapes: [...(of?.shapes ?? [])],
    numbers: [...(of?.numbers ?? [])],
    texts: [...(of?.texts ?? [])],
    hostCalls: [...(of?.hostCalls ?? [])],
    textIndexes: new Map(of?.textIndexes),
    numberIndexes: new Map(of?.numberIndexes),
    statementLines: new Map(),
  };
}

/** The index of a text. */
export function textIndex({ texts, textIndexes }: Tables, text: string): number {
  const known = textIndexes.get(text);
  if (known !== undefined) return known;
  textIndexes.set(text, texts.length);
  return texts.push(text) - 1;
}

/** The index of a slot value that is no small integer. */
export function numberIndex({ numbers, numberIndexes }: Tables, value: number): number {
  const known = numberIndexes.get(value);
  if (known !== undefined) return known;
  numberIndexes.set(value, numbers.length);
  return numbers.push(value) - 1;
}

/** The index of a call to the outside. */
export function hostCallIndex({ hostCalls }: Tables, name: string): number {
  const known = hostCalls.indexOf(name);
  return known >= 0 ? known : hostCalls.push(name) - 1;
}
