import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { javaFrontEnd } from '../../vite.config';

/** What a page that runs its first Java program may load for it, gzipped: the goal is 95 kB. */
const LIMIT_BYTES = 139_400;

const ENTRY = 'java-entry';
const FRONT_END = '/src/snippets/java/compile-java-program';

/** What is loaded on demand, each once a program comes to it, and how many bytes more that may be. */
const PARTS = [
  ['/src/snippets/java/parts/advice', 1_500],
  ['/src/snippets/java/parts/completion', 5_200],
  ['/src/snippets/java/parts/diagnostics', 2_000],
  ['/src/snippets/java/parts/library', 132_000],
  ['/src/snippets/java/parts/signatures', 108_000],
  ['/src/snippets/java/parts/client-3.9', 42_000],
] as const;

/** The session: it knows the machine, and loads everything of Java as it is needed. */
const TEXT = [
  "export * from '/src/interpreter/machine/machine';",
  `export const later = [${[FRONT_END, ...PARTS.map(([path]) => path)].map((path) => `() => import('${path}')`)}];`,
].join('\n');

let chunks: readonly Rollup.OutputChunk[] = [];

/** The files that the chunk of a module needs at once, without the entry, which stands for the session. */
function closure(path: string): ReadonlySet<Rollup.OutputChunk> {
  const found = new Set<Rollup.OutputChunk>();
  const add = (chunk: Rollup.OutputChunk | undefined): void => {
    if (!chunk || chunk.isEntry || found.has(chunk)) return;
    found.add(chunk);
    for (const each of chunk.imports) add(chunks.find(({ fileName }) => fileName === each));
  };
  add(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`${path}.ts`))));
  return found;
}

function gzipped(files: Iterable<Rollup.OutputChunk>): number {
  return [...files].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

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
        output: {
          codeSplitting: {
            groups: [{ name: 'machine', test: /\/src\/interpreter\/machine\// }, javaFrontEnd],
          },
        },
      },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  chunks = output.filter((each) => each.type === 'chunk');
}, 120_000);

it('Java, its machine included, is small enough to be loaded with the first program', () => {
  const bytes = gzipped(closure(FRONT_END));
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(LIMIT_BYTES);
});

it.each(PARTS)('%s adds no more than %i bytes', (path, limit) => {
  const known = closure(FRONT_END);
  const added = gzipped([...closure(path)].filter((each) => !known.has(each)));
  expect(added).toBeGreaterThan(1_000);
  expect(added).toBeLessThan(limit);
});

it('nothing of the parts comes with the compiler', () => {
  const own = [...closure(FRONT_END)].flatMap(({ moduleIds }) => moduleIds);
  expect(own.filter((id) => /reports|complete\/|hints|further/.test(id))).toEqual([]);
});
