import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

const ENTRY = 'python-entry';
const MACHINE = /\/src\/interpreter\/machine\//;

/** Gzipped bytes of what a text imports, without the machine, which comes with the session. */
async function gzipped(text: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry-in-memory',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        load: (id) => (id === ENTRY ? text : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        output: { manualChunks: (id) => (MACHINE.test(id) ? 'machine' : undefined) },
      },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  const chunks = output.filter((each) => each.type === 'chunk' && each.name !== 'machine');
  return chunks.reduce(
    (sum, each) => sum + gzipSync((each as Rollup.OutputChunk).code, { level: 9 }).length,
    0,
  );
}

/** The front end (lexer, parser, compiler, operations, natives, builtins). The goal is 30 kB. */
const FRONT_END_BYTES = 51_500;
const KAFKA_BYTES = 17_000;
const LIBRARY_BYTES = 13_000;

it('Python is small enough to be loaded with the first program', { timeout: 120_000 }, async () => {
  const front = await gzipped(
    "export { compilePythonProgram } from '/src/snippets/python/compile-python-program';",
  );
  expect(front).toBeGreaterThan(20_000);
  expect(front).toBeLessThan(FRONT_END_BYTES);
});

it('what a program imports comes in two parts, each when it is wanted', { timeout: 120_000 }, async () => {
  const kafka = await gzipped("export { kafkaPart } from '/src/snippets/python/parts/confluent-kafka';");
  expect(kafka).toBeGreaterThan(8_000);
  expect(kafka).toBeLessThan(KAFKA_BYTES);
  const library = await gzipped("export { libraryPart } from '/src/snippets/python/parts/library-part';");
  expect(library).toBeGreaterThan(5_000);
  expect(library).toBeLessThan(LIBRARY_BYTES);
});
