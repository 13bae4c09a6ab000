import { silenceChange } from '../silence-change';
import type { Parts } from './parts';

/** The part `advice`. */
export const advice: Parts['advice'] = { silenceChange };
