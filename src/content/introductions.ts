import type { ScenarioDocument } from '../scenario/run-document';
import { exactlyOnceScenario } from './exactly-once';

/** What a scenario is introduced with: its story, what to look at, and what to break. Tests run every claim. */
export interface Introduction {
  readonly story: readonly string[];
  readonly looks: readonly string[];
  readonly breaks: readonly string[];
}

const exactlyOnce: Introduction = {
  story: [
    'Orders.java writes 300 orders in 30 seconds. Invoices.java makes one invoice of each: in one transaction it sends invoices and commits how far it has read the orders. Either both count or neither does.',
    'Audit.java reads the invoices that count, and prints “twice” when it gets one again.',
  ],
  looks: [
    'The logs of invoices: records of an open transaction have a dashed edge, and the last stable offset stands before them. Readers of committed records get them when the commit mark is there.',
    'The console: Audit.java counts 50, 100, … 300 invoices and never prints “twice”.',
    'A broker: one of the three coordinates the transactions. Selected, it shows the state of the transaction of invoicing-1.',
  ],
  breaks: [
    'Go to 3.5 s: orders have piled up while the group formed, so the first transaction is large, and open. Crash Invoices there, and restart it. Its initTransactions has the open transaction aborted, the orders of it are read again, and every order still has one invoice.',
    'Crash it and leave it. The last stable offset stands still until the coordinator aborts the transaction: transaction.timeout.ms is 10 s here, and the coordinator looks every 10 s.',
    'Pause it until then, and resume it. It is a zombie now: its epoch is too old, so it prints that another process has taken over, and ends.',
    'Crash a broker. Transactions wait for another leader, and nothing is lost or doubled.',
    'Let Audit.java read with isolation.level=read_uncommitted, run it, and crash and restart Invoices at 3.5 s once more: “twice” comes.',
  ],
};

const introductions: readonly (readonly [ScenarioDocument, Introduction])[] = [
  [exactlyOnceScenario, exactlyOnce],
];

/**
 * The introduction of a scenario, null when it has none. Other settings and texts of its programs are still its story;
 * other programs are not.
 */
export function introductionOf({ title, programs }: ScenarioDocument): Introduction | null {
  const files = programs.map(({ file }) => file).join();
  const found = introductions.find(
    ([scenario]) => scenario.title === title && scenario.programs.map(({ file }) => file).join() === files,
  );
  return found?.[1] ?? null;
}
