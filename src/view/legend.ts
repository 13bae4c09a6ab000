import type { LogFrame, SceneCell } from '../platforms/platform';

interface Sign {
  readonly sign: string;
  readonly text: string;
  /** It is about transactions: told only while there are some to see. */
  readonly isOfTransactions?: true;
}

/** Signs of the stage and what they say, in the order of the legend. */
const SIGNS: readonly Sign[] = [
  { sign: '<rect x="1" y="2" width="12" height="12" rx="2.5" class="sign-record"/>', text: 'record, by key' },
  { sign: '<rect x="1.5" y="2.5" width="11" height="11" rx="2.5" class="sign-open"/>', text: 'uncommitted' },
  {
    sign: '<rect x="1.5" y="2.5" width="11" height="11" rx="2.5" class="sign-lost"/><path d="M4 11L10 5" class="sign-lost"/>',
    text: 'lost',
  },
  {
    sign: '<rect x="1.5" y="2.5" width="11" height="11" rx="2.5" class="sign-aborted"/><path d="M4 11L10 5" class="sign-aborted"/>',
    text: 'aborted',
    isOfTransactions: true,
  },
  { sign: '<path d="M7 1V15" class="sign-watermark"/>', text: 'high watermark' },
  { sign: '<path d="M7 1V15" class="sign-stable"/>', text: 'last stable offset', isOfTransactions: true },
  { sign: '<rect x="5" y="1" width="4" height="14" rx="1" class="sign-leader"/>', text: 'leader' },
  { sign: '<path d="M7 4l5 8h-10z" class="sign-cursor"/>', text: 'committed' },
  { sign: '<circle cx="7" cy="8" r="4" class="sign-answer"/>', text: 'acknowledgement' },
];

/** The legend as an element: what the signs of the stage mean. */
export function makeLegend(): HTMLElement {
  const legend = document.createElement('ul');
  legend.className = 'stage-legend';
  legend.setAttribute('aria-label', 'What the signs mean');
  for (const { sign, text, isOfTransactions } of SIGNS) {
    const item = document.createElement('li');
    item.innerHTML = `<svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">${sign}</svg>`;
    item.append(text);
    if (isOfTransactions) item.className = 'of-transactions';
    legend.append(item);
  }
  return legend;
}

const OF_TRANSACTIONS: ReadonlySet<SceneCell['state']> = new Set([
  'undecided',
  'aborted',
  'commitMark',
  'abortMark',
]);

/** Whether some log shows records or marks of transactions. */
export function showsTransactions(logs: readonly LogFrame[]): boolean {
  return logs.some(({ cells }) => cells.some(({ state }) => OF_TRANSACTIONS.has(state)));
}
