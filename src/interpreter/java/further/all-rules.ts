import type { RareRules } from '../rare-rules';
import { leastUpperBound } from './least-upper-bound';
import { tokensWithEscapes } from './unicode-escapes';

/** All of the rules that few programs need. */
export const ALL_RULES: RareRules = { leastUpperBound, tokensWithEscapes };
