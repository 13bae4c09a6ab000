// Makes the compact texts of the library that is written in JavaScript, which the page loads:
//   node scripts/javascript-library/generate.mjs
// To be run after every change to a .js file of the library. Names stay: stack traces show some of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const libraries = [
  ['src/interpreter/javascript/library', ['language', 'Array', 'String', 'Promise', 'node']],
  ['src/snippets/javascript/library', ['kafkajs']],
];

for (const [folder, names] of libraries) {
  const files = names.map((name) => {
    const { code, errors } = minifySync(`${name}.js`, readFileSync(`${root}${folder}/${name}.js`, 'utf8'), {
      mangle: false,
      compress: false,
    });
    if (errors.length > 0) throw new Error(`${name}.js: ${errors[0].message}`);
    return { name, text: code };
  });
  writeFileSync(`${root}${folder}/library-text.json`, `${JSON.stringify(files, null, 1)}\n`);
  console.log(`${folder}: ${files.reduce((sum, { text }) => sum + text.length, 0)} characters`);
}
