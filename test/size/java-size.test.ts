import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';

/** What a page that runs its first Java program may load for it, gzipped: the goal is 95 kB. */
const LIMIT_BYTES = 138_500;

const ENTRY = 'java-entry';

/** All that Java is: the machine, which comes with the session, and what comes with the first program. */
const ENTRY_TEXT = `
export { compileJavaProgram } from '/src/snippets/java/compile-java-program';
export { createMachine, runMachine } from '/src/interpreter/machine/machine';
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
      rollupOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  return output.filter((each) => each.type === 'chunk');
}

it('Java is small enough to be loaded with the first program', { timeout: 120_000 }, async () => {
  const chunks = await builtChunks();
  const bytes = chunks.map(({ code }) => gzipSync(code, { level: 9 }).length);
  const all = bytes.reduce((sum, each) => sum + each, 0);
  expect(all).toBeGreaterThan(50_000);
  expect(all).toBeLessThan(LIMIT_BYTES);
});
