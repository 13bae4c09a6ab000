import { languageOf, type ProgramLanguage } from '../base/program-language';
import type { CompiledProgram, CompileProgram } from './compiled-program';

/** Compilers by language; those that are missing have not been loaded. */
export type Compilers = ReadonlyMap<ProgramLanguage, CompileProgram>;

/** How many compiled programs are kept: as one types, the same text is asked about several times. */
const KEPT_PROGRAMS = 32;

/** A compiler that takes the one that fits the file's name. The language must have been loaded by then. */
export function compilerAmong(compilers: Compilers): CompileProgram {
  const kept = new Map<string, CompiledProgram>();
  return (file, text, client) => {
    const key = `${client}\n${file}\n${text}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const language = languageOf(file);
    const compile = language === null ? undefined : compilers.get(language);
    if (compile === undefined) throw new Error(`No compiler for ${file} has been loaded.`);
    const compiled = compile(file, text, client);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_PROGRAMS && oldest !== undefined) kept.delete(oldest);
    kept.set(key, compiled);
    return compiled;
  };
}
