import { ofGap, ofSyntax, removedRemark, rendered } from '../diagnostics';
import type { Parts } from './parts';

/** The part `diagnostics`. */
export const diagnostics: Parts['diagnostics'] = { ofGap, ofSyntax, removedRemark, rendered };
