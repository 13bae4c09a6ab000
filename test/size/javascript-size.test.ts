import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { javaScriptFrontEnd } from '../../vite.config';

const ENTRY = 'javascript-entry';
const MACHINE = /\/src\/interpreter\/machine\//;

/** The compiler, and what it loads when a program needs it. */
const ENTRY_TEXT = `
export { compileJavaScriptProgram } from '/src/snippets/javascript/compile-javascript-program';
export const parts = {
  language: () => import('/src/interpreter/javascript/further/language-part'),
  syntax: () => import('/src/interpreter/javascript/further/syntax/syntax-part'),
  kafkajs: () => import('/src/snippets/javascript/parts/kafkajs-part'),
};
`;

async function builtChunks(): Promise<readonly Rollup.OutputChunk[]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry-in-memory',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? ENTRY_TEXT : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'allow-extension',
        output: { codeSplitting: { groups: [{ name: 'machine', test: MACHINE }, javaScriptFrontEnd] } },
      },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  return output.filter((each) => each.type === 'chunk');
}

/** Gzipped bytes of a chunk with all that it imports at once, without the machine, which comes with the session. */
function loadedBytes(
  chunks: readonly Rollup.OutputChunk[],
  from: Rollup.OutputChunk,
  seen: Set<Rollup.OutputChunk>,
): number {
  if (seen.has(from) || from.name === 'machine') return 0;
  seen.add(from);
  const imported = chunks.filter(({ fileName }) => from.imports.includes(fileName));
  const own = gzipSync(from.code, { level: 9 }).length;
  return imported.reduce((sum, each) => sum + loadedBytes(chunks, each, seen), own);
}

/**
 * What a page loads for an ordinary program: one that produces and consumes with kafkajs, prints texts, numbers, plain
 * objects and arrays, waits, uses JSON, promises and maps (the one that a new file begins with needs no more;
 * test/session/javascript-parts.test.ts). The goal was 30 kB.
 */
const ORDINARY_BYTES = 51_300;
/** Comes with regular expressions, dates taken apart, mathematics, rare built-in functions, all errors, the debugger. */
const LANGUAGE_BYTES = 17_200;
/** Comes with V8's words for faulty texts, classes, generators of both kinds, for await, switch, labels, for-in, exports, regular expressions and big integers in the text. */
const SYNTAX_BYTES = 8_400;
/** Comes with admin(), transactions, whole batches, pause and seek, and every error of kafkajs. */
const KAFKAJS_BYTES = 6_000;

it('JavaScript with kafkajs is small enough to be loaded with the first program', {
  timeout: 120_000,
}, async () => {
  const chunks = await builtChunks();
  const seen = new Set<Rollup.OutputChunk>();
  const bytesOf = (name: string) => {
    const chunk = chunks.find((each) => each.name === name);
    if (chunk === undefined) throw new Error(`no chunk is called ${name}`);
    return loadedBytes(chunks, chunk, seen);
  };
  const ordinary = bytesOf(ENTRY);
  const language = bytesOf('language-part');
  const syntax = bytesOf('syntax-part');
  const kafkajs = bytesOf('kafkajs-part');
  expect(ordinary).toBeGreaterThan(30_000);
  expect(ordinary).toBeLessThan(ORDINARY_BYTES);
  expect(language).toBeGreaterThan(8_000);
  expect(language).toBeLessThan(LANGUAGE_BYTES);
  expect(syntax).toBeGreaterThan(3_000);
  expect(syntax).toBeLessThan(SYNTAX_BYTES);
  expect(kafkajs).toBeGreaterThan(2_000);
  expect(kafkajs).toBeLessThan(KAFKAJS_BYTES);
});
