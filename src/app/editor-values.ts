import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** A quiet text behind a line: the values of the frame that is looked at. */
export interface LineNote {
  readonly line: number;
  readonly text: string;
}

/** Tells the editor the values beside the current line, and the line that something else points at; 0 for none. */
export const showNotes = StateEffect.define<{ readonly values: LineNote | null; readonly litLine: number }>();

class Values extends WidgetType {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override eq(other: Values): boolean {
    return other.text === this.text;
  }

  override toDOM(): HTMLElement {
    const note = document.createElement('span');
    note.className = 'cm-values';
    note.textContent = this.text;
    return note;
  }
}

/** The values beside the current line, and the line that is lit. */
export const lineNotes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(showNotes)) continue;
      const { doc } = transaction.state;
      const { values, litLine } = effect.value;
      const has = (line: number) => line >= 1 && line <= doc.lines;
      const ranges = [];
      if (has(litLine)) ranges.push(Decoration.line({ class: 'cm-lit-line' }).range(doc.line(litLine).from));
      if (values !== null && has(values.line)) {
        const widget = Decoration.widget({ widget: new Values(values.text), side: 2 });
        ranges.push(widget.range(doc.line(values.line).to));
      }
      return RangeSet.of(ranges, true);
    }
    return shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
