import { FURTHER_LIBRARY_MODULES } from '../../../interpreter/python/library/further-library-modules';

/** The part `further-library`: what Python itself brings and few programs import. */
export const furtherLibraryPart: ReadonlyMap<string, string> = new Map(FURTHER_LIBRARY_MODULES);
