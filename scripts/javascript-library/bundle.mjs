import { fileURLToPath } from 'node:url';
import { build, minifySync } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The texts that the page loads, by file: for each the scripts it consists of, in the order in which they run. */
export const LIBRARY_TEXTS = [
  {
    text: 'src/interpreter/javascript/library/library-text.json',
    scripts: [
      ['language', 'src/interpreter/javascript/library/language.js'],
      ['Array', 'src/interpreter/javascript/library/Array.js'],
      ['String', 'src/interpreter/javascript/library/String.js'],
      ['Promise', 'src/interpreter/javascript/library/Promise.js'],
      ['stubs', 'src/interpreter/javascript/library/stubs.js'],
      ['node', 'src/interpreter/javascript/library/node/node.js'],
    ],
  },
  {
    text: 'src/interpreter/javascript/further/further-text.json',
    scripts: [
      ['language', 'src/interpreter/javascript/library/further/language.js'],
      ['Array', 'src/interpreter/javascript/library/further/Array.js'],
      ['String', 'src/interpreter/javascript/library/further/String.js'],
      ['Promise', 'src/interpreter/javascript/library/further/Promise.js'],
      ['node', 'src/interpreter/javascript/library/further/node.js'],
    ],
  },
  {
    text: 'src/interpreter/javascript/further/locale/locale-text.json',
    scripts: [['locale', 'src/interpreter/javascript/library/further/locale.js']],
  },
  {
    text: 'src/interpreter/javascript/further/syntax/syntax-text.json',
    scripts: [['generators', 'src/interpreter/javascript/library/further/generators.js']],
  },
  {
    text: 'src/snippets/javascript/library/library-text.json',
    scripts: [['kafkajs', 'src/snippets/javascript/library/kafkajs.js']],
  },
  {
    text: 'src/snippets/javascript/library/further-text.json',
    scripts: [['kafkajs', 'src/snippets/javascript/library/further/kafkajs.js']],
  },
];

/**
 * A script with all that it imports as one compact text. Functions and classes keep their names, which programs can
 * print; variables do not.
 */
export async function bundled(path) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rollupOptions: { input: `${root}${path}`, output: { format: 'es' } },
    },
  });
  const { code, errors } = minifySync(path, built.output[0].code, {
    mangle: { toplevel: true, keepNames: true },
    compress: { keepNames: { function: true, class: true } },
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  return code;
}

/** The contents of one of the `LIBRARY_TEXTS`. */
export async function libraryText({ scripts }) {
  const files = [];
  for (const [name, path] of scripts) files.push({ name, text: await bundled(path) });
  return `${JSON.stringify(files, null, 1)}\n`;
}
