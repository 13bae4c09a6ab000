/** What a key of the page does. */
export type KeyAct =
  | { readonly kind: 'play' }
  | { readonly kind: 'step'; readonly direction: 1 | -1; readonly notable: boolean }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'speed'; readonly direction: 1 | -1 }
  | { readonly kind: 'broker'; readonly digit: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'deselect' }
  | { readonly kind: 'act'; readonly type: 'CrashNode' | 'StopNode' | 'RestartNode' | 'PauseNode' }
  | { readonly kind: 'links' }
  | { readonly kind: 'why' }
  | { readonly kind: 'share' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'theme' }
  | { readonly kind: 'sheet' };

/** The part of a keyboard event that decides. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const LETTERS: ReadonlyMap<string, KeyAct> = new Map<string, KeyAct>([
  [' ', { kind: 'play' }],
  ['c', { kind: 'act', type: 'CrashNode' }],
  ['t', { kind: 'act', type: 'StopNode' }],
  ['r', { kind: 'act', type: 'RestartNode' }],
  ['p', { kind: 'act', type: 'PauseNode' }],
  ['x', { kind: 'links' }],
  ['w', { kind: 'why' }],
  ['s', { kind: 'share' }],
  ['e', { kind: 'edit' }],
  ['d', { kind: 'theme' }],
  ['?', { kind: 'sheet' }],
  ['+', { kind: 'speed', direction: 1 }],
  ['=', { kind: 'speed', direction: 1 }],
  ['-', { kind: 'speed', direction: -1 }],
  ['−', { kind: 'speed', direction: -1 }],
  ['0', { kind: 'fit' }],
  ['home', { kind: 'start' }],
  ['end', { kind: 'end' }],
  ['escape', { kind: 'deselect' }],
]);

/** What a key means where nothing else wants it; null for nothing. Keys with Ctrl, Alt or Command are the browser's. */
export function keyAct(pressed: PressedKey): KeyAct | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const { key, shiftKey } = pressed;
  if (key === 'ArrowLeft') return { kind: 'step', direction: -1, notable: shiftKey };
  if (key === 'ArrowRight') return { kind: 'step', direction: 1, notable: shiftKey };
  if (/^[1-9]$/.test(key)) return { kind: 'broker', digit: Number(key) };
  return LETTERS.get(key.toLowerCase()) ?? null;
}

/** Whether the thing that has the focus uses this key itself. */
export function isTakenBy(
  target: { readonly tagName: string; readonly isEditable: boolean },
  key: string,
): boolean {
  if (target.isEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName)) return true;
  return ['BUTTON', 'SUMMARY', 'A'].includes(target.tagName) && (key === ' ' || key === 'Enter');
}
