import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { densePythonLibrary } from './scripts/python-library/dense.mjs';

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

/**
 * The page is never rendered by a server, so that nothing is ever hydrated. Svelte guards that code with a variable
 * which nobody sets then; as a constant it lets the build leave the code out, two kilobytes of the first load.
 */
function nothingHydrates(): Plugin {
  return {
    name: 'nothing-hydrates',
    apply: 'build',
    transform: {
      filter: { id: /svelte\/src\/internal\/client\/dom\/hydration\.js$/ },
      handler(code) {
        const constant = code
          .replace('export let hydrating = false;', 'export const hydrating = false;')
          .replace(/\n\thydrating = value;/, '');
        if (constant.length !== code.length + 2 - '\n\thydrating = value;'.length)
          this.error('Svelte guards hydration in another way now.');
        return { code: constant, map: null };
      },
    },
  };
}

const withoutTransitions = fileURLToPath(new URL('./src/view/without-transitions.ts', import.meta.url));

/**
 * Python's front end is one file: in pieces, as its parts would have it cut, it is larger by a tenth. What the session
 * itself knows of the parts stays with the session.
 */
export const pythonFrontEnd = {
  name: 'python',
  test: /\/(?:interpreter|snippets)\/python\/(?!(?:.*\/)?parts\/|library\/(?:(?:(?:further-)?library|asyncio)-modules|modules\/(?!builtins\.))|library\/[\w.]+\.py)/,
  includeDependenciesRecursively: false,
};

/** The same of JavaScript. */
export const javaScriptFrontEnd = {
  name: 'javascript',
  test: /\/(?:interpreter|snippets)\/javascript\/(?!(?:.*\/)?(?:parts|further)\/|library\/further-text)/,
  includeDependenciesRecursively: false,
};

/**
 * The same of Java: without what comes in parts, such as javac's words, and without what the session itself uses. Were
 * that in the file, the session would load it first, and each would need the other to begin.
 */
export const javaFrontEnd = {
  name: 'java',
  test: /\/(?:interpreter|snippets)\/java\/(?!parts\/|constants\.json|library\/natives\/regex-source|diagnostics|silence-change|signature-files|signatures\/(?!class-parts|image-)|complete\/|check\/reports\/|.*(?:further|elementary|3\.9))/,
  includeDependenciesRecursively: false,
};

export default defineConfig({
  base: './',
  plugins: [svelte(), nothingHydrates(), contentSecurityPolicy(), densePythonLibrary()],
  resolve: { alias: { 'd3-transition': withoutTransitions, 'd3-interpolate': withoutTransitions } },
  // How long plugins took says nothing to somebody who only wants the page.
  worker: {
    format: 'es',
    plugins: () => [densePythonLibrary()],
    rollupOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [pythonFrontEnd, javaScriptFrontEnd, javaFrontEnd] } },
    },
  },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    sourcemap: true,
    rollupOptions: { checks: { pluginTimings: false } },
  },
});
