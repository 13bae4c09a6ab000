import type { SceneNode, SceneStructure } from '../platforms/platform';
import type { Command } from '../scenario/run-document';
import type { Selection } from '../session/protocol';

/** Something that can be done to one machine. */
export interface Act {
  readonly type: 'CrashNode' | 'StopNode' | 'RestartNode' | 'PauseNode' | 'ResumeNode';
  /** Whether it makes sense now; when not, the button stays where it is, greyed. */
  readonly isPossible: boolean;
}

/** A link that can be cut or healed. */
export interface LinkAct {
  readonly peer: SceneNode;
  readonly isCut: boolean;
  readonly command: Command;
}

const TYPES: readonly Act['type'][] = ['CrashNode', 'StopNode', 'RestartNode', 'PauseNode', 'ResumeNode'];

/** The machine on which the selected thing runs; null when nothing is selected that runs somewhere. */
export function machineOf(structure: SceneStructure, selection: Selection | null): SceneNode | null {
  if (selection === null || !('node' in selection)) return null;
  const node = structure.nodes.find((candidate) => candidate.node === selection.node);
  return structure.nodes.find((candidate) => candidate.node === node?.host) ?? null;
}

/** What can be done to a machine, always in the same order. */
export function actsOn(machine: SceneNode | null): readonly Act[] {
  return TYPES.map((type) => ({ type, isPossible: machine !== null && isPossible(machine, type) }));
}

function isPossible(machine: SceneNode, type: Act['type']): boolean {
  switch (type) {
    case 'CrashNode':
      return machine.status === 'up' || machine.status === 'paused';
    case 'StopNode':
    case 'PauseNode':
      return machine.status === 'up';
    case 'RestartNode':
      return machine.status === 'down' || machine.status === 'ended';
    case 'ResumeNode':
      return machine.status === 'paused';
  }
}

/** The links of a machine to all others, the cut ones first. */
export function linksOf(structure: SceneStructure, machine: SceneNode): readonly LinkAct[] {
  const peers = structure.nodes.filter(
    (node) => node.host === node.node && node.node !== machine.node && node.status !== 'closed',
  );
  return peers
    .map((peer) => linkBetween(structure, machine, peer))
    .sort((one, other) => Number(other.isCut) - Number(one.isCut));
}

/** What can be done to the link between two machines. */
export function linkBetween(structure: SceneStructure, machine: SceneNode, peer: SceneNode): LinkAct {
  const isCut = structure.links.some(
    ({ cut, node, peer: other }) =>
      cut &&
      ((node === machine.node && other === peer.node) || (node === peer.node && other === machine.node)),
  );
  const type = isCut ? 'HealLink' : 'CutLink';
  return { peer, isCut, command: { type, node: machine.name, peer: peer.name } };
}

/** The broker of a number key: that of this id, else the one at this place. */
export function brokerOfKey(structure: SceneStructure, digit: number): SceneNode | null {
  const servers = structure.nodes.filter((node) => node.role === 'server');
  return servers.find((node) => node.name === `broker ${digit}`) ?? servers[digit - 1] ?? null;
}
