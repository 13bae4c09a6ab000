/** The modules of Python's own library but builtins, which come with the first program that imports one of them. */
import { moduleName } from './module-name';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob(['./modules/*.py', '!**/builtins*.py'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Name and source of each. */
export const LIBRARY_MODULES: readonly (readonly [string, string])[] = Object.entries(SOURCES).map(
  ([path, text]) => [moduleName(path), text],
);
