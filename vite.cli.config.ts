import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const commands = Object.entries({
  sim: 'src/headless.ts',
  golden: 'test/golden/run.ts',
  bench: 'test/bench/run.ts',
});

/** The terminal commands (`npm run sim`, `golden`, `bench`): one file for Node, built beside the page, never into it. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: '.cache/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rollupOptions: {
      // A command whose source is not there must not keep the others from being built.
      input: Object.fromEntries(commands.filter(([, source]) => existsSync(source))),
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared-[hash].mjs' },
    },
  },
  ssr: { noExternal: true },
});
