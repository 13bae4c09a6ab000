import { defineConfig } from 'vite';

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
      input: { sim: 'src/headless.ts', golden: 'test/golden/run.ts', bench: 'test/bench/run.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared-[hash].mjs' },
    },
  },
  ssr: { noExternal: true },
});
