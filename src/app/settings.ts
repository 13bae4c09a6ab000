/** What a person chose on this machine. Besides it only breakpoints are kept (`debug-memory`), and nothing is sent. */
export interface Settings {
  /** `system` follows the machine. */
  readonly theme: 'system' | 'light' | 'dark';
  /** The speed that was chosen last; null while nobody chose one. */
  readonly speed: number | null;
}

/** The part of `localStorage` that is needed. */
export interface SettingsStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'streamscope.settings';
const DEFAULTS: Settings = { theme: 'system', speed: null };

/** Reads the settings; what is missing or makes no sense has its default. */
export function readSettings(store: SettingsStore | null): Settings {
  const text = store?.getItem(KEY) ?? null;
  if (text === null) return DEFAULTS;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Somebody else wrote there: the defaults are as good as ever, and the next choice writes over it.
    return DEFAULTS;
  }
  const { theme, speed } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    speed: typeof speed === 'number' && speed > 0 ? speed : null,
  };
}

/** Keeps the settings. */
export function writeSettings(store: SettingsStore | null, settings: Settings): void {
  store?.setItem(KEY, JSON.stringify(settings));
}

/** The browser's store; null where it is forbidden (private windows, embedding pages). */
export function browserStore(): SettingsStore | null {
  try {
    return window.localStorage;
  } catch {
    // A browser that forbids storing throws here. Choices then last as long as the page.
    return null;
  }
}
