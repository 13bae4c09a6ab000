import { ofGaps, ofSyntax, removedRemark, rendered } from '../diagnostics';
import type { Parts } from './parts';

/** The part `diagnostics`. */
export const diagnostics: Parts['diagnostics'] = { ofGaps, ofSyntax, removedRemark, rendered };
