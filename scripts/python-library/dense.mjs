// Python's library is loaded as text. What only its readers need stays here: comments, empty lines, spaces.
import { readFileSync } from 'node:fs';

const WIDTH = 4;

/** The text of a module without comments and empty lines, with as few spaces as Python needs. */
export function densePython(text) {
  // What stands between three quotes stays as it is.
  const pieces = `\n${text}`.split("'''").map((piece, index) => (index % 2 === 1 ? piece : dense(piece)));
  return pieces.join("'''").slice(1);
}

const TEXT = /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/;

function dense(piece) {
  return piece
    .replace(/\n *(?:#[^\n]*)?(?=\n)/g, '')
    .split(TEXT)
    .map((part, index) => (index % 2 === 1 ? part : withoutSpaces(part)))
    .join('');
}

/** Operators and commas need no spaces around them; lines need one for each level. */
function withoutSpaces(part) {
  return part
    .replace(/ *([-+*/%=<>!&|^,:({[\])}]+) +/g, '$1')
    .replace(/(?<=[^\n ]) +([-+*/%=<>!&|^,:({[\])}]+)/g, '$1')
    .replace(/\n( +)/g, (_, { length }) => `\n${' '.repeat(length / WIDTH)}`);
}

/** The plugin of Vite that makes `….py?raw` such a text. */
export function densePythonLibrary() {
  return {
    name: 'dense-python-library',
    enforce: 'pre',
    apply: 'build',
    load: {
      filter: { id: /\/library\/(?:modules\/)?[\w.]+\.py\?raw$/ },
      handler: (id) =>
        `export default ${JSON.stringify(densePython(readFileSync(id.slice(0, -'?raw'.length), 'utf8')))}`,
    },
  };
}
