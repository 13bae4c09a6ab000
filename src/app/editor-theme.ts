import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the page, so that light, dark and print need nothing of their own. */
export const editorTheme = EditorView.theme({
  '&': { backgroundColor: 'var(--card)', color: 'var(--ink)', fontSize: '12.5px' },
  // The ring around the whole editor says where the focus is (`CodeEditor.svelte`).
  '&.cm-focused, .cm-content:focus-visible': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-gutters': { backgroundColor: 'var(--card)', color: 'var(--ink-faint)', border: '0' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent) !important',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--lit-soft)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--lit-soft)', outline: '1px solid var(--lit)' },
  '.cm-current-line': {
    backgroundColor: 'var(--accent-soft)',
    boxShadow: 'inset 3px 0 0 var(--accent)',
  },
  '.cm-thread-note': {
    marginLeft: '2ch',
    color: 'var(--ink-soft)',
    fontSize: '11px',
    fontStyle: 'italic',
    pointerEvents: 'none',
  },
  '.cm-breakpoints': { width: '15px', cursor: 'pointer' },
  '.cm-breakpoints .cm-gutterElement': { textAlign: 'center' },
  '.cm-breakpoint': { color: 'var(--danger)', fontSize: '11px' },
  '.cm-breakpoints .cm-breakpoint:hover': { opacity: '0.7' },
  '.cm-breakpoint.is-faulty': { color: 'var(--ink-faint)' },
  '.cm-values': {
    marginLeft: '2ch',
    color: 'var(--ink-soft)',
    fontSize: '11px',
    pointerEvents: 'none',
    whiteSpace: 'pre',
  },
  // What is tapped is larger than what is only read: 24 pixels are enough for a finger.
  '&.cm-reading .cm-scroller': { lineHeight: '26px' },
  '.cm-tappable': {
    padding: '4px 1px',
    borderBottom: '1.5px dotted var(--accent)',
    cursor: 'pointer',
  },
  '.cm-tappable:active': { backgroundColor: 'var(--accent-soft)' },
  '.cm-lit-line': { backgroundColor: 'var(--lit-soft)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-setting': {
    maxWidth: 'min(380px, calc(100vw - 32px))',
    padding: '8px 11px',
    fontSize: '12.5px',
    lineHeight: '1.45',
  },
  '.cm-completionInfo': { padding: '0' },
  '.cm-setting-head': { display: 'flex', gap: '10px', alignItems: 'baseline' },
  '.cm-setting-head code': { fontFamily: 'var(--mono)', fontWeight: '650', overflowWrap: 'anywhere' },
  '.cm-setting-head span': { color: 'var(--ink-faint)', fontSize: '11px' },
  '.cm-setting p': { margin: '3px 0 6px' },
  '.cm-setting-facts': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    color: 'var(--ink-soft)',
    fontSize: '11.5px',
    overflowWrap: 'anywhere',
  },
  '.cm-setting-facts b': { fontWeight: '600' },
  '.cm-diagnostic': { whiteSpace: 'pre-line', fontFamily: 'var(--sans)', fontSize: '12.5px' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' },
});

/** The words of programs. Only colours that stand out from the card in both themes. */
export const editorColours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.controlKeyword], color: 'var(--leading)' },
  { tag: [tags.string, tags.character], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: [tags.typeName, tags.className], color: 'var(--accent)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-faint)', fontStyle: 'italic' },
  { tag: tags.annotation, color: 'var(--ink-soft)' },
  { tag: tags.definition(tags.variableName), color: 'var(--ink)' },
]);
