import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import { expect, test } from 'vitest';

interface LibraryText {
  readonly name: string;
  readonly text: string;
}

test.each(['src/interpreter/javascript/library', 'src/snippets/javascript/library'])(
  '%s: the page loads what the sources say (node scripts/javascript-library/generate.mjs)',
  (folder) => {
    const files = JSON.parse(readFileSync(`${folder}/library-text.json`, 'utf8')) as readonly LibraryText[];
    expect(files.length).toBeGreaterThan(0);
    for (const { name, text } of files) {
      const source = readFileSync(`${folder}/${name}.js`, 'utf8');
      expect(text).toBe(minifySync(`${name}.js`, source, { mangle: false, compress: false }).code);
    }
  },
);
