import type { ActorState } from './actor-state.svelte';
import { actsOn, brokerOfKey, machineOf } from './acts';
import type { CodeDesk } from './code-desk.svelte';
import { DURABILITY, type FirstMinute, firstMinute } from './first-minute';
import type { KeyAct } from './keyboard';
import type { Laboratory } from './laboratory.svelte';
import type { NewProgram } from './new-programs';
import type { Preferences } from './preferences.svelte';
import type { shareMachine } from './share.machine';
import { nextSpeed } from './speed-scale';

/** Nine simulated seconds pass until the controller fences a broker: three real ones are enough. */
const WAITING_SPEED = 3;
/** A program that was just started should come to its point. */
const PROGRAM_SPEED = 0.5;

/** The tab that is no program. */
export const START_TAB = 'start';

/** What a phone shows at a time. */
export type PhoneTab = 'stage' | 'code' | 'why' | 'events';

/** What the stage can do for the keyboard. */
export interface StageHandles {
  readonly fit: () => void;
  readonly openLinks: () => void;
}

/** What is open on the page, and what its buttons and keys do. */
export class Bench {
  tab = $state(START_TAB);
  phoneTab = $state<PhoneTab>('stage');
  isSheetOpen = $state(false);
  isModelOpen = $state(false);
  /** Whether the stage has drawn its first picture, and the timeline. */
  isStageDrawn = $state(false);
  isTimelineDrawn = $state(false);
  stage: StageHandles | null = null;
  readonly laboratory: Laboratory;
  readonly desk: CodeDesk;
  readonly share: ActorState<typeof shareMachine>;
  readonly preferences: Preferences;
  /** The speed to go back to when the story has come to its point; null when nobody waits. */
  private speedAfterWaiting = $state<number | null>(null);

  constructor(
    laboratory: Laboratory,
    desk: CodeDesk,
    share: ActorState<typeof shareMachine>,
    preferences: Preferences,
  ) {
    this.laboratory = laboratory;
    this.desk = desk;
    this.share = share;
    this.preferences = preferences;
  }

  /** Whether the first picture is complete. */
  get isLive(): boolean {
    return this.isStageDrawn && this.isTimelineDrawn;
  }

  /** What happened since something was broken, as far as the present moment goes. */
  get story(): FirstMinute {
    const { marks, panels, timeMicros } = this.laboratory;
    // Promises come a little later than time and marks: what they do not know of yet is not part of the story.
    return firstMinute(marks, panels?.promises ?? [], Math.min(timeMicros, panels?.timeMicros ?? 0));
  }

  /** Whether a broker is down that the controller may still believe to be up. */
  get isBrokerDown(): boolean {
    const nodes = this.laboratory.structure?.nodes ?? [];
    return nodes.some(({ role, status }) => role === 'server' && status === 'down');
  }

  /** Whether time runs fast until something comes of the crash. */
  get isHurrying(): boolean {
    return this.speedAfterWaiting !== null;
  }

  /** What the first producer asks for, as its card says: `acks=1`; empty while there is none. */
  get acks(): string {
    const badges = (this.laboratory.structure?.nodes ?? []).flatMap((node) => node.badges);
    return badges.find((badge) => badge.startsWith('acks=')) ?? '';
  }

  /**
   * Time was made to run fast until something comes of the crash. Then it slows down, and goes back to the moment of
   * the loss, which a fast run has overshot.
   */
  slowDownAtThePoint(): void {
    const { stage } = this.story;
    if (this.speedAfterWaiting === null || (stage !== 'lost' && stage !== 'held')) return;
    const { panels, playback } = this.laboratory;
    const loss = panels?.promises.find(({ name }) => name === DURABILITY)?.firstViolation;
    playback.send({ type: 'SPEED', speed: this.speedAfterWaiting });
    if (loss) this.laboratory.seek(loss.timeMicros);
    this.speedAfterWaiting = null;
  }

  /** A tab whose file was renamed or closed gives way to the one that is open on the desk. */
  leaveClosedTab(): void {
    const { programs, file } = this.desk;
    if (this.tab === START_TAB || programs.some((program) => program.file === this.tab)) return;
    this.tab = file === '' ? START_TAB : file;
  }

  openTab(id: string): void {
    this.tab = id;
    if (id !== START_TAB) this.desk.file = id;
  }

  addProgram(program: NewProgram): void {
    this.desk.add(program);
    this.tab = this.desk.file;
  }

  setSpeed(speed: number): void {
    this.speedAfterWaiting = null;
    this.laboratory.playback.send({ type: 'SPEED', speed });
    this.preferences.chooseSpeed(speed);
  }

  why(promise: string): void {
    this.phoneTab = 'why';
    this.laboratory.playback.send({ type: 'PAUSE' });
    void this.laboratory.why({ kind: 'promise', name: promise });
  }

  async crashLeader(node: string): Promise<void> {
    const { playback } = this.laboratory;
    await this.laboratory.act({ type: 'CrashNode', node });
    this.speedAfterWaiting = playback.snapshot.context.speed;
    playback.send({ type: 'SPEED', speed: Math.max(WAITING_SPEED, this.speedAfterWaiting) });
    playback.send({ type: 'PLAY' });
    this.phoneTab = 'stage';
  }

  runProgram(): void {
    this.desk.run();
    if (this.preferences.speed !== null) return;
    this.laboratory.playback.send({ type: 'SPEED', speed: PROGRAM_SPEED });
  }

  /** Opens a program at a line, when the run has such a program. */
  showLine(program: string, line: number): void {
    const isMeant = (file: string) => file === program || file.replace(/\.\w+$/, '') === program;
    const file = this.desk.programs.find((candidate) => isMeant(candidate.file))?.file;
    if (file === undefined) return;
    this.openTab(file);
    this.phoneTab = 'code';
    if (line > 0) this.desk.showLine(file, line);
  }

  /** Does what a key means. */
  obey(key: KeyAct): void {
    const { laboratory } = this;
    const { playback } = laboratory;
    switch (key.kind) {
      case 'play':
        playback.send({ type: 'TOGGLE' });
        break;
      case 'step':
        playback.send({ type: 'STEP', direction: key.direction, notable: key.notable });
        break;
      case 'start':
        laboratory.seek(0);
        break;
      case 'end':
        laboratory.seek(laboratory.frontierMicros);
        break;
      case 'speed':
        this.setSpeed(nextSpeed(playback.snapshot.context.speed, key.direction));
        break;
      case 'broker':
        this.selectBroker(key.digit);
        break;
      case 'fit':
        this.stage?.fit();
        break;
      case 'deselect':
        laboratory.select(null);
        laboratory.explanation = null;
        break;
      case 'act':
        this.act(key.type);
        break;
      case 'links':
        this.stage?.openLinks();
        break;
      case 'why':
        this.why(laboratory.panels?.promises.find(({ held }) => !held)?.name ?? DURABILITY);
        break;
      case 'share':
        this.share.send({ type: 'SHARE' });
        break;
      case 'edit':
        this.openTab(this.desk.file === '' ? START_TAB : this.desk.file);
        this.phoneTab = 'code';
        this.desk.wish = { kind: 'focus' };
        break;
      case 'theme':
        this.preferences.switchTheme();
        break;
      case 'sheet':
        this.isSheetOpen = true;
        break;
    }
  }

  private selectBroker(digit: number): void {
    const { structure } = this.laboratory;
    const broker = structure === null ? null : brokerOfKey(structure, digit);
    if (broker !== null) this.laboratory.select({ kind: 'node', node: broker.node });
  }

  /** Acts on the selected machine, when that makes sense now. */
  private act(type: Extract<KeyAct, { kind: 'act' }>['type']): void {
    const { structure, selection } = this.laboratory;
    const machine = structure === null ? null : machineOf(structure, selection);
    if (machine === null) return;
    const wanted = type === 'PauseNode' && machine.status === 'paused' ? 'ResumeNode' : type;
    const isPossible = actsOn(machine).some((act) => act.type === wanted && act.isPossible);
    if (isPossible) void this.laboratory.act({ type: wanted, node: machine.name });
  }
}
