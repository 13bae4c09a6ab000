import { microsFromMs } from '../engine/clock';
import { ENGINE_FACTS } from '../engine/engine-facts';
import type { Simulation } from '../engine/simulation';
import type { KafkaCluster } from '../platforms/kafka/cluster';
import type { Command } from '../scenario/run-document';
import type { Programs } from '../snippets/programs';

/** What commands act on. */
export interface CommandTargets {
  readonly cluster: KafkaCluster;
  readonly programs: Programs;
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
  switch (command.type) {
    case 'RestartNode':
      return status === 'down' ? null : `${command.node} runs already.`;
    case 'ResumeNode':
      return status === 'paused' ? null : `${command.node} is not paused.`;
    case 'PauseNode':
    case 'StopNode':
      return status === 'up' ? null : `${command.node} does not run.`;
    case 'CrashNode':
      return status === 'up' || status === 'paused' ? null : `${command.node} does not run.`;
    case 'CutLink':
    case 'HealLink':
    case 'SlowLink':
      return null;
  }
}

/** Carries a command out. One that makes no sense any more (its node is gone) does nothing. */
export function applyCommand(targets: CommandTargets, command: Command): void {
  const { cluster } = targets;
  const { simulation } = cluster;
  if (commandFault(simulation, command) !== null) return;
  const node = findNode(simulation, command.node);
  if ('peer' in command) {
    const peer = findNode(simulation, command.peer);
    if (command.type === 'SlowLink') {
      const extraMicros = microsFromMs(command.extraMs);
      simulation.record(ENGINE_FACTS.LinkChanged, node, peer, extraMicros, command.lossPerMillion);
      cluster.network.setQuality(node, peer, extraMicros, command.lossPerMillion);
    } else cluster.setCut(node, peer, command.type === 'CutLink');
    return;
  }
  applyToProcess(targets, command.type, simulation.nodes.read(node).host);
}

function applyToProcess(targets: CommandTargets, type: Command['type'], host: number): void {
  const { cluster, programs } = targets;
  const isProgram = cluster.simulation.nodes.read(host).kind === 'program';
  switch (type) {
    case 'CrashNode':
      cluster.crash(host);
      if (isProgram) programs.crashed(host);
      break;
    case 'StopNode':
      if (isProgram) programs.stop(host);
      else cluster.stop(host);
      break;
    case 'RestartNode':
      if (isProgram) programs.restart(host);
      else cluster.restart(host);
      break;
    case 'PauseNode':
      cluster.pause(host);
      break;
    case 'ResumeNode':
      cluster.resume(host);
      break;
    case 'CutLink':
    case 'HealLink':
    case 'SlowLink':
      break;
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
