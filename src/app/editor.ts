import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { java } from '@codemirror/lang-java';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { CodeDiagnostic, ProgramLine } from '../session/protocol';
import { editorColours, editorTheme } from './editor-theme';
import { currentLines, showThreads } from './editor-threads';

/** What the editor tells the page. */
export interface EditorCallbacks {
  readonly onEdit: (text: string) => void;
  readonly onRun: () => void;
}

/** The editor as the page holds it. */
export interface Editor {
  /** Shows a file. A text that stands there already keeps its cursor and what can be undone. */
  readonly show: (file: string, text: string, label: string) => void;
  readonly setDiagnostics: (diagnostics: readonly CodeDiagnostic[]) => void;
  /** Lights the lines at which the threads of the program stand. */
  readonly setThreads: (threads: ProgramLine['threads']) => void;
  readonly goToLine: (line: number) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** What is set up once for every file. */
function extensions(callbacks: EditorCallbacks, label: Extension): readonly Extension[] {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of('    '),
    bracketMatching(),
    closeBrackets(),
    autocompletion(),
    highlightSelectionMatches(),
    lintGutter(),
    java(),
    syntaxHighlighting(editorColours),
    editorTheme,
    currentLines,
    label,
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            callbacks.onRun();
            return true;
          },
        },
      ]),
    ),
    // Escape, then Tab leaves the editor: CodeMirror itself lets Tab pass for two seconds after Escape.
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...completionKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) callbacks.onEdit(update.state.doc.toString());
    }),
  ];
}

/** Puts an editor into an element, which it fills. */
export function mountEditor(parent: HTMLElement, callbacks: EditorCallbacks): Editor {
  const label = new Compartment();
  const setup = extensions(callbacks, label.of([]));
  const view = new EditorView({ parent, state: EditorState.create({ extensions: setup }) });
  let shownFile = '';

  function show(file: string, text: string, ariaLabel: string): void {
    if (file === shownFile && view.state.doc.toString() === text) return;
    if (file === shownFile) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      return;
    }
    shownFile = file;
    // Another file begins with an empty history: undo must not bring back the text of the one before.
    view.setState(EditorState.create({ doc: text, extensions: setup }));
    const attributes = EditorView.contentAttributes.of({ 'aria-label': ariaLabel, tabindex: '0' });
    view.dispatch({ effects: label.reconfigure(attributes) });
  }

  return {
    show,
    setDiagnostics(diagnostics) {
      const { length } = view.state.doc;
      const shown = diagnostics
        .filter(({ program, to }) => program === shownFile && to <= length)
        .map(({ from, to, severity, message, hint }) => ({
          from,
          to,
          severity:
            severity === 'note'
              ? ('info' as const)
              : severity === 'warning'
                ? ('warning' as const)
                : ('error' as const),
          message: hint === '' ? message : `${message}\n${hint}`,
        }));
      view.dispatch(setDiagnostics(view.state, shown));
    },
    setThreads(threads) {
      view.dispatch({ effects: showThreads.of(threads) });
    },
    goToLine(number) {
      const line = view.state.doc.line(Math.max(1, Math.min(number, view.state.doc.lines)));
      view.dispatch({
        selection: { anchor: line.from },
        effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
      });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
