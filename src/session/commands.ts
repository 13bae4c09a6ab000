import { microsFromMs } from '../engine/clock';
import { ENGINE_FACTS } from '../engine/engine-facts';
import type { NodeStatus } from '../engine/nodes';
import type { Simulation } from '../engine/simulation';
import type { KafkaCluster } from '../platforms/kafka/cluster';
import type { Workloads } from '../platforms/kafka/workload';
import type { Command } from '../scenario/run-document';
import type { Programs } from '../snippets/programs';

/** What commands act on. */
export interface CommandTargets {
  readonly cluster: KafkaCluster;
  readonly programs: Programs;
  readonly workloads: Workloads;
}

/** Why a command cannot be carried out now, in a sentence; null when it can. */
export function commandFault(simulation: Simulation, command: Command): string | null {
  const node = findNode(simulation, command.node);
  if (node < 0) return `There is no node named "${command.node}" now.`;
  if ('peer' in command) {
    const peer = findNode(simulation, command.peer);
    if (peer < 0) return `There is no node named "${command.peer}" now.`;
    const sameMachine = simulation.nodes.read(node).host === simulation.nodes.read(peer).host;
    return sameMachine
      ? `${command.node} and ${command.peer} are on one machine: there is no link between them.`
      : null;
  }
  const { status } = simulation.nodes.read(simulation.nodes.read(node).host);
  const { possibleIn, otherwise } = processCommands[command.type];
  return possibleIn.includes(status) ? null : `${command.node} ${otherwise}`;
}

type ProcessCommand = Exclude<Command, { readonly peer: string }>['type'];

/** In which states of a process a command makes sense, and what is said when it does not. */
const processCommands: Readonly<
  Record<ProcessCommand, { readonly possibleIn: readonly NodeStatus[]; readonly otherwise: string }>
> = {
  CrashNode: { possibleIn: ['up', 'paused'], otherwise: 'does not run.' },
  StopNode: { possibleIn: ['up'], otherwise: 'does not run.' },
  PauseNode: { possibleIn: ['up'], otherwise: 'does not run.' },
  RestartNode: { possibleIn: ['down'], otherwise: 'runs already.' },
  ResumeNode: { possibleIn: ['paused'], otherwise: 'is not paused.' },
};

/** Carries a command out. One that makes no sense any more (its node is gone) does nothing: the answer says why. */
export function applyCommand(targets: CommandTargets, command: Command): string | null {
  const { cluster } = targets;
  const { simulation } = cluster;
  const fault = commandFault(simulation, command);
  if (fault !== null) return fault;
  const node = findNode(simulation, command.node);
  if ('peer' in command) {
    const peer = findNode(simulation, command.peer);
    if (command.type === 'SlowLink') {
      const extraMicros = microsFromMs(command.extraMs);
      simulation.record(ENGINE_FACTS.LinkChanged, node, peer, extraMicros, command.lossPerMillion);
      cluster.network.setQuality(node, peer, extraMicros, command.lossPerMillion);
    } else cluster.setCut(node, peer, command.type === 'CutLink');
  } else applyToProcess(targets, command.type, simulation.nodes.read(node).host);
  return null;
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
