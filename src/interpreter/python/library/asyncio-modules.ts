/** The module asyncio, which comes in a part of its own. */
import asyncio from './modules/asyncio.py?raw';

/** Name and source. */
export const ASYNCIO_MODULES: readonly (readonly [string, string])[] = [['asyncio', asyncio]];
