/** What a fragment that stands for a run begins with (`link.ts` tells the rest). */
export const LINK_PREFIX = 'run=';

/** Whether a fragment, with or without its `#`, means to be a link to a run; it may still be damaged. */
export function isRunLink(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(LINK_PREFIX);
}
