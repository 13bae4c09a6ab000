// Makes the compact texts of the library that is written in JavaScript, which the page loads:
//   node scripts/javascript-library/generate.mjs
// To be run after every change to a .js file of the library.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIBRARY_TEXTS, libraryText } from './bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
for (const library of LIBRARY_TEXTS) {
  const text = await libraryText(library);
  writeFileSync(`${root}${library.text}`, text);
  console.log(`${library.text}: ${text.length} characters`);
}
