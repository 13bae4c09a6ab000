/** The modules of asyncio, which come in a part of its own. */
import asyncio from './modules/asyncio.py?raw';
import events from './modules/asyncio_events.py?raw';
import locks from './modules/asyncio_locks.py?raw';

/** Name and source of each. */
export const ASYNCIO_MODULES: readonly (readonly [string, string])[] = [
  ['asyncio', asyncio],
  ['asyncio_events', events],
  ['asyncio_locks', locks],
];
