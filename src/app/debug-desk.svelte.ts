import type {
  Breakpoint,
  PlacedBreakpoint,
  ProgramStanding,
  StepKind,
  StopLine,
  VariableLine,
} from '../session/protocol';
import type { LineNote } from './editor-values';
import type { Laboratory } from './laboratory.svelte';
import { Paced } from './paced';

/** The program is looked into at most so often while somebody drags the time line. */
const LOOK_PERIOD_MS = 120;

/** More values than these do not fit beside a line. */
const SHOWN_VALUES = 5;

/** Breakpoints, watched expressions, and the program as it stands while time does. */
export class DebugDesk {
  breakpoints = $state.raw<readonly PlacedBreakpoint[]>([]);
  watches = $state.raw<readonly string[]>([]);
  standing = $state.raw<ProgramStanding | null>(null);
  /** The thread and the frame that are looked at; a thread of 0 is the first one. */
  thread = $state(0);
  frame = $state(0);
  /** Whether the panel is open: only then the program is looked into. */
  isOpen = $state(false);
  private readonly laboratory: Laboratory;
  private readonly looking: Paced;
  private file = '';
  private seenStop: StopLine | null = null;

  constructor(laboratory: Laboratory) {
    this.laboratory = laboratory;
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

  /** Sets a breakpoint, or takes it away. */
  toggle(program: string, line: number): void {
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

  /** Another run has another program: its breakpoints stand elsewhere. */
  placeAgain(): void {
    if (this.breakpoints.length > 0) this.place(this.breakpoints);
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

  addWatch(expression: string): void {
    const text = expression.trim();
    if (text !== '' && !this.watches.includes(text)) this.watches = [...this.watches, text];
  }

  removeWatch(expression: string): void {
    this.watches = this.watches.filter((one) => one !== expression);
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
  fields(handle: number): Promise<readonly VariableLine[]> {
    return this.laboratory.programFields(this.file, handle);
  }

  private async load(): Promise<void> {
    const { file, frame, watches } = this;
    if (file === '') return;
    const thread = this.thread === 0 ? (this.standing?.threads[0]?.id ?? 1) : this.thread;
    const standing = await this.laboratory.programState(file, thread, frame, watches);
    if (this.file === file) this.standing = standing;
  }

  private place(breakpoints: readonly Breakpoint[]): void {
    const wanted = breakpoints.map(({ program, line, condition, crash }) => ({
      program,
      line,
      condition,
      crash,
    }));
    void this.laboratory.setBreakpoints(wanted).then((placed) => {
      this.breakpoints = placed;
    });
  }
}

/** The line at which a breakpoint is shown: where it stops, or where it was set when it stops nowhere. */
export function shownLine({ line, placedLine }: PlacedBreakpoint): number {
  return placedLine > 0 ? placedLine : line;
}
