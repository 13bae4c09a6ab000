import { LIBRARY_MODULES } from '../../../interpreter/python/library/library-modules';

/** The part `library`: what Python itself brings. */
export const libraryPart: ReadonlyMap<string, string> = new Map(LIBRARY_MODULES);
