import type { NativeTable } from '../../../machine/natives';
import { ELEMENTARY_NATIVES } from './elementary-natives';

/** The natives that ordinary programs do not call: they come with the rest of the library. */
export const FURTHER_NATIVES: NativeTable = new Map(ELEMENTARY_NATIVES);
