/** The modules of Python's own library that few programs import. */
import { moduleName } from './module-name';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob(
  './modules/{atexit,collections,concurrent,concurrent.futures,contextlib,dataclasses,enum,functools,itertools,math,queue,re,sre_matching,sre_parse,zlib}.py',
  { query: '?raw', import: 'default', eager: true },
);

/** Name and source of each. */
export const FURTHER_LIBRARY_MODULES: readonly (readonly [string, string])[] = Object.entries(SOURCES).map(
  ([path, text]) => [moduleName(path), text],
);
