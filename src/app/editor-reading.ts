import { syntaxTree } from '@codemirror/language';
import { Compartment, EditorState, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { type Literal, literalAt, literalsIn } from './editor-literals';

const tappable = Decoration.mark({ class: 'cm-tappable' });

function tappableIn(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (const literal of literalsIn(view.state, from, to)) {
      if (literal.from < from) continue;
      ranges.push(tappable.range(literal.from, literal.to));
    }
  }
  return Decoration.set(ranges, true);
}

const underlined = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = tappableIn(view);
    }

    update(update: ViewUpdate): void {
      // The grammar may come, or come so far, after the text.
      const isReadAnew = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || isReadAnew) {
        this.decorations = tappableIn(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/**
 * The text is there to be read, and its values to be tapped: no soft keyboard comes up, as nothing in it can be written.
 */
function reading(onLiteral: (literal: Literal) => void): Extension {
  return [
    EditorView.editable.of(false),
    EditorState.readOnly.of(true),
    EditorView.editorAttributes.of({ class: 'cm-reading' }),
    underlined,
    EditorView.domEventHandlers({
      click({ target }, view) {
        const tapped = target instanceof Element ? target.closest('.cm-tappable') : null;
        if (tapped === null) return false;
        const literal = literalAt(view.state, view.posAtDOM(tapped));
        if (literal !== null) onLiteral(literal);
        return literal !== null;
      },
    }),
  ];
}

/** Changing single values: by Alt+Enter at the cursor, and by a tap while the text is only read. */
export class ValueTaps {
  readonly extension: Extension;
  private readonly mode = new Compartment();
  private readonly onLiteral: (literal: Literal) => void;
  private isReading = false;

  constructor(onLiteral: (literal: Literal) => void) {
    this.onLiteral = onLiteral;
    this.extension = [
      this.mode.of([]),
      keymap.of([
        {
          key: 'Alt-Enter',
          run: ({ state }) => {
            const literal = literalAt(state, state.selection.main.head);
            if (literal !== null) onLiteral(literal);
            return literal !== null;
          },
        },
      ]),
    ];
  }

  /** Whether the text is only read. To be told again when the state of the view was made anew. */
  setReading(view: EditorView, isReading = this.isReading): void {
    this.isReading = isReading;
    view.dispatch({ effects: this.mode.reconfigure(isReading ? reading(this.onLiteral) : []) });
  }
}
