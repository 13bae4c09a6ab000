import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { densePython } from '../scripts/python-library/dense.mjs';
import { compilePython } from '../src/interpreter/python/compile/compile-python';
import { bringAllLanguageParts } from '../src/interpreter/python/parts/all-language-parts';

bringAllLanguageParts();

const FOLDERS = ['src/interpreter/python/library/modules', 'src/snippets/python/library'];
const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));

/** The instructions of all that a text defines. */
function instructions(text: string): readonly string[] {
  const { fault, finish } = compilePython('module.py', text, { builtins: () => '', modules: [] });
  expect(fault).toBe(null);
  return (finish()?.codes ?? []).map((code) => `${code?.name} ${code?.instructions.join(' ')}`);
}

it.each(files)('%s: the page loads the same module with fewer letters', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(densePython(text).length).toBeLessThanOrEqual(text.length);
  expect(instructions(densePython(text))).toEqual(instructions(text));
});
