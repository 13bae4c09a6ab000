import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { type EditorView, GutterMarker, gutter } from '@codemirror/view';

/** A breakpoint as the editor shows it. */
export interface BreakpointMark {
  readonly line: number;
  readonly kind: 'plain' | 'conditional' | 'crash' | 'faulty';
  readonly label: string;
}

/** Tells the editor where the breakpoints of its file are, by line. */
export const showBreakpoints = StateEffect.define<readonly BreakpointMark[]>();

const SIGNS: Readonly<Record<BreakpointMark['kind'], string>> = {
  plain: '●',
  conditional: '◐',
  crash: '✕',
  faulty: '○',
};

class Sign extends GutterMarker {
  readonly mark: BreakpointMark;

  constructor(mark: BreakpointMark) {
    super();
    this.mark = mark;
  }

  override eq(other: Sign): boolean {
    return other.mark.kind === this.mark.kind && other.mark.label === this.mark.label;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = `cm-breakpoint is-${this.mark.kind}`;
    sign.textContent = SIGNS[this.mark.kind];
    sign.title = this.mark.label;
    return sign;
  }
}

/** Keeps the width of the gutter while there is no breakpoint. */
const spacer = new Sign({ line: 0, kind: 'plain', label: '' });

const marks = StateField.define<RangeSet<Sign>>({
  create: () => RangeSet.empty,
  update(shown, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showBreakpoints)) return setOf(transaction.state.doc, effect.value);
    }
    return shown.map(transaction.changes);
  },
});

function setOf(doc: Text, wanted: readonly BreakpointMark[]): RangeSet<Sign> {
  const ranges = wanted
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .map((mark) => new Sign(mark).range(doc.line(mark.line).from));
  return RangeSet.of(ranges, true);
}

/** The lines of the breakpoints as they are after what was typed, each with the line it was shown at. */
export function movedBreakpoints(
  view: EditorView,
): readonly { readonly from: number; readonly to: number }[] {
  const moved: { from: number; to: number }[] = [];
  const { doc } = view.state;
  for (const cursor = view.state.field(marks).iter(); cursor.value !== null; cursor.next()) {
    moved.push({ from: cursor.value.mark.line, to: doc.lineAt(cursor.from).number });
  }
  return moved;
}

/** The gutter for breakpoints. A click on it tells the line. */
export function breakpointGutter(onToggle: (line: number) => void): Extension {
  return [
    marks,
    gutter({
      class: 'cm-breakpoints',
      markers: (view) => view.state.field(marks),
      initialSpacer: () => spacer,
      domEventHandlers: {
        mousedown(view, block) {
          onToggle(view.state.doc.lineAt(block.from).number);
          return true;
        },
      },
    }),
  ];
}
