/** The languages of learners' programs. */
export type ProgramLanguage = 'java' | 'python' | 'javascript';

/** By the ending of the file's name. */
const endings: ReadonlyMap<string, ProgramLanguage> = new Map([
  ['java', 'java'],
  ['py', 'python'],
  ['js', 'javascript'],
  ['mjs', 'javascript'],
  ['cjs', 'javascript'],
]);

/** The language of a program, by the ending of its file's name; null for any other file. */
export function languageOf(file: string): ProgramLanguage | null {
  return endings.get(file.slice(file.lastIndexOf('.') + 1)) ?? null;
}
