import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { libraryImages } from './library-images';

it('the image files are those of the present sources: node scripts/java-image/generate.mjs', () => {
  for (const [path, text] of libraryImages()) expect(readFileSync(path, 'utf8') === text, path).toBe(true);
});
