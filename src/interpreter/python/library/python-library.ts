/** The library of Python's own: natives, and modules written in Python. */

import builtins from './modules/builtins.py?raw';
import { addAllNatives } from './natives';

addAllNatives();

/** The source of the module of builtins, which every program needs. */
export const BUILTINS_TEXT = builtins;
