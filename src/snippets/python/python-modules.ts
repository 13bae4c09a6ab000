import type { Library, LibraryModule } from '../../interpreter/python/compile/compile-python';
import { builtinsText } from '../../interpreter/python/library/python-library';
import { type ModulePart, moduleText, partModules } from './parts/python-parts';

function modulesOf(part: ModulePart): readonly LibraryModule[] {
  return partModules[part].map((name) => ({ name, text: () => moduleText(part, name) }));
}

const MODULES: readonly LibraryModule[] = [
  ...modulesOf('library'),
  ...modulesOf('further-library'),
  ...modulesOf('asyncio'),
  ...modulesOf('confluent-kafka'),
];

/** Everything that a program may import. */
export const PROGRAM_LIBRARY: Library = { builtins: builtinsText, modules: MODULES };

/** Imports in a text: what stands before the name, and the name. */
export const IMPORTED = /^([ \t]*(?:from|import)[ \t]+)([A-Za-z_][\w.]*)/gm;

/** Whether a program may import this. */
export function isKnownModule(name: string): boolean {
  return MODULES.some((module) => module.name === name);
}
