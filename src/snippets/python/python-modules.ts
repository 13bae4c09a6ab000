import type { LibraryModule } from '../../interpreter/python/compile/compile-python';
import { BUILTINS_TEXT } from '../../interpreter/python/library/python-library';
import { type ModulePart, moduleText, partModules } from './parts/python-parts';

function modulesOf(part: ModulePart): readonly LibraryModule[] {
  return partModules[part].map((name) => ({ name, text: () => moduleText(part, name) }));
}

/** Everything that a program may import; the module of builtins comes first. */
export const PROGRAM_MODULES: readonly LibraryModule[] = [
  { name: 'builtins', text: () => BUILTINS_TEXT },
  ...modulesOf('library'),
  ...modulesOf('confluent-kafka'),
];

/** Imports in a text: what stands before the name, and the name. */
export const IMPORTED = /^([ \t]*(?:from|import)[ \t]+)([A-Za-z_][\w.]*)/gm;

/** Whether a program may import this. */
export function isKnownModule(name: string): boolean {
  return PROGRAM_MODULES.some((module) => module.name === name);
}
