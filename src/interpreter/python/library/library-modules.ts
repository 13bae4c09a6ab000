/** The modules of Python's own library that many programs import. */
import { moduleName } from './module-name';

const SOURCES: Readonly<Record<string, string>> = import.meta.glob(
  './modules/{argparse,datetime,json,logging,os,random,signal,socket,sys,threading,time,traceback,typing,uuid}.py',
  { query: '?raw', import: 'default', eager: true },
);

/** Name and source of each. */
export const LIBRARY_MODULES: readonly (readonly [string, string])[] = Object.entries(SOURCES).map(
  ([path, text]) => [moduleName(path), text],
);
