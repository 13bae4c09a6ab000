import { ASYNCIO_MODULES } from '../../../interpreter/python/library/asyncio-modules';

/** The part `asyncio`: the event loop. */
export const asyncioPart: ReadonlyMap<string, string> = new Map(ASYNCIO_MODULES);
