import type { SceneNode, SceneStructure } from '../platforms/platform';

/** A node that has a card, with what its host adds to it. */
export interface PlacedNode {
  readonly node: SceneNode;
  /** Its program's name, or its own when it is no part of a program. */
  readonly title: string;
  /** Its own name when the title is its program's. */
  readonly subtitle: string;
  /** The worse of its own and its host's: what befalls the host befalls it. */
  readonly status: SceneNode['status'];
}

/** Who stands where. */
export interface Placement {
  readonly sources: readonly PlacedNode[];
  readonly servers: readonly PlacedNode[];
  readonly controllers: readonly PlacedNode[];
  /** Members of each group, in the order of `SceneStructure.groups`. */
  readonly groups: readonly (readonly PlacedNode[])[];
  /** Sinks without a group. */
  readonly loose: readonly PlacedNode[];
}

/** From this many clients in a column on, those that their program has closed are left out. */
const CLOSED_SHOWN_UP_TO = 6;
const SEVERITY: readonly SceneNode['status'][] = ['up', 'paused', 'closed', 'ended', 'down'];

function worse(one: SceneNode['status'], other: SceneNode['status']): SceneNode['status'] {
  return SEVERITY.indexOf(other) > SEVERITY.indexOf(one) ? other : one;
}

function withoutClosed(nodes: readonly PlacedNode[]): readonly PlacedNode[] {
  return nodes.length <= CLOSED_SHOWN_UP_TO ? nodes : nodes.filter((placed) => placed.status !== 'closed');
}

/**
 * Sorts the nodes into their columns. A program that has clients is shown by its clients' cards, one without by a
 * card of its own.
 */
export function placeNodes(structure: SceneStructure): Placement {
  const byNumber = new Map(structure.nodes.map((node) => [node.node, node]));
  const hosts = new Set<number>();
  for (const node of structure.nodes) if (node.host !== node.node) hosts.add(node.host);
  const sources: PlacedNode[] = [];
  const servers: PlacedNode[] = [];
  const controllers: PlacedNode[] = [];
  const groups: PlacedNode[][] = structure.groups.map(() => []);
  const loose: PlacedNode[] = [];
  for (const node of structure.nodes) {
    const host = node.host === node.node ? undefined : byNumber.get(node.host);
    const placed: PlacedNode = {
      node,
      title: host?.name ?? node.name,
      subtitle: host === undefined ? '' : node.name,
      status: host === undefined ? node.status : worse(node.status, host.status),
    };
    if (node.role === 'server') servers.push(placed);
    else if (node.role === 'controller') controllers.push(placed);
    else if (node.role === 'source') sources.push(placed);
    else if (node.role === 'sink') (groups[node.group] ?? loose).push(placed);
    else if (!hosts.has(node.node)) sources.push(placed);
  }
  return {
    sources: withoutClosed(sources),
    servers,
    controllers,
    groups: groups.map(withoutClosed),
    loose: withoutClosed(loose),
  };
}
