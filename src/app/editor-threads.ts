import { RangeSet, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { ProgramLine } from '../session/protocol';

/** Tells the editor at which lines the threads stand now. */
export const showThreads = StateEffect.define<ProgramLine['threads']>();

/** Who stands at a line, written behind it. */
class ThreadNote extends WidgetType {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override eq(other: ThreadNote): boolean {
    return other.text === this.text;
  }

  toDOM(): HTMLElement {
    const note = document.createElement('span');
    note.className = 'cm-thread-note';
    note.textContent = this.text;
    return note;
  }
}

function noteOf(threads: ProgramLine['threads']): string {
  return threads.map(({ name, waitsIn }) => (waitsIn === '' ? name : `${name} · ${waitsIn}`)).join(', ');
}

function decorationsFor(transaction: Transaction, threads: ProgramLine['threads']): DecorationSet {
  const { doc } = transaction.state;
  const byLine = new Map<number, ProgramLine['threads'][number][]>();
  for (const thread of threads) {
    if (thread.line < 1 || thread.line > doc.lines) continue;
    byLine.set(thread.line, [...(byLine.get(thread.line) ?? []), thread]);
  }
  const ranges = [...byLine]
    .sort(([one], [other]) => one - other)
    .flatMap(([number, standing]) => {
      const line = doc.line(number);
      const note = Decoration.widget({ widget: new ThreadNote(noteOf(standing)), side: 1 });
      return [Decoration.line({ class: 'cm-current-line' }).range(line.from), note.range(line.to)];
    });
  return RangeSet.of(ranges, true);
}

/** The lines at which threads stand, with who stands there. */
export const currentLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showThreads)) return decorationsFor(transaction, effect.value);
    }
    return shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
