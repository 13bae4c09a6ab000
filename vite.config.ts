import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  // How long plugins took says nothing to somebody who only wants the page.
  worker: { format: 'es', rollupOptions: { checks: { pluginTimings: false } } },
  build: {
    target: 'es2022',
    reportCompressedSize: true,
    sourcemap: true,
    rollupOptions: { checks: { pluginTimings: false } },
  },
});
