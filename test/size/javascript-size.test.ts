import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { javaScriptFrontEnd } from '../../vite.config';

const ENTRY = 'javascript-entry';
const MACHINE = /\/src\/interpreter\/machine\//;
const FRONT_END = '/src/snippets/javascript/compile-javascript-program';

/** What is loaded on demand, each once a program comes to it. */
const PARTS = {
  language: '/src/interpreter/javascript/further/language-part',
  syntax: '/src/interpreter/javascript/further/syntax/syntax-part',
  locale: '/src/interpreter/javascript/further/locale/locale-part',
  kafkajs: '/src/snippets/javascript/parts/kafkajs-part',
} as const;

/** The session: it knows the machine and the names of the parts, and loads everything of JavaScript as it is needed. */
const TEXT = [
  "export * from '/src/interpreter/machine/machine';",
  "export * from '/src/interpreter/javascript/parts/javascript-parts';",
  `export const later = [${[FRONT_END, ...Object.values(PARTS)].map((path) => `() => import('${path}')`)}];`,
].join('\n');

let chunks: readonly Rollup.OutputChunk[] = [];

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry-in-memory',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? TEXT : null),
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
  chunks = (built as Rollup.RollupOutput).output.filter((each) => each.type === 'chunk');
}, 120_000);

/** The files that the chunk of a module needs at once. */
function filesOf(path: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (fileName: string): void => {
    if (found.has(fileName)) return;
    found.add(fileName);
    for (const each of chunks.find((other) => other.fileName === fileName)?.imports ?? []) add(each);
  };
  const chunk = chunks.find(({ facadeModuleId, moduleIds }) =>
    facadeModuleId === null ? moduleIds.some((id) => id.includes(path)) : facadeModuleId.includes(path),
  );
  if (chunk === undefined) throw new Error(`no chunk has ${path}`);
  add(chunk.fileName);
  return found;
}

/**
 * Gzipped bytes of files, without the machine, which comes with the session and which Java needs too, and without the
 * entry, which stands for the session.
 */
function gzipped(files: Iterable<string>): number {
  const wanted = new Set(files);
  const counted = chunks.filter(({ fileName, name, isEntry }) => {
    return wanted.has(fileName) && name !== 'machine' && !isEntry;
  });
  return counted.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

/** What a part adds to the front end. */
function partBytes(part: keyof typeof PARTS): number {
  const known = filesOf(FRONT_END);
  return gzipped([...filesOf(PARTS[part])].filter((file) => !known.has(file)));
}

/**
 * What a page loads for an ordinary program: one that produces and consumes with kafkajs, prints texts, numbers, plain
 * objects and arrays, waits, uses JSON, promises and maps (the one that a new file begins with needs no more;
 * test/session/javascript-parts.test.ts). The goal was 30 kB.
 */
const ORDINARY_BYTES = 50_500;
/** Comes with regular expressions, dates taken apart, mathematics, rare built-in functions, all errors, everything of console and util, the debugger. */
const LANGUAGE_BYTES = 21_400;
/** Comes with V8's words for faulty texts, classes, generators of both kinds, for await, switch, labels, for-in, exports, regular expressions and big integers in the text. */
const SYNTAX_BYTES = 8_400;
/** Comes with numbers and dates as English writes them. */
const LOCALE_BYTES = 2_600;
/** Comes with admin(), transactions, whole batches, pause and seek, and every error of kafkajs. */
const KAFKAJS_BYTES = 6_000;

it('JavaScript with kafkajs is small enough to be loaded with the first program', () => {
  const ordinary = gzipped(filesOf(FRONT_END));
  expect(ordinary).toBeGreaterThan(30_000);
  expect(ordinary).toBeLessThan(ORDINARY_BYTES);
});

it('what only some programs need comes in four parts, each when it is wanted', () => {
  expect(partBytes('language')).toBeGreaterThan(8_000);
  expect(partBytes('language')).toBeLessThan(LANGUAGE_BYTES);
  expect(partBytes('syntax')).toBeGreaterThan(3_000);
  expect(partBytes('syntax')).toBeLessThan(SYNTAX_BYTES);
  expect(partBytes('locale')).toBeGreaterThan(1_000);
  expect(partBytes('locale')).toBeLessThan(LOCALE_BYTES);
  expect(partBytes('kafkajs')).toBeGreaterThan(2_000);
  expect(partBytes('kafkajs')).toBeLessThan(KAFKAJS_BYTES);
});
