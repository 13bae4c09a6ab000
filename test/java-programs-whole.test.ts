import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileProgram } from '../src/snippets/compile-program';

/** It has every form of the syntax, and nothing that could be run. */
const NO_PROGRAM = 'EverySyntax.java';

const FOLDERS = ['test/programs/jdk', 'test/programs/java', 'src/content/templates'];

const programs = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.java') && file !== NO_PROGRAM)
    .map((file) => [file, `${folder}/${file}`] as const),
);

// The terminal and a page that has met an error know the signatures of the whole real libraries: what compiles without
// them must compile with them, though the real classes inherit from others than ours do.
it.each(programs)('%s compiles with the signatures of the real libraries', (file, path) => {
  const { diagnostics, program } = compileProgram(file, readFileSync(path, 'utf8'), 'auto');
  const told = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'unsupported');
  expect(told.map(({ rendered }) => rendered)).toEqual([]);
  expect(program).not.toBeNull();
});
