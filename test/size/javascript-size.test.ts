import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

const ENTRY = 'javascript-entry';
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

/** Parser, compiler, instructions, natives, the library of the language and of Node, and kafkajs. The goal was 30 kB. */
const WHOLE_BYTES = 69_200;

it('JavaScript with kafkajs is small enough to be loaded with the first program', {
  timeout: 120_000,
}, async () => {
  const whole = await gzipped(
    "export { compileJavaScriptProgram } from '/src/snippets/javascript/compile-javascript-program';",
  );
  expect(whole).toBeGreaterThan(30_000);
  expect(whole).toBeLessThan(WHOLE_BYTES);
});
