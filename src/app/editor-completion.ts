import type { Completion, CompletionContext, CompletionSource } from '@codemirror/autocomplete';
import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Completions } from '../session/protocol';
import { constantCard } from './editor-setting-keys';
import type { AskSetting } from './editor-settings';

type Proposal = Completions['options'][number];

/** Asks what may be written at a place of the text. */
export type AskCompletions = (text: string, offset: number) => Promise<Completions | null>;

/** How CodeMirror names what it draws a sign for. */
const TYPES: Readonly<Record<Proposal['kind'], string>> = {
  method: 'method',
  field: 'property',
  constant: 'constant',
  class: 'class',
  variable: 'variable',
};

/** What the compiler of a program's language proposes: behind a dot, and for a name from its second letter on; sooner when they are asked for. */
export function completionSource(ask: AskCompletions, askSetting: AskSetting): CompletionSource {
  return async (context) => {
    if (!isWanted(context)) return null;
    const found = await ask(context.state.doc.toString(), context.pos);
    if (found === null || context.aborted) return null;
    const owner = /(\w+)\.\w*$/.exec(context.matchBefore(/\w+\.\w*$/)?.text ?? '')?.[1] ?? '';
    const options = found.options.map((proposal) => {
      const constant = owner === '' ? proposal.name : `${owner}.${proposal.name}`;
      const info = () => constantCard(askSetting, constant);
      return proposal.kind === 'constant' ? { ...shown(proposal), info } : shown(proposal);
    });
    return { from: found.from, options, validFor: /^\w*$/ };
  };
}

function isWanted(context: CompletionContext): boolean {
  return context.explicit || context.matchBefore(/\.\w*$|\w\w$/) !== null;
}

function shown(proposal: Proposal): Completion {
  const { name, kind, detail } = proposal;
  return {
    label: name,
    type: TYPES[kind],
    detail: detail === '' || kind === 'method' ? detail : ` ${detail}`,
    // What a learner looks for comes before what every object has.
    boost: kind === 'variable' ? 2 : OF_EVERY_OBJECT.has(name) ? -50 : 0,
    apply: (view, _completion, from, to) => put(view, proposal, from, to),
  };
}

const OF_EVERY_OBJECT: ReadonlySet<string> = new Set([
  'equals',
  'getClass',
  'hashCode',
  'notify',
  'notifyAll',
  'wait',
]);

/** Writes what was chosen: a method with its parentheses, a class with the line that imports it. */
function put(
  view: EditorView,
  { name, kind, takesArguments, importLine }: Proposal,
  from: number,
  to: number,
): void {
  const hasParentheses = view.state.doc.sliceString(to, to + 1) === '(';
  const insert = kind === 'method' && !hasParentheses ? `${name}()` : name;
  const cursor = from + insert.length - (takesArguments && !hasParentheses ? 1 : 0);
  const above = importLine === null ? [] : [{ from: importLine.at, insert: importLine.text }];
  const changes = view.state.changes([...above, { from, to, insert }]);
  const shift = importLine !== null && importLine.at <= from ? importLine.text.length : 0;
  view.dispatch({ changes, selection: EditorSelection.cursor(cursor + shift), userEvent: 'input.complete' });
}
