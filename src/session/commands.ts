import { microsFromMs } from '../engine/clock';
import { ENGINE_FACTS } from '../engine/engine-facts';
import type { LinkState } from '../engine/network-state';
import type { NodeStatus } from '../engine/nodes';
import type { Simulation } from '../engine/simulation';
import type { KafkaCluster } from '../platforms/kafka/cluster';
import { FACTS } from '../platforms/kafka/trace';
import type { Workloads } from '../platforms/kafka/workload';
import type { Command } from '../scenario/run-document';
import type { Programs } from '../snippets/programs';

/** What commands act on. */
export interface CommandTargets {
  readonly cluster: KafkaCluster;
  readonly programs: Programs;
  readonly workloads: Workloads;
}

/** Why a command cannot be carried out, and what to do instead, each in a sentence. */
export interface CommandFault {
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with a command at the present moment; null when it can be carried out. */
export function commandFault({ simulation, network }: KafkaCluster, command: Command): CommandFault | null {
  const node = findNode(simulation, command.node);
  if (node < 0) return unknownNode(simulation, command.node);
  if ('peer' in command) {
    const peer = findNode(simulation, command.peer);
    if (peer < 0) return unknownNode(simulation, command.peer);
    if (simulation.nodes.read(node).host === simulation.nodes.read(peer).host) {
      const message = `${command.node} and ${command.peer} are on one machine: there is no link between them.`;
      return { message, remedy: 'Name nodes of two machines.' };
    }
    return linkFault(command, network.link(node, peer));
  }
  const { status } = simulation.nodes.read(simulation.nodes.read(node).host);
  const { possibleIn, otherwise, remedy } = processCommands[command.type];
  return possibleIn.includes(status) ? null : { message: `${command.node} ${otherwise}`, remedy };
}

function unknownNode(simulation: Simulation, name: string): CommandFault {
  const names: string[] = [];
  for (let node = 0; node < simulation.nodes.length; node++) {
    const state = simulation.nodes.read(node);
    if (state.host === node && state.status !== 'closed') names.push(state.name);
  }
  return { message: `There is no node named "${name}" now.`, remedy: `Name one of ${names.join(', ')}.` };
}

type LinkCommand = Extract<Command, { readonly peer: string }>;

/** A command that would leave a link as it is: whoever gave it takes the link for another one. */
function linkFault(command: LinkCommand, link: Readonly<LinkState>): CommandFault | null {
  const between = `The link between ${command.node} and ${command.peer}`;
  if (command.type === 'SlowLink') {
    const isSame =
      link.extraMicros === microsFromMs(command.extraMs) && link.lossPerMillion === command.lossPerMillion;
    return isSame
      ? { message: `${between} is as slow and as lossy already.`, remedy: 'Give it another delay or loss.' }
      : null;
  }
  if ((command.type === 'CutLink') !== link.cut) return null;
  return link.cut
    ? { message: `${between} is cut already.`, remedy: 'Heal it before.' }
    : { message: `${between} is not cut.`, remedy: 'Cut it before.' };
}

const START_IT = 'Start it before.';

type ProcessCommand = Exclude<Command, { readonly peer: string }>['type'];

/** In which states of a process a command makes sense, and what is said when it does not. */
const processCommands: Readonly<
  Record<
    ProcessCommand,
    { readonly possibleIn: readonly NodeStatus[]; readonly otherwise: string; readonly remedy: string }
  >
> = {
  CrashNode: { possibleIn: ['up', 'paused'], otherwise: 'does not run.', remedy: START_IT },
  StopNode: { possibleIn: ['up'], otherwise: 'does not run.', remedy: START_IT },
  PauseNode: { possibleIn: ['up'], otherwise: 'does not run.', remedy: START_IT },
  RestartNode: { possibleIn: ['down'], otherwise: 'runs already.', remedy: 'Crash or stop it before.' },
  ResumeNode: { possibleIn: ['paused'], otherwise: 'is not paused.', remedy: 'Pause it before.' },
};

/**
 * Carries out a command of a run, by its place in the list. One that makes no sense at its moment (its node is gone)
 * does nothing, and the trace says why.
 */
export function applyCommand(targets: CommandTargets, command: Command, place: number): void {
  const { cluster } = targets;
  const { simulation } = cluster;
  const fault = commandFault(cluster, command);
  if (fault !== null) {
    recordRefused(simulation, command, place, fault);
    return;
  }
  const node = findNode(simulation, command.node);
  if ('peer' in command) {
    const peer = findNode(simulation, command.peer);
    if (command.type === 'SlowLink') {
      const extraMicros = microsFromMs(command.extraMs);
      simulation.record(ENGINE_FACTS.LinkChanged, node, peer, extraMicros, command.lossPerMillion);
      cluster.network.setQuality(node, peer, extraMicros, command.lossPerMillion);
    } else cluster.setCut(node, peer, command.type === 'CutLink');
  } else applyToProcess(targets, command.type, simulation.nodes.read(node).host);
}

function recordRefused(simulation: Simulation, command: Command, place: number, fault: CommandFault): void {
  const { trace } = simulation;
  const order = trace.text(
    'peer' in command
      ? `${command.type} ${command.node} – ${command.peer}`
      : `${command.type} ${command.node}`,
  );
  const node = findNode(simulation, command.node);
  const [reason, remedy] = [trace.text(fault.message), trace.text(fault.remedy)];
  simulation.record(FACTS.CommandRefused, node, place, order, reason, remedy);
}

function applyToProcess(targets: CommandTargets, type: ProcessCommand, host: number): void {
  const { cluster } = targets;
  const owner = ownerOf(targets, host);
  switch (type) {
    case 'CrashNode':
      cluster.crash(host);
      if (owner === targets.programs) targets.programs.crashed(host);
      break;
    case 'StopNode':
      owner.stop(host);
      break;
    case 'RestartNode':
      owner.restart(host);
      break;
    case 'PauseNode':
      cluster.pause(host);
      break;
    case 'ResumeNode':
      cluster.resume(host);
      break;
  }
}

/** Who knows how the process of a node starts and stops. */
function ownerOf(
  targets: CommandTargets,
  host: number,
): { stop(host: number): void; restart(host: number): void } {
  switch (targets.cluster.simulation.nodes.read(host).kind) {
    case 'program':
      return targets.programs;
    case 'workload':
      return targets.workloads;
    default:
      return targets.cluster;
  }
}

/** The latest node of a name that is not closed, -1 when there is none. */
function findNode(simulation: Simulation, name: string): number {
  for (let node = simulation.nodes.length - 1; node >= 0; node--) {
    const state = simulation.nodes.read(node);
    if (state.name === name && state.status !== 'closed') return node;
  }
  return -1;
}
