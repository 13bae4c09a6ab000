import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { densePythonLibrary } from '../../scripts/python-library/dense.mjs';
import { pythonFrontEnd } from '../../vite.config';

const ENTRY = 'python-entry';
const MACHINE = /\/src\/interpreter\/machine\//;

/** What is loaded on demand, each once a program comes to it. */
const PARTS = {
  advice: '/src/snippets/python/parts/advice',
  failures: '/src/interpreter/python/parts/failures',
  formats: '/src/interpreter/python/parts/formats',
  further: '/src/interpreter/python/parts/further',
  inspection: '/src/interpreter/python/parts/inspection',
  syntax: '/src/snippets/python/parts/syntax-part',
  asyncio: '/src/snippets/python/parts/asyncio-part',
  library: '/src/snippets/python/parts/library-part',
  'further-library': '/src/snippets/python/parts/further-library-part',
  'confluent-kafka': '/src/snippets/python/parts/confluent-kafka',
} as const;

const FRONT_END = '/src/snippets/python/compile-python-program';

/** The session: it knows the machine and the names of the parts, and loads everything of Python as it is needed. */
const TEXT = [
  "export * from '/src/interpreter/machine/machine';",
  "export * from '/src/interpreter/python/parts/parts';",
  "export * from '/src/snippets/python/parts/python-parts';",
  `export const later = [${[FRONT_END, ...Object.values(PARTS)].map((path) => `() => import('${path}')`)}];`,
].join('\n');

let chunks: readonly Rollup.OutputChunk[] = [];

/** The files that a chunk needs at once. */
function closure(chunk: Rollup.OutputChunk): Set<string> {
  const found = new Set<string>();
  const add = (fileName: string): void => {
    if (found.has(fileName)) return;
    found.add(fileName);
    for (const each of chunks.find((other) => other.fileName === fileName)?.imports ?? []) add(each);
  };
  add(chunk.fileName);
  return found;
}

/**
 * Gzipped bytes of files, without the machine, which comes with the session and which Java needs too, and without the
 * entry, which stands for the session.
 */
function gzipped(files: ReadonlySet<string>): number {
  const counted = chunks.filter((chunk) => {
    return files.has(chunk.fileName) && chunk.name !== 'machine' && !chunk.isEntry;
  });
  return counted.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

function chunkOf(path: string): Rollup.OutputChunk {
  return chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => id.endsWith(`${path}.ts`)),
  ) as Rollup.OutputChunk;
}

function frontEnd(): Set<string> {
  return closure(chunkOf(FRONT_END));
}

/** What a part adds to the front end. */
function partBytes(part: keyof typeof PARTS): number {
  const known = frontEnd();
  const added = [...closure(chunkOf(PARTS[part]))].filter((file) => !known.has(file));
  return gzipped(new Set(added));
}

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      densePythonLibrary(),
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
        output: { codeSplitting: { groups: [{ name: 'machine', test: MACHINE }, pythonFrontEnd] } },
      },
    },
  });
  chunks = (built as Rollup.RollupOutput).output.filter((each) => each.type === 'chunk');
}, 120_000);

/**
 * What every program needs: lexer, parser, compiler, operations, natives, builtins. An ordinary program
 * (test/session/python-parts.test.ts runs some) needs besides it the client library alone. The goal is 30 kB.
 */
const FRONT_END_BYTES = 38_457;

it('Python is small enough to be loaded with the first program', () => {
  const front = gzipped(frontEnd());
  expect(front).toBeGreaterThan(20_000);
  expect(front).toBeLessThan(FRONT_END_BYTES);
});

/** Mistakes in a text and what else to tell of it; what is wrong with a call, tracebacks; widths and places; builtins and methods most do without; match and async; the debugger; the event loop. */
const MOST_BYTES: Readonly<Record<keyof typeof PARTS, number>> = {
  advice: 3_700,
  failures: 3_500,
  formats: 3_500,
  further: 10_300,
  inspection: 1_500,
  syntax: 4_800,
  asyncio: 4_200,
  library: 9_500,
  'further-library': 14_200,
  'confluent-kafka': 16_400,
};

it.each(Object.keys(PARTS) as (keyof typeof PARTS)[])('the part %s has its size', (part) => {
  const bytes = partBytes(part);
  expect(bytes).toBeLessThan(MOST_BYTES[part]);
  expect(bytes).toBeGreaterThan(MOST_BYTES[part] / 2);
});
