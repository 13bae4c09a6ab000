/** The library of Python's own: natives, and modules written in Python. */
import type { LibraryModule } from '../compile/compile-python';
import { addAllNatives } from './natives';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob('./modules/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

addAllNatives();

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.py'.length);
}

/** All modules; the first is that of builtins. */
export const PYTHON_MODULES: readonly LibraryModule[] = Object.entries(SOURCES)
  .map(([path, text]) => ({ name: nameOf(path), text }))
  .sort((x, y) => (x.name === 'builtins' ? -1 : y.name === 'builtins' ? 1 : x.name < y.name ? -1 : 1));
