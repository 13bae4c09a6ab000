import { javaStringHash } from '../base/java-string-hash';
import type { Breakpoint } from '../session/protocol';
import type { SettingsStore } from './settings';

/** What somebody set up in order to look into one program. */
export interface KeptDebugging {
  readonly breakpoints: readonly Omit<Breakpoint, 'program'>[];
  readonly watches: readonly string[];
}

const KEY = 'streamscope.debugger';
/** So many programs are remembered, those that were set up last. */
const KEPT_PROGRAMS = 40;
const NOTHING: KeptDebugging = { breakpoints: [], watches: [] };

/** An entry, as it is stored: a program is known by its file, and by its text as far as a hash tells it. */
interface Entry extends KeptDebugging {
  readonly file: string;
  readonly hash: number;
}

/** What was kept for a program with this text; nothing when there is nothing, or it cannot be read. */
export function recallDebugging(store: SettingsStore | null, file: string, text: string): KeptDebugging {
  const hash = javaStringHash(text);
  return entriesIn(store).find((entry) => entry.file === file && entry.hash === hash) ?? NOTHING;
}

/** Keeps what is set up for a program with this text, in place of what was kept for it before. */
export function keepDebugging(
  store: SettingsStore | null,
  file: string,
  text: string,
  { breakpoints, watches }: KeptDebugging,
): void {
  const hash = javaStringHash(text);
  const before = entriesIn(store);
  const others = before.filter((entry) => entry.file !== file || entry.hash !== hash);
  const isEmpty = breakpoints.length === 0 && watches.length === 0;
  // Who never set a breakpoint has nothing stored.
  if (isEmpty && others.length === before.length) return;
  const entries = isEmpty ? others : [{ file, hash, breakpoints, watches }, ...others];
  try {
    store?.setItem(KEY, JSON.stringify(entries.slice(0, KEPT_PROGRAMS)));
  } catch {
    // A store that is full keeps what it has; the breakpoints still last as long as the page.
  }
}

/** What is stored and can be understood: somebody else may have written there. */
function entriesIn(store: SettingsStore | null): readonly Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(store?.getItem(KEY) ?? '[]');
  } catch {
    // What cannot be read is as good as nothing, and the next breakpoint writes over it.
    return [];
  }
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, hash, breakpoints, watches } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof file === 'string' &&
    typeof hash === 'number' &&
    Array.isArray(breakpoints) &&
    breakpoints.every(isBreakpoint) &&
    Array.isArray(watches) &&
    watches.every((watch) => typeof watch === 'string')
  );
}

function isBreakpoint(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { line, condition, crash } = value as Partial<Record<keyof Breakpoint, unknown>>;
  return Number.isSafeInteger(line) && typeof condition === 'string' && typeof crash === 'boolean';
}
