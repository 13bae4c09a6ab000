import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { CodeDiagnostic, ProgramLine } from '../session/protocol';
import {
  type BreakpointMark,
  breakpointGutter,
  movedBreakpoints,
  showBreakpoints,
} from './editor-breakpoints';
import { type AskCompletions, completionSource } from './editor-completion';
import { folding } from './editor-folding';
import { languageSupport } from './editor-language';
import type { Literal } from './editor-literals';
import { editorPanelsTheme } from './editor-panels-theme';
import { ValueTaps } from './editor-reading';
import { settingKeySource } from './editor-setting-keys';
import { type AskSetting, settingTooltips } from './editor-settings';
import { editorColours, editorTheme } from './editor-theme';
import { currentLines, showThreads } from './editor-threads';
import { type LineNote, lineNotes, showNotes } from './editor-values';
import { laterTexts } from './later-texts';

/** What the editor tells the page. */
export interface EditorCallbacks {
  readonly onEdit: (text: string) => void;
  readonly onRun: () => void;
  readonly onComplete: AskCompletions;
  readonly onAskSetting: AskSetting;
  /** A breakpoint of this line is wanted, or not wanted any more. */
  readonly onBreakpoint: (line: number) => void;
  readonly onBreakpointsMoved: (moved: readonly { readonly from: number; readonly to: number }[]) => void;
  /** A value is to be changed without writing code. */
  readonly onLiteral: (literal: Literal) => void;
  /** The pointer or the cursor came to another line. */
  readonly onPoint: (line: number) => void;
}

/** The editor as the page holds it. */
export interface Editor {
  /** Shows a file. A text that stands there already keeps its cursor and what can be undone. */
  readonly show: (file: string, text: string, label: string) => void;
  readonly setDiagnostics: (diagnostics: readonly CodeDiagnostic[]) => void;
  /** Lights the lines at which the threads of the program stand. */
  readonly setThreads: (threads: ProgramLine['threads']) => void;
  readonly setBreakpoints: (marks: readonly BreakpointMark[]) => void;
  /** Shows values behind their line, and lights a line that something else points at; 0 for none. */
  readonly setNotes: (values: LineNote | null, litLine: number) => void;
  /** Whether the text is only read: its values can be tapped then, and no soft keyboard comes up. */
  readonly setReading: (isReading: boolean) => void;
  /** Puts a text in the place of another, as if somebody had typed it. */
  readonly replace: (from: number, to: number, insert: string) => void;
  readonly goToLine: (line: number) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** What is set up once for every file. */
function extensions(callbacks: EditorCallbacks, language: Extension, label: Extension): readonly Extension[] {
  const { onComplete, onAskSetting } = callbacks;
  const proposals = { autocomplete: completionSource(onComplete, onAskSetting) };
  const keyProposals = { autocomplete: settingKeySource(onAskSetting) };
  return [
    breakpointGutter(callbacks.onBreakpoint),
    lineNumbers(),
    folding(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of('    '),
    bracketMatching(),
    closeBrackets(),
    autocompletion(),
    EditorState.languageData.of(() => [proposals, keyProposals]),
    search({ top: true }),
    EditorState.phrases.of(laterTexts.searchPhrases),
    highlightSelectionMatches(),
    lintGutter(),
    language,
    syntaxHighlighting(editorColours),
    editorTheme,
    editorPanelsTheme,
    currentLines,
    lineNotes,
    settingTooltips(callbacks.onAskSetting),
    label,
    keys(callbacks),
    listening(callbacks),
  ];
}

/** The keys of the editor. What another extension wants of them comes first. */
function keys(callbacks: EditorCallbacks): Extension {
  return [
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            callbacks.onRun();
            return true;
          },
        },
        {
          key: 'F9',
          run: ({ state }) => {
            callbacks.onBreakpoint(state.doc.lineAt(state.selection.main.head).number);
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
  ];
}

/** Tells the page what was written, and where the cursor and the pointer are. */
function listening(callbacks: EditorCallbacks): Extension {
  return [
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        callbacks.onBreakpointsMoved(movedBreakpoints(update.view));
        callbacks.onEdit(update.state.doc.toString());
      }
      if (!update.selectionSet || !update.view.hasFocus) return;
      callbacks.onPoint(update.state.doc.lineAt(update.state.selection.main.head).number);
    }),
    EditorView.domEventHandlers({
      mousemove(event, view) {
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        callbacks.onPoint(at === null ? 0 : view.state.doc.lineAt(at).number);
      },
      mouseleave() {
        callbacks.onPoint(0);
      },
    }),
  ];
}

/** Puts an editor into an element, which it fills. */
export function mountEditor(parent: HTMLElement, callbacks: EditorCallbacks): Editor {
  const [label, language] = [new Compartment(), new Compartment()];
  const taps = new ValueTaps(callbacks.onLiteral);
  const setup = [taps.extension, ...extensions(callbacks, language.of([]), label.of([]))];
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
    taps.setReading(view);
    // The text can be read and written before its colours have come, and without them.
    void languageSupport(file).then(
      (support) => {
        if (shownFile === file) view.dispatch({ effects: language.reconfigure(support) });
      },
      () => undefined,
    );
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
    setBreakpoints(marks) {
      view.dispatch({ effects: showBreakpoints.of(marks) });
    },
    setNotes(values, litLine) {
      view.dispatch({ effects: showNotes.of({ values, litLine }) });
    },
    goToLine(number) {
      const line = view.state.doc.line(Math.max(1, Math.min(number, view.state.doc.lines)));
      view.dispatch({
        selection: { anchor: line.from },
        effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
      });
    },
    setReading: (isReading) => taps.setReading(view, isReading),
    replace: (from, to, insert) => view.dispatch({ changes: { from, to, insert }, userEvent: 'input' }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
