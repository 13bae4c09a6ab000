import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';

/** A quiet text behind a line: the values of the frame that is looked at. */
export interface LineNote {
  readonly line: number;
  readonly text: string;
}

/** Tells the editor the values beside the current line, and the line that something else points at; 0 for none. */
export const showNotes = StateEffect.define<{ readonly values: LineNote | null; readonly litLine: number }>();

/** Behind a line that is longer, values would be out of sight in most windows: they stand below it. */
const LONGEST_LINE = 36;

class Values extends WidgetType {
  readonly text: string;
  /** The column at which they begin when they stand below their line; -1 behind it. */
  readonly column: number;

  constructor(text: string, column: number) {
    super();
    this.text = text;
    this.column = column;
  }

  override eq(other: Values): boolean {
    return other.text === this.text && other.column === this.column;
  }

  override toDOM(): HTMLElement {
    const note = document.createElement(this.column < 0 ? 'span' : 'div');
    note.className = 'cm-values';
    if (this.column >= 0) note.style.marginLeft = `${this.column + 2}ch`;
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
        const { text, to } = doc.line(values.line);
        const isLong = text.length > LONGEST_LINE;
        const widget = new Values(values.text, isLong ? text.length - text.trimStart().length : -1);
        ranges.push(Decoration.widget({ widget, side: 2, block: isLong }).range(to));
      }
      return RangeSet.of(ranges, true);
    }
    return shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
