import type { SignatureFile } from './library';

/** A signature file as what it has differently from another one; scripts/signatures/differences.mjs makes it. */
export interface SignatureDifferences extends SignatureFile {
  /** Binary names of classes that only the other file has. */
  readonly withoutClasses: readonly string[];
  /** Packages with names only that only the other file has. */
  readonly withoutPackages: readonly string[];
}

/** The whole signature file. Its names are those of the other file and the names of the differences after them. */
export function withDifferences(newer: SignatureFile, older: SignatureDifferences): SignatureFile {
  const names = `${newer.names} ${older.names}`.trimEnd();
  const list = names.split(' ');
  const nameOf = (text: string): string => list[Number.parseInt(text.split(' ', 2)[1] ?? '', 36)] ?? '';
  const packageOf = (row: string): string => row.split(' ', 1)[0] ?? '';
  const classesGone = new Set([...older.withoutClasses, ...older.classes.map(nameOf)]);
  const packagesGone = new Set([...older.withoutPackages, ...older.packages.map(packageOf)]);
  return {
    producedBy: older.producedBy,
    complete: older.complete,
    names,
    packages: [...newer.packages.filter((row) => !packagesGone.has(packageOf(row))), ...older.packages],
    classes: [...newer.classes.filter((text) => !classesGone.has(nameOf(text))), ...older.classes],
  };
}
