import { fromPromise } from 'xstate';
import type { Micros } from '../engine/clock';
import type { Frame, SceneStructure } from '../platforms/platform';
import type { Command, ProgramDocument, RunDocument } from '../scenario/run-document';
import type { SessionClient } from '../session/client';
import type {
  CodeDiagnostic,
  DocumentChange,
  Explanation,
  Fault,
  Panels,
  Selection,
  Series,
  StopLine,
  TimelineMark,
  WhySubject,
} from '../session/protocol';
import { type ActorState, actorState } from './actor-state.svelte';
import { failureMessage } from './failure-message';
import { Paced } from './paced';
import { type PlaybackRequest, playbackMachine, type ShownMoment } from './playback.machine';
import { stopsRun } from './stops-run';

/** Texts change at most so often; faster nobody reads. */
const PANELS_PERIOD_MS = 100;
const TIMELINE_PERIOD_MS = 300;

/** Waits for the next animation frame; the answer is how many milliseconds passed since the last one. */
function animationFrames(): () => Promise<number> {
  let last = performance.now();
  return () =>
    new Promise((resolve) => {
      requestAnimationFrame((now) => {
        const passed = now - last;
        last = now;
        resolve(passed);
      });
    });
}

/** A moment as the session shows it. */
interface ShownAnswer {
  readonly frame: Frame;
  readonly structure: SceneStructure | null;
}

function faultOf({ program, line, column, message, hint }: CodeDiagnostic): Fault {
  return { place: `${program}:${line}:${column}`, message, remedy: hint };
}

/** One run as the page shows it. Everything comes from the session; nothing here is state of the run. */
export class Laboratory {
  structure = $state.raw<SceneStructure | null>(null);
  frame = $state.raw<Frame | null>(null);
  panels = $state.raw<Panels | null>(null);
  marks = $state.raw<readonly TimelineMark[]>([]);
  series = $state.raw<readonly Series[]>([]);
  selection = $state.raw<Selection | null>(null);
  explanation = $state.raw<Explanation | null>(null);
  document = $state.raw<RunDocument>() as RunDocument;
  /** Diagnostics of the programs as they were opened. */
  diagnostics = $state.raw<readonly CodeDiagnostic[]>([]);
  /** What an act could not do, in a sentence; empty for nothing. */
  refusal = $state('');
  /** Why simulated time stopped at the present moment; null when nothing stopped it. */
  stop = $state.raw<StopLine | null>(null);
  /** Our own mistake, with which the session ended. */
  failure = $state('');
  readonly playback: ActorState<typeof playbackMachine>;
  /** What only the editor and the debugger ask, they ask here themselves: they come later than the page. */
  readonly client: SessionClient;
  private readonly panelsPace: Paced;
  private readonly timelinePace: Paced;
  private structureVersion = -1;

  constructor(client: SessionClient, document: RunDocument, speed: number) {
    this.client = client;
    this.document = document;
    this.panelsPace = new Paced(PANELS_PERIOD_MS, () => this.guarded(() => this.loadPanels()));
    this.timelinePace = new Paced(TIMELINE_PERIOD_MS, () => this.guarded(() => this.loadTimeline()));
    this.playback = actorState(
      playbackMachine.provide({
        actors: {
          show: fromPromise(({ input }: { input: PlaybackRequest }) => this.show(input)),
          nextFrame: fromPromise(animationFrames()),
        },
      }),
      { speed },
    );
  }

  get timeMicros(): Micros {
    return this.playback.snapshot.context.timeMicros;
  }

  get frontierMicros(): Micros {
    return this.playback.snapshot.context.frontierMicros;
  }

  /** Whether what the page shows is still on its way to the moment that was asked for. */
  get isUnderway(): boolean {
    const { snapshot } = this.playback;
    if (snapshot.context.isPlaying) return false;
    return snapshot.matches('seeking') || this.panels?.timeMicros !== this.frame?.timeMicros;
  }

  /** Opens a run, and shows its moment. The answer is what is wrong with it; then nothing was opened. */
  async open(document: RunDocument): Promise<readonly Fault[]> {
    const { faults, diagnostics } = await this.client.ask('open', { document });
    const programFaults = stopsRun(diagnostics) ? diagnostics.map(faultOf) : [];
    if (faults.length > 0 || programFaults.length > 0) return [...faults, ...programFaults];
    this.document = document;
    this.diagnostics = diagnostics;
    this.selection = null;
    this.beAnotherRun();
    this.seek(document.atMicros);
    return [];
  }

  /** Whether a run that was opened at its moment is, to the letter, the one that the document was made of. */
  async isSameRun({ fingerprint, atMicros, untilMicros }: RunDocument): Promise<boolean> {
    if (fingerprint === '' || atMicros !== untilMicros) return true;
    return (await this.client.ask('panels', { selection: null })).fingerprint === fingerprint;
  }

  seek(timeMicros: Micros): void {
    this.playback.send({ type: 'SEEK', timeMicros });
  }

  select(selection: Selection | null): void {
    this.selection = selection;
    this.panelsPace.poke();
  }

  async act(command: Command): Promise<void> {
    await this.guarded(async () => {
      const moment = await this.arrive();
      const { fault } = await this.client.ask('act', { command });
      this.refusal = fault === null ? '' : `${fault.message} ${fault.remedy}`;
      this.seek(moment);
    });
  }

  async why(subject: WhySubject): Promise<void> {
    await this.guarded(async () => {
      await this.arrive();
      this.explanation = await this.client.ask('why', { subject });
    });
  }

  /** Replays the run with a change, up to the present moment. */
  async change(change: DocumentChange): Promise<void> {
    await this.guarded(async () => {
      const moment = await this.arrive();
      const { fault, document } = await this.client.ask('change', { change });
      this.refusal = fault === null ? '' : `${fault.message} ${fault.remedy}`;
      if (fault !== null) return;
      this.document = document;
      this.beAnotherRun();
      this.seek(moment);
    });
  }

  /** Starts the run anew with other programs; with errors nothing is replaced. */
  async runPrograms(programs: readonly ProgramDocument[]): Promise<readonly CodeDiagnostic[]> {
    const { diagnostics } = await this.client.ask('programs', { programs });
    if (stopsRun(diagnostics)) return diagnostics;
    this.document = await this.client.ask('document', {});
    this.diagnostics = diagnostics;
    this.beAnotherRun();
    this.seek(0);
    this.playback.send({ type: 'PLAY' });
    return diagnostics;
  }

  /** Compiles without running. */
  async check(file: string, text: string): Promise<readonly CodeDiagnostic[]> {
    return (await this.client.ask('check', { file, text })).diagnostics;
  }

  async switchBranch(branch: number): Promise<void> {
    await this.guarded(async () => {
      const { document, timeMicros } = await this.client.ask('switchBranch', { branch });
      this.document = document;
      this.beAnotherRun();
      this.seek(timeMicros);
    });
  }

  /** The present run as a link carries it: at the end of this microsecond, which a link can name and an event cannot. */
  async presentDocument(): Promise<RunDocument> {
    const moment = await this.arrive();
    await this.goTo(moment);
    const document = await this.client.ask('document', {});
    this.seek(moment);
    return document;
  }

  close(): void {
    this.playback.stop();
    this.panelsPace.close();
    this.timelinePace.close();
    this.client.close();
  }

  private async show(request: PlaybackRequest): Promise<ShownMoment> {
    const { frame, structure } = await this.answerTo(request);
    // On its way to a moment the session stops to answer: what lies between is no news, and would flicker.
    const isThere = request.kind !== 'moment' || frame.timeMicros >= request.timeMicros;
    if (isThere || frame.timeMicros >= this.timeMicros) {
      this.frame = frame;
      if (structure !== null) {
        this.structure = structure;
        this.structureVersion = structure.version;
      }
    }
    if (isThere) {
      this.panelsPace.poke();
      this.timelinePace.poke();
    }
    return frame;
  }

  private async answerTo(request: PlaybackRequest): Promise<ShownAnswer> {
    const { structureVersion } = this;
    this.stop = null;
    switch (request.kind) {
      case 'moment':
        return this.client.ask('frame', { timeMicros: request.timeMicros, structureVersion });
      case 'step': {
        const { direction, notable } = request;
        return this.client.ask('step', { direction, notable, structureVersion });
      }
      case 'tick': {
        const answer = await this.client.ask('play', { timeMicros: request.timeMicros, structureVersion });
        if (answer.stop !== null) this.playback.send({ type: 'PAUSE' });
        this.stop = answer.stop;
        return answer;
      }
      case 'debug': {
        const { program, thread, how } = request;
        const ask = { program, thread, kind: how, structureVersion };
        let answer = await this.client.ask('debugStep', { ...ask, goesOn: false });
        while (answer.isUnderway) answer = await this.client.ask('debugStep', { ...ask, goesOn: true });
        this.stop = answer.stop;
        return answer;
      }
    }
  }

  private async loadPanels(): Promise<void> {
    this.panels = await this.client.ask('panels', { selection: this.selection });
  }

  private async loadTimeline(): Promise<void> {
    const { marks, series } = await this.client.ask('timeline', {});
    this.marks = marks;
    this.series = series;
  }

  /** The moment that somebody wants to see, once the session is there: what is done now is done at that moment. */
  private async arrive(): Promise<Micros> {
    const { snapshot } = this.playback;
    const { asked, wishes } = snapshot.context;
    const wanted = wishes.at(-1) ?? (snapshot.matches('seeking') ? asked : null);
    if (wanted?.kind !== 'moment') return this.timeMicros;
    await this.goTo(wanted.timeMicros);
    return wanted.timeMicros;
  }

  /** On a long way the session stops to answer. */
  private async goTo(timeMicros: Micros): Promise<void> {
    const { structureVersion } = this;
    let now = -1;
    while (now < timeMicros) {
      now = (await this.client.ask('frame', { timeMicros, structureVersion })).frame.timeMicros;
    }
  }

  /** What was shown of another run says nothing about this one. */
  private beAnotherRun(): void {
    this.structureVersion = -1;
    this.explanation = null;
    // Facts are numbered anew in another run.
    if (this.selection?.kind === 'fact') this.selection = null;
    this.refusal = '';
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Whatever the session could not do is our own mistake; the page shows it together with the seed.
      this.failure = failureMessage(error);
    }
  }
}
