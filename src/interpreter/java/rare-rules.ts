import type { leastUpperBound } from './further/least-upper-bound';
import type { scanTextBlock } from './further/text-blocks';
import type { tokensWithEscapes } from './further/unicode-escapes';
import { NotInImages } from './image/not-in-images';

/** Rules of the language that few programs need: they come with the rest of the library. */
export interface RareRules {
  readonly leastUpperBound: typeof leastUpperBound;
  readonly scanTextBlock: typeof scanTextBlock;
  readonly tokensWithEscapes: typeof tokensWithEscapes;
}

let brought: RareRules | null = null;

/** Makes the rules known. */
export function bringRareRules(rules: RareRules): void {
  brought = rules;
}

/** The rules; throws `NotInImages` when they are not there. */
export function rareRules(): RareRules {
  if (!brought) throw new NotInImages('a rare rule');
  return brought;
}
