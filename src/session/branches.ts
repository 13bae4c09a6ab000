import { KafkaScene } from '../platforms/kafka/scene';
import type { Command, RunDocument } from '../scenario/run-document';
import type { CompileProgram } from '../snippets/compiled-program';
import { Chronicle } from './chronicle';
import type { CommandFault } from './commands';
import type { BranchLine } from './protocol';
import { Run } from './run';
import { Story } from './story';

/** A run with what is derived from it. */
export interface Unfolded {
  readonly run: Run;
  readonly story: Story;
  readonly scene: KafkaScene;
  chronicle: Chronicle;
}

interface Branch {
  readonly id: number;
  name: string;
  readonly parent: number;
  readonly forkedAtMicros: number;
  /** The value of the run; for branches that are not current also how far it had come. */
  document: RunDocument;
}

/**
 * The tree of runs: acting in the past keeps the run as it was and makes another. Only the current branch is held in
 * memory; the others are values, and are computed again when somebody goes back to them.
 */
export class Branches {
  current: Unfolded;
  private readonly branches: Branch[];
  private currentId = 0;
  private readonly compile: CompileProgram;

  constructor(document: RunDocument, compile: CompileProgram) {
    this.compile = compile;
    this.current = unfold(document, compile);
    this.branches = [{ id: 0, name: 'first run', parent: -1, forkedAtMicros: 0, document }];
  }

  /** The number of the current branch. */
  get id(): number {
    return this.currentId;
  }

  /** The current run as a document: with its commands, moment and fingerprint. */
  document(): RunDocument {
    const { run } = this.current;
    const { document } = this.branch(this.currentId);
    return {
      ...document,
      commands: [...run.commands],
      atMicros: run.now,
      untilMicros: run.now,
      fingerprint: run.fingerprint(),
    };
  }

  /** Acts now. Answers what is wrong when it cannot be done. In the past of the frontier this makes a branch. */
  act(command: Command): CommandFault | null {
    const { run } = this.current;
    const before = run.hasKnownFuture() ? this.keep() : null;
    const fault = run.act(command);
    if (fault !== null) return fault;
    if (before !== null) this.add(nameOf(command), before, run.now);
    if (before !== null) this.current.chronicle = new Chronicle(this.current.story);
    return null;
  }

  /** Begins a branch with another document, at the present moment of the current one. */
  replay(name: string, document: RunDocument, atMicros: number): void {
    // What may be refused comes first: nothing has changed then.
    const unfolded = unfold(document, this.compile);
    unfolded.run.seek(atMicros);
    const before = this.keep();
    this.current = unfolded;
    this.add(name, before, 0);
    this.branch(this.currentId).document = document;
  }

  /** Goes to another branch: computes it again up to where it had come. */
  switchTo(id: number): void {
    if (id === this.currentId) return;
    const { document } = this.branch(id);
    const unfolded = unfold(document, this.compile);
    unfolded.run.seek(document.untilMicros);
    unfolded.run.seek(document.atMicros);
    this.keep();
    this.currentId = id;
    this.current = unfolded;
  }

  /** Computes the current run again, up to where it had come: what programs are compiled with has become more. */
  renew(): void {
    const { now, frontierMicros, commands } = this.current.run;
    const { document } = this.branch(this.currentId);
    const unfolded = unfold({ ...document, commands: [...commands] }, this.compile);
    unfolded.run.seek(frontierMicros);
    unfolded.run.seek(now);
    this.current = unfolded;
  }

  /** All branches, in the order in which they were made. */
  lines(): BranchLine[] {
    const { run } = this.current;
    return this.branches.map(({ id, name, parent, forkedAtMicros, document }) => {
      const current = id === this.currentId;
      return {
        id,
        name,
        parent,
        forkedAtMicros,
        frontierMicros: current ? run.frontierMicros : document.untilMicros,
        fingerprint: current ? run.fingerprint() : document.fingerprint,
        current,
      };
    });
  }

  /** Writes the current run down as a value, up to its frontier. Returns the number of its branch. */
  private keep(): number {
    const { run } = this.current;
    const branch = this.branch(this.currentId);
    branch.document = {
      ...branch.document,
      commands: [...run.commands],
      atMicros: run.now,
      untilMicros: run.frontierMicros,
      fingerprint: run.fingerprint(),
    };
    return this.currentId;
  }

  private add(name: string, parent: number, forkedAtMicros: number): void {
    const id = this.branches.length;
    const { document } = this.branch(parent);
    this.branches.push({ id, name, parent, forkedAtMicros, document });
    this.currentId = id;
  }

  private branch(id: number): Branch {
    const branch = this.branches[id];
    if (branch === undefined) throw new Error(`There is no branch ${id}.`);
    return branch;
  }
}

function unfold(document: RunDocument, compile: CompileProgram): Unfolded {
  const run = new Run(document, compile);
  const { world } = run;
  const story = new Story(world);
  const scene = new KafkaScene(world.cluster, world.insides);
  return { run, story, scene, chronicle: new Chronicle(story) };
}

const verbs: Readonly<Record<Command['type'], string>> = {
  CrashNode: 'crash',
  StopNode: 'stop',
  RestartNode: 'restart',
  PauseNode: 'pause',
  ResumeNode: 'resume',
  CutLink: 'cut',
  HealLink: 'heal',
  SlowLink: 'slow',
};

function nameOf(command: Command): string {
  const peer = 'peer' in command ? ` – ${command.peer}` : '';
  return `${verbs[command.type]} ${command.node}${peer}`;
}
