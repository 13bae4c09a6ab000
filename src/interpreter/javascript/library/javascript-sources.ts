import type { LibraryFile } from '../compile/compile-javascript';

/** The library that is written in JavaScript itself, for making its compact text; the page never loads these files. */
const SOURCES: Readonly<Record<string, string>> = import.meta.glob('./*.js', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files in the order in which they run. */
export const JAVASCRIPT_SOURCES: readonly LibraryFile[] = [
  'language',
  'Array',
  'String',
  'Promise',
  'node',
].map((name) => ({ name, text: SOURCES[`./${name}.js`] ?? '' }));
