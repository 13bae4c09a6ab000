import { completeJava } from '../../../interpreter/java/complete/complete';
import type { Parts } from './parts';

/** The part `completion`. */
export const completion: Parts['completion'] = { completeJava };
