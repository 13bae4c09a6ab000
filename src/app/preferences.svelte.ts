import { readSettings, type Settings, type SettingsStore, writeSettings } from './settings';

/** What a person chose, and what their machine asks for. */
export class Preferences {
  private settings = $state.raw<Settings>({ theme: 'system', speed: null });
  private systemIsDark = $state(false);
  /** The machine asks for less movement: counts on the links instead of flights. */
  isMotionReduced = $state(false);
  private readonly store: SettingsStore | null;

  constructor(store: SettingsStore | null) {
    this.store = store;
    this.settings = readSettings(store);
  }

  /** The speed that was chosen by hand, null while nobody chose one. */
  get speed(): number | null {
    return this.settings.speed;
  }

  get isDark(): boolean {
    return this.settings.theme === 'system' ? this.systemIsDark : this.settings.theme === 'dark';
  }

  /** The theme as the document is told; null follows the machine. */
  get theme(): 'light' | 'dark' | null {
    return this.settings.theme === 'system' ? null : this.settings.theme;
  }

  chooseSpeed(speed: number): void {
    this.choose({ speed });
  }

  switchTheme(): void {
    this.choose({ theme: this.isDark ? 'light' : 'dark' });
  }

  /** Listens to the machine; the answer ends that. */
  listen(): () => void {
    const ending = new AbortController();
    const watch = (query: string, hear: (matches: boolean) => void): void => {
      const media = matchMedia(query);
      hear(media.matches);
      media.addEventListener('change', () => hear(media.matches), { signal: ending.signal });
    };
    watch('(prefers-color-scheme: dark)', (matches) => {
      this.systemIsDark = matches;
    });
    watch('(prefers-reduced-motion: reduce)', (matches) => {
      this.isMotionReduced = matches;
    });
    return () => ending.abort();
  }

  private choose(next: Partial<Settings>): void {
    this.settings = { ...this.settings, ...next };
    writeSettings(this.store, this.settings);
  }
}
