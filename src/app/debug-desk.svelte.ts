import type { ProgramDocument } from '../scenario/run-document';
import type {
  Breakpoint,
  PlacedBreakpoint,
  ProgramStanding,
  StepKind,
  StopLine,
  VariableLine,
} from '../session/protocol';
import { keepDebugging, recallDebugging } from './debug-memory';
import type { LineNote } from './editor-values';
import type { Laboratory } from './laboratory.svelte';
import { Paced } from './paced';
import type { SettingsStore } from './settings';

/** The program is looked into at most so often while somebody drags the time line. */
const LOOK_PERIOD_MS = 120;

/** More values than these do not fit beside a line. */
const SHOWN_VALUES = 5;

/** Breakpoints, watched expressions, and the program as it stands while time does. */
export class DebugDesk {
  breakpoints = $state.raw<readonly PlacedBreakpoint[]>([]);
  standing = $state.raw<ProgramStanding | null>(null);
  /** The thread and the frame that are looked at; a thread of 0 is the first one. */
  thread = $state(0);
  frame = $state(0);
  /** Whether the panel is open: only then the program is looked into. */
  isOpen = $state(false);
  /** The watched expressions of each program. */
  private watches = $state.raw<ReadonlyMap<string, readonly string[]>>(new Map());
  private readonly laboratory: Laboratory;
  /** Where breakpoints and watches are kept beyond the page; null for nowhere. */
  private readonly store: SettingsStore | null;
  /** The text that the breakpoints of a file stand in. */
  private readonly texts = new Map<string, string>();
  private takenUp: readonly ProgramDocument[] = [];
  private readonly looking: Paced;
  private file = '';
  private seenStop: StopLine | null = null;

  constructor(laboratory: Laboratory, store: SettingsStore | null) {
    this.laboratory = laboratory;
    this.store = store;
    this.looking = new Paced(LOOK_PERIOD_MS, () => this.load());
  }

  /** The thread that is looked at. */
  get shownThread(): ProgramStanding['threads'][number] | undefined {
    const threads = this.standing?.threads ?? [];
    return threads.find(({ id }) => id === this.thread) ?? threads[0];
  }

  /** The frame that is looked at. */
  get shownFrame(): ProgramStanding['threads'][number]['frames'][number] | undefined {
    const frames = this.shownThread?.frames ?? [];
    return frames[this.frame] ?? frames[0];
  }

  /** The values of the frame in few words, for its line. */
  get lineValues(): LineNote | null {
    const frame = this.shownFrame;
    if (frame === undefined || frame.line === 0) return null;
    // Numbers and texts say something in a word; objects can be opened in the panel.
    const plain = frame.locals.filter(({ handle }) => handle === null);
    const shown = (plain.length > 0 ? plain : frame.locals).slice(-SHOWN_VALUES);
    if (shown.length === 0) return null;
    return { line: frame.line, text: shown.map(({ name, text }) => `${name} = ${text}`).join('   ') };
  }

  /** The watched expressions of a program. */
  watchesOf(program: string): readonly string[] {
    return this.watches.get(program) ?? [];
  }

  /** Sets a breakpoint, or takes it away. `text` is the program as it is written. */
  toggle(program: string, text: string, line: number): void {
    this.texts.set(program, text);
    const others = this.breakpoints.filter((one) => one.program !== program || shownLine(one) !== line);
    const isNew = others.length === this.breakpoints.length;
    this.place(isNew ? [...others, { program, line, condition: '', crash: false }] : others);
  }

  /** Changes the condition of a breakpoint, or whether it crashes the program. */
  alter(breakpoint: PlacedBreakpoint, change: Partial<Pick<Breakpoint, 'condition' | 'crash'>>): void {
    this.place(this.breakpoints.map((one) => (one === breakpoint ? { ...one, ...change } : one)));
  }

  /** What was typed moved the lines of a file. */
  move(program: string, moved: readonly { readonly from: number; readonly to: number }[]): void {
    this.breakpoints = this.breakpoints.map((one) => {
      const to = one.program === program ? moved.find(({ from }) => from === shownLine(one))?.to : undefined;
      return to === undefined ? one : { ...one, line: to, placedLine: one.placedLine === 0 ? 0 : to };
    });
  }

  /** A program was edited: its breakpoints stand in that text now. */
  edited(program: string, text: string): void {
    this.texts.set(program, text);
  }

  /**
   * Another run has other programs. A program with a text in which breakpoints stand keeps them; one with another text
   * has those that were kept for that text, if there are any. Breakpoints are placed anew: they may stand elsewhere.
   */
  takeUp(programs: readonly ProgramDocument[]): void {
    if (programs === this.takenUp) return;
    this.takenUp = programs;
    const before = this.breakpoints;
    for (const { file, text } of programs) this.takeUpProgram(file, text);
    if (before.length + this.breakpoints.length > 0) this.place(this.breakpoints);
  }

  private takeUpProgram(file: string, text: string): void {
    const known = this.texts.get(file);
    this.texts.set(file, text);
    if (known === text) {
      this.remember(file);
      return;
    }
    const { breakpoints, watches } = recallDebugging(this.store, file, text);
    const isKept = breakpoints.length + watches.length > 0;
    // A change of one value leaves the lines as they are, and what stands at them.
    if (!isKept && known !== undefined && lineCount(known) === lineCount(text)) return;
    const others = this.breakpoints.filter(({ program }) => program !== file);
    const own = breakpoints.map((one) => ({ ...one, program: file, placedLine: 0, fault: '' }));
    this.breakpoints = [...others, ...own];
    this.watches = new Map(this.watches).set(file, watches);
  }

  /** Goes on until the next stop. */
  resume(): void {
    this.laboratory.playback.send({ type: 'TOGGLE' });
  }

  /** Steps the thread that is looked at. */
  step(how: StepKind): void {
    const thread = this.shownThread;
    this.isOpen = true;
    if (thread === undefined || this.file === '') return;
    this.thread = thread.id;
    this.frame = 0;
    this.laboratory.playback.send({ type: 'DEBUG', program: this.file, thread: thread.id, how });
  }

  /** Watches an expression of a program. `text` is the program as it is written. */
  addWatch(program: string, text: string, expression: string): void {
    const [watches, added] = [this.watchesOf(program), expression.trim()];
    if (added !== '' && !watches.includes(added)) this.setWatches(program, text, [...watches, added]);
  }

  /** Watches an expression no longer. */
  removeWatch(program: string, text: string, expression: string): void {
    const left = this.watchesOf(program).filter((one) => one !== expression);
    this.setWatches(program, text, left);
  }

  /** Looks into a program at the present moment; with an empty file into none. */
  look(file: string): void {
    this.file = file;
    const { stop } = this.laboratory;
    if (stop !== this.seenStop && stop !== null && stop.program === file) {
      this.thread = stop.thread;
      this.frame = 0;
    }
    this.seenStop = stop;
    if (file === '') this.standing = null;
    else this.looking.poke();
  }

  /** The fields of an object of the program that is looked at. */
  async fields(handle: number): Promise<readonly VariableLine[]> {
    const { client } = this.laboratory;
    return (await client.ask('programFields', { program: this.file, handle })).fields;
  }

  private async load(): Promise<void> {
    const { file, frame } = this;
    if (file === '') return;
    const watches = this.watchesOf(file);
    const thread = this.thread === 0 ? (this.standing?.threads[0]?.id ?? 1) : this.thread;
    const { client } = this.laboratory;
    const { standing } = await client.ask('programState', { program: file, thread, frame, watches });
    if (this.file === file) this.standing = standing;
  }

  private place(breakpoints: readonly Breakpoint[]): void {
    const wanted = breakpoints.map(({ program, line, condition, crash }) => ({
      program,
      line,
      condition,
      crash,
    }));
    void this.laboratory.client.ask('setBreakpoints', { breakpoints: wanted }).then((placed) => {
      this.breakpoints = placed.breakpoints;
      for (const file of this.texts.keys()) this.remember(file);
    });
  }

  private setWatches(program: string, text: string, watches: readonly string[]): void {
    this.texts.set(program, text);
    this.watches = new Map(this.watches).set(program, watches);
    this.remember(program);
  }

  /** Keeps what is set up for a program beyond the page. */
  private remember(file: string): void {
    const text = this.texts.get(file);
    if (text === undefined) return;
    const breakpoints = this.breakpoints
      .filter(({ program }) => program === file)
      .map((one) => ({ line: shownLine(one), condition: one.condition, crash: one.crash }));
    keepDebugging(this.store, file, text, { breakpoints, watches: this.watchesOf(file) });
  }
}

/** The line at which a breakpoint is shown: where it stops, or where it was set when it stops nowhere. */
export function shownLine({ line, placedLine }: PlacedBreakpoint): number {
  return placedLine > 0 ? placedLine : line;
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
