import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARY_TEXTS, libraryText } from '../scripts/javascript-library/bundle.mjs';

test.each(LIBRARY_TEXTS)(
  '$text: the page loads what the sources say (node scripts/javascript-library/generate.mjs)',
  async (library) => {
    expect(readFileSync(library.text, 'utf8')).toBe(await libraryText(library));
  },
);
