import { type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  type Command,
  closeHoverTooltips,
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import type { SettingLine } from '../session/protocol';
import { laterTexts } from './later-texts';
import { settingWordAt } from './setting-word';

/** Asks what settings a word names, or those whose keys begin with it; the answer is empty when there are none. */
export type AskSetting = (word: string, isBeginning?: boolean) => Promise<readonly SettingLine[]>;

const show = StateEffect.define<Tooltip | null>();

/** What was asked for by key; it goes as soon as the cursor moves or something is written. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection !== undefined ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

/** Tells what a setting is: when the pointer rests on its key or constant, and by F2 where the cursor is. */
export function settingTooltips(ask: AskSetting): Extension {
  const tell: Command = (view) => {
    const { head } = view.state.selection.main;
    void tooltipAt(view, head, ask).then((tooltip) => {
      if (view.state.selection.main.head !== head) return;
      const words = tooltip === null ? laterTexts.setting.none : tooltip.words;
      view.dispatch({ effects: [closeHoverTooltips, show.of(tooltip), EditorView.announce.of(words)] });
    });
    return true;
  };
  const close: Command = (view) => {
    if (view.state.field(asked) === null) return false;
    view.dispatch({ effects: show.of(null) });
    return true;
  };
  return [
    asked,
    hoverTooltip((view, pos) => {
      // A finger that taps a value hovers over nothing: it is told in the value's own sheet.
      const isTold = view.state.readOnly || view.state.field(asked) !== null;
      return isTold ? null : tooltipAt(view, pos, ask);
    }),
    keymap.of([
      { key: 'F2', run: tell },
      { key: 'Escape', run: close },
    ]),
  ];
}

async function tooltipAt(
  view: EditorView,
  pos: number,
  ask: AskSetting,
): Promise<(Tooltip & { readonly words: string }) | null> {
  const { doc } = view.state;
  const line = doc.lineAt(pos);
  const found = settingWordAt(line.text, pos - line.from);
  if (found === null) return null;
  const lines = await ask(found.word);
  // While the answer was on its way something may have been written.
  if (lines.length === 0 || view.state.doc !== doc) return null;
  return {
    pos: line.from + found.from,
    end: line.from + found.to,
    above: true,
    words: wordsOf(lines),
    create: () => ({ dom: settingCard(lines) }),
  };
}

function wordsOf(lines: readonly SettingLine[]): string {
  const [{ key, sentence } = { key: '', sentence: '' }] = lines;
  return `${key}. ${sentence} ${lines.map((line) => `${factsOf(line).join(', ')}.`).join(' ')}`;
}

function factsOf(line: SettingLine): readonly string[] {
  const { setting } = laterTexts;
  return [setting.default(line.default), ...(line.range === '' ? [] : [setting.range(line.range)])];
}

/** A setting, its sentence, and its type, default and range for each client that has others. */
export function settingCard(lines: readonly SettingLine[]): HTMLElement {
  const dom = element('div', 'cm-setting');
  const [first] = lines;
  const head = element('div', 'cm-setting-head');
  head.append(element('code', '', first?.key ?? ''), element('span', '', first?.type.toLowerCase() ?? ''));
  dom.append(head, element('p', '', first?.sentence ?? ''));
  for (const line of lines) {
    const facts = element('div', 'cm-setting-facts');
    facts.append(element('b', '', laterTexts.setting.clients(line.clients)));
    for (const fact of factsOf(line)) facts.append(element('span', '', fact));
    dom.append(facts);
  }
  return dom;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
