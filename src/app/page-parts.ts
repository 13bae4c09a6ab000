import { PagePart } from './page-part';

/** What is not needed to see the stage live, each in a file of its own (docs/decisions/first-load.md). */
export const pageParts = {
  codeTab: new PagePart(() => import('./CodeTab.svelte')),
  programFile: new PagePart(() => import('./program-file')),
  introduction: new PagePart(() => import('./IntroductionPart.svelte')),
  editor: new PagePart(() => import('./editor')),
  explanation: new PagePart(() => import('./ExplanationSection.svelte')),
  menu: new PagePart(() => import('./StageMenu.svelte')),
  newProgram: new PagePart(() => import('./NewProgramMenu.svelte')),
  link: new PagePart(() => import('./link-address')),
  shareByHand: new PagePart(() => import('./ShareByHand.svelte')),
  consent: new PagePart(() => import('./ConsentDialog.svelte')),
  faults: new PagePart(() => import('./FaultsDialog.svelte')),
  model: new PagePart(() => import('./ModelSheet.svelte')),
  shortcuts: new PagePart(() => import('./ShortcutSheet.svelte')),
};

/** What most people want first comes first; the editor is as large as all the others together, and comes last. */
const AHEAD = [
  pageParts.menu,
  pageParts.explanation,
  pageParts.codeTab,
  pageParts.programFile,
  pageParts.introduction,
  pageParts.newProgram,
  pageParts.link,
  pageParts.shareByHand,
  pageParts.shortcuts,
  pageParts.model,
  pageParts.consent,
  pageParts.faults,
  pageParts.editor,
];

/** Fetches parts one after the other, so that none stands in the way of what a person asks for meanwhile. */
export async function loadInTurn(parts: readonly PagePart<unknown>[]): Promise<void> {
  for (const part of parts) {
    try {
      await part.load();
    } catch {
      // Nobody has asked for it yet. Whoever does has another try, and is told if that fails too.
      return;
    }
  }
}

/** A run that plays leaves a browser little idle time: it is not waited for longer than this. */
const LONGEST_WAIT_MS = 2_000;

/**
 * Fetches all parts ahead as soon as the browser has nothing better to do, unless a person asked to save data. To be
 * called when the stage is live and not before: until then every byte delays it.
 */
export function fetchPartsAhead(): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData: boolean } };
  if (connection?.saveData === true) return;
  const start = () => void loadInTurn(AHEAD);
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: LONGEST_WAIT_MS });
  else setTimeout(start, LONGEST_WAIT_MS);
}
