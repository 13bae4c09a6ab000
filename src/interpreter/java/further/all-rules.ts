import type { RareRules } from '../rare-rules';
import { leastUpperBound } from './least-upper-bound';
import { scanTextBlock } from './text-blocks';
import { tokensWithEscapes } from './unicode-escapes';

/** All of the rules that few programs need. */
export const ALL_RULES: RareRules = { leastUpperBound, scanTextBlock, tokensWithEscapes };
