import { assert } from '../base/assert';
import type { Cell } from '../engine/cell';
import {
  type Checkpoint,
  Checkpoints,
  cutFuture,
  restoreCheckpoint,
  takeCheckpoint,
} from '../engine/checkpoint';
import type { Micros } from '../engine/clock';
import type { Command, RunDocument, TimedCommand } from '../scenario/run-document';
import type { CompileProgram } from '../snippets/compiled-program';
import type { CommandFault } from './commands';
import { buildWorld, type World } from './world';

/** Asked between events: whether to stop for now, because the page wants an answer. */
export type ShouldYield = () => boolean;

const NEVER: ShouldYield = () => false;

/** How long before a stretch that is replayed a checkpoint is taken: a few steps back lie within. */
const NEARBY_MICROS = 20_000;

/** Events between two questions whether to yield. */
const YIELD_EVERY = 64;

/** Events between two looks at what happens rarely: checkpoints, and a clock that stands still. */
const LOOK_EVERY = 512;

/** So many events in one moment are a circle that no clock leads out of. */
const MOST_IN_A_MOMENT = 1_000_000;

/** A moment of a run that it has been at: the same events and commands lie behind it. */
export interface RunPlace {
  readonly now: Micros;
  readonly eventCount: number;
  readonly applied: number;
}

/**
 * One run and its present moment: goes on, goes back, takes commands. Law 5: going back is the nearest checkpoint and
 * deterministic replay.
 */
export class Run {
  readonly world: World;
  /** The end of what has been computed. */
  frontierMicros: Micros = 0;
  frontierEvents = 0;
  /** The commands of this run so far, by time; those after the present moment lie in the known future. */
  readonly commands: TimedCommand[];
  private readonly checkpoints = new Checkpoints();
  /** Taken shortly before a stretch that was replayed. */
  private nearby: Checkpoint | null = null;
  /** How many commands are carried out at the present moment. */
  private readonly applied: Cell<{ count: number }>;
  /** The last moment that was looked at, and how many events had run when it was seen first. */
  private moment = { now: -1, eventCount: 0 };

  constructor(document: RunDocument, compile: CompileProgram) {
    this.world = buildWorld(document.scenario, document.seed, compile);
    this.commands = [...document.commands].sort((a, b) => a.atMicros - b.atMicros);
    this.applied = this.world.simulation.cell({ count: 0 });
  }

  /** The present moment. */
  get now(): Micros {
    return this.world.simulation.now;
  }

  /** The fingerprint of everything up to the present moment. */
  fingerprint(): string {
    return this.world.simulation.trace.fingerprint();
  }

  /** Goes to a moment, on or back. With `shouldYield` it may stop on the way; `now` tells where. */
  seek(time: Micros, shouldYield: ShouldYield = NEVER): void {
    const { simulation } = this.world;
    this.begin();
    const nearest = this.nearest(time);
    if (time < simulation.now || nearest.time > simulation.now) restoreCheckpoint(simulation, nearest);
    this.advance(time, shouldYield);
  }

  /** Goes to the moment right after so many events. */
  seekEvent(eventCount: number): void {
    const { simulation } = this.world;
    this.begin();
    const nearest = this.checkpoints.before(Number.POSITIVE_INFINITY, eventCount);
    if (eventCount < simulation.eventCount || nearest.eventCount > simulation.eventCount) {
      restoreCheckpoint(simulation, nearest);
    }
    while (simulation.eventCount < eventCount && this.stepOne(Number.MAX_SAFE_INTEGER));
    this.noteFrontier();
  }

  /**
   * Goes on to `limit`, event by event, or to the earlier moment that `stopMicros` comes to name on the way. The same
   * events run as without the stop.
   */
  goOn(limit: Micros, stopMicros: () => Micros, shouldYield: ShouldYield = NEVER): void {
    const { simulation } = this.world;
    this.begin();
    let untilAsked = YIELD_EVERY;
    while (this.stepOne(Math.min(limit, stopMicros()))) {
      if (--untilAsked > 0) continue;
      untilAsked = YIELD_EVERY;
      if (!shouldYield()) continue;
      this.noteFrontier();
      return;
    }
    simulation.now = Math.max(simulation.now, Math.min(limit, stopMicros()));
    this.noteFrontier();
  }

  /** Runs everything from `from` or before up to the present moment again, for somebody who wants to watch it. */
  replayPresent(from: Micros): void {
    const { simulation } = this.world;
    this.begin();
    const place = this.place();
    const nearest = this.nearest(from);
    restoreCheckpoint(simulation, nearest);
    // Who looks once looks again nearby: the way to there is not gone twice.
    while (simulation.now < from - NEARBY_MICROS && this.stepOne(from - NEARBY_MICROS));
    if (simulation.eventCount > nearest.eventCount) this.nearby = takeCheckpoint(simulation);
    this.replayTo(place);
  }

  /** The present moment, to come back to. */
  place(): RunPlace {
    const { now, eventCount } = this.world.simulation;
    return { now, eventCount, applied: this.applied.read().count };
  }

  /** Goes back to a moment of its past, out of an event that could not be finished if need be. */
  goBackTo(place: RunPlace): void {
    this.begin();
    restoreCheckpoint(this.world.simulation, this.checkpoints.before(place.now, place.eventCount));
    this.replayTo(place);
  }

  private replayTo({ now, eventCount, applied }: RunPlace): void {
    const { simulation } = this.world;
    while (simulation.eventCount < eventCount || this.applied.read().count < applied) {
      assert(this.stepOne(now), 'A replay comes to the moment it started from.');
    }
    simulation.now = now;
  }

  /** Carries a command out now. What was known of the future is forgotten: it is another one. */
  act(command: Command): CommandFault | null {
    const { simulation } = this.world;
    this.begin();
    this.advance(simulation.now, NEVER);
    const fault = this.world.faultOf(command);
    if (fault !== null) return fault;
    const { count } = this.applied.read();
    this.commands.splice(count);
    this.commands.push({ ...command, atMicros: simulation.now });
    cutFuture(simulation);
    this.checkpoints.cutAfter(simulation.eventCount);
    if (this.nearby !== null && this.nearby.eventCount > simulation.eventCount) this.nearby = null;
    this.frontierMicros = simulation.now;
    this.frontierEvents = simulation.eventCount;
    this.applyNext();
    return null;
  }

  /** Whether a command at this moment would make another future than the known one. */
  hasKnownFuture(): boolean {
    return this.world.simulation.now < this.frontierMicros;
  }

  /** Checkpoints that are kept, for the benchmark. */
  get checkpointCount(): number {
    return this.checkpoints.count;
  }

  /** The latest checkpoint up to a moment, the one that was taken for a replay included. */
  private nearest(time: Micros): Checkpoint {
    const kept = this.checkpoints.before(time);
    const { nearby } = this;
    return nearby !== null && nearby.time <= time && nearby.eventCount > kept.eventCount ? nearby : kept;
  }

  /** The first checkpoint is taken when the run begins to move: by then everybody has said what is to be kept. */
  private begin(): void {
    if (this.checkpoints.count === 0) this.checkpoints.takeIfDue(this.world.simulation);
  }

  private advance(limit: Micros, shouldYield: ShouldYield): void {
    let untilAsked = YIELD_EVERY;
    while (this.stepOne(limit)) {
      if (--untilAsked > 0) continue;
      untilAsked = YIELD_EVERY;
      if (shouldYield()) {
        this.noteFrontier();
        return;
      }
    }
    this.world.simulation.now = limit;
    this.noteFrontier();
  }

  /** Runs the next event or command up to `limit`; false when there is none. */
  private stepOne(limit: Micros): boolean {
    const { simulation } = this.world;
    const command = this.commands[this.applied.read().count];
    const until = command === undefined ? limit : Math.min(limit, command.atMicros);
    if (simulation.step(until)) {
      if (simulation.eventCount % LOOK_EVERY === 0) this.look();
      return true;
    }
    if (command === undefined || command.atMicros > limit) return false;
    simulation.now = command.atMicros;
    this.applyNext();
    return true;
  }

  private look(): void {
    const { simulation } = this.world;
    this.checkpoints.takeIfDue(simulation);
    const { now, eventCount } = simulation;
    if (now !== this.moment.now || eventCount < this.moment.eventCount) this.moment = { now, eventCount };
    const atOnce = eventCount - this.moment.eventCount;
    assert(atOnce < MOST_IN_A_MOMENT, `Time goes on: ${atOnce} events ran in one moment.`);
  }

  private applyNext(): void {
    const { count } = this.applied.read();
    this.applied.edit().count = count + 1;
    this.world.apply(this.commands[count] as TimedCommand, count);
  }

  private noteFrontier(): void {
    const { simulation } = this.world;
    this.frontierMicros = Math.max(this.frontierMicros, simulation.now);
    this.frontierEvents = Math.max(this.frontierEvents, simulation.eventCount);
  }
}
