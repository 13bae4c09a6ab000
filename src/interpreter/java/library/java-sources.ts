/** The Java sources of the JDK library, for making its image; the page never loads them. */
import type { JavaSource } from '../compile/class-table';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob('./{java,org}/**/*.java', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All source files. */
export const JAVA_SOURCES: readonly JavaSource[] = Object.entries(SOURCES)
  .map(([path, text]) => ({ path: path.slice(path.lastIndexOf('/') + 1), text }))
  .sort((x, y) => (x.path < y.path ? -1 : 1));
