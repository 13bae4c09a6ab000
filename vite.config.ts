import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/**
 * Only what the site itself serves may run, and nothing may be sent anywhere: a learner's program is data, and stays
 * it. Styles may stand in elements, because the stage and the editor place things with them.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  base: './',
  plugins: [svelte(), contentSecurityPolicy()],
  // How long plugins took says nothing to somebody who only wants the page.
  worker: { format: 'es', rollupOptions: { checks: { pluginTimings: false } } },
  build: {
    target: 'es2022',
    reportCompressedSize: true,
    sourcemap: true,
    rollupOptions: { checks: { pluginTimings: false } },
  },
});
