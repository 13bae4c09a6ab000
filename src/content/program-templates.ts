import { invoicePipeline } from './exactly-once-programs';

const sources = import.meta.glob<string>('./templates/*.java', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * A program to begin with that keeps a promise; `test/programs/program-templates.test.ts` and `test/exactly-once.test.ts`
 * hold it to it.
 */
export interface ProgramTemplate {
  readonly title: string;
  /** What it guarantees, in one line. */
  readonly promise: string;
  /** The class, and the file without its ending. */
  readonly className: string;
  readonly text: string;
}

function template(className: string, title: string, promise: string): ProgramTemplate {
  return { className, title, promise, text: sources[`./templates/${className}.java`] ?? '' };
}

/** The templates in the order of the menu. All of them read the topic `orders`. */
export const programTemplates: readonly ProgramTemplate[] = [
  template('AtLeastOnce', 'At least once', 'nothing is skipped; after a crash some come twice'),
  template('AtMostOnce', 'At most once', 'nothing comes twice; a crash may skip some'),
  template(
    'GracefulPollLoop',
    'Poll loop that stops in order',
    'its successor begins at once, with what is next',
  ),
  template('CommitPerPartition', 'Commit per partition', 'a crash repeats records of one partition only'),
  template(
    'RetryThenDeadLetter',
    'Retry, then dead letter topic',
    'a record that always fails holds up no other',
  ),
  {
    className: 'Invoices',
    title: 'Exactly once, by transactions',
    promise: 'each order becomes one invoice, whatever crashes',
    text: invoicePipeline,
  },
];
