import type { ProgramLanguage } from '../base/program-language';
import { invoicePipeline } from './exactly-once-programs';

const sources = import.meta.glob<string>('./templates/*', { query: '?raw', import: 'default', eager: true });

/**
 * A program to begin with that keeps a promise; `test/programs/program-templates.test.ts`,
 * `test/programs/other-templates.test.ts` and `test/exactly-once.test.ts` hold it to it.
 */
export interface ProgramTemplate {
  readonly title: string;
  /** What it guarantees, in one line. */
  readonly promise: string;
  readonly language: ProgramLanguage;
  /** Its file without the ending; in Java also its class. */
  readonly name: string;
  /** Of its file's name. */
  readonly ending: string;
  readonly text: string;
}

const endings: Readonly<Record<ProgramLanguage, string>> = { java: 'java', python: 'py', javascript: 'js' };

function template(
  language: ProgramLanguage,
  name: string,
  title: string,
  promise: string,
  text = sources[`./templates/${name}.${endings[language]}`] ?? '',
): ProgramTemplate {
  return { language, name, title, promise, ending: endings[language], text };
}

const AT_LEAST_ONCE = ['At least once', 'nothing is skipped; after a crash some come twice'] as const;
const POLL_LOOP = [
  'Poll loop that stops in order',
  'its successor begins at once, with what is next',
] as const;

/** The templates in the order of the menu. All of them read the topic `orders`. */
export const programTemplates: readonly ProgramTemplate[] = [
  template('java', 'AtLeastOnce', ...AT_LEAST_ONCE),
  template('java', 'AtMostOnce', 'At most once', 'nothing comes twice; a crash may skip some'),
  template(
    'java',
    'Invoices',
    'Exactly once',
    'each order becomes one invoice, whatever crashes',
    invoicePipeline,
  ),
  template(
    'java',
    'TransactionalPipeline',
    'Transactional pipeline',
    'writes to several topics count together or not at all',
  ),
  template('java', 'GracefulPollLoop', ...POLL_LOOP),
  template(
    'java',
    'CommitPerPartition',
    'Commit per partition',
    'a crash repeats records of one partition only',
  ),
  template(
    'java',
    'RetryThenDeadLetter',
    'Retry, then dead letter topic',
    'a record that always fails holds up no other',
  ),
  template('python', 'at_least_once', ...AT_LEAST_ONCE),
  template('python', 'poll_loop', ...POLL_LOOP),
  template('javascript', 'atLeastOnce', ...AT_LEAST_ONCE),
  template('javascript', 'pollLoop', ...POLL_LOOP),
];
