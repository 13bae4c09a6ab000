import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNodeRef } from '@lezer/common';
import { settingWordAt } from './setting-word';

/** A value that is written into a program. */
export interface Literal {
  /** Where it stands, its quotes or its minus included. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly kind: 'number' | 'string' | 'boolean';
  /** As it is written, without quotes. */
  readonly text: string;
  /** What stands before and behind the text of a string: `"`, `r'`; empty for others. */
  readonly opening: string;
  readonly closing: string;
  /** The word before it that may name the setting it is the value of (`SettingWord`); empty for none. */
  readonly setting: string;
}

/** How the grammars of the languages call their literals. */
const KINDS: ReadonlyMap<string, Literal['kind']> = new Map([
  ['IntegerLiteral', 'number'],
  ['FloatingPointLiteral', 'number'],
  ['Number', 'number'],
  ['StringLiteral', 'string'],
  ['String', 'string'],
  ['BooleanLiteral', 'boolean'],
  ['Boolean', 'boolean'],
]);

/** Texts of one line: what runs over several is edited as text. */
const ONE_LINE = /^([a-zA-Z]{0,2}(["']))((?:(?!\2)[^\\\n]|\\.)*)(\2)$/;

/** What stands between a setting and its value: `"acks", 1`, `'acks': 1`, `conf['acks'] = 1`, `acks=1`. */
const SETTER = /(?:,|:|\]?\s*=)\s*$/;
const NAME_ROOM = 160;

/** How long the grammar may work on a text that was not read so far. */
const PARSING_MS = 50;

/** The literals between two places, in their order. Before the language's grammar has come there are none. */
export function literalsIn(state: EditorState, from: number, to: number): readonly Literal[] {
  const found: Literal[] = [];
  const tree = ensureSyntaxTree(state, to, PARSING_MS) ?? syntaxTree(state);
  tree.iterate({
    from,
    to,
    enter(node) {
      const kind = KINDS.get(node.name);
      if (kind === undefined) return;
      const literal = literalOf(state, node, kind);
      if (literal !== null) found.push(literal);
    },
  });
  return found;
}

/** The literal at a place, its ends included; null where there is none. */
export function literalAt(state: EditorState, place: number): Literal | null {
  const line = state.doc.lineAt(place);
  const touching = literalsIn(state, line.from, line.to).filter(
    ({ from, to }) => from <= place && place <= to,
  );
  // Between two the one that begins here is meant.
  return touching.at(-1) ?? null;
}

function settingBefore(text: string): string {
  const setter = SETTER.exec(text);
  return setter === null ? '' : (settingWordAt(text, setter.index)?.word ?? '');
}

function literalOf(state: EditorState, node: SyntaxNodeRef, kind: Literal['kind']): Literal | null {
  const { doc } = state;
  const written = doc.sliceString(node.from, node.to);
  const isNegative =
    node.node.parent?.name === 'UnaryExpression' && doc.sliceString(node.from - 1, node.from) === '-';
  const from = kind === 'number' && isNegative ? node.from - 1 : node.from;
  const place = { from, to: node.to, line: doc.lineAt(from).number, kind };
  const setting = settingBefore(doc.sliceString(Math.max(0, from - NAME_ROOM), from));
  if (kind !== 'string') {
    return { ...place, text: doc.sliceString(from, node.to), opening: '', closing: '', setting };
  }
  const [, opening, , text, closing] = ONE_LINE.exec(written) ?? [];
  if (opening === undefined || text === undefined || closing === undefined) return null;
  return { ...place, text, opening, closing, setting };
}
