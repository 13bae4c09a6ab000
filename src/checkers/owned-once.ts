import type { Promised } from './promise-events';

interface Owner {
  generation: number;
  partitions: readonly number[];
}

interface State {
  assignments: number;
  /** By group, the owners by node. */
  groups: Map<number, Map<number, Owner>>;
}

/** Within one generation of a group no partition has two owners. */
export const ownedOnce: Promised<State> = {
  name: 'every partition has one owner',
  initial: () => ({ assignments: 0, groups: new Map() }),
  checked: (state) => state.assignments,
  fold: (state, event, seq) => {
    if (event.type !== 'assigned' && event.type !== 'revoked') return null;
    const owners = state.groups.get(event.group) ?? new Map<number, Owner>();
    state.groups.set(event.group, owners);
    if (event.type === 'revoked') {
      const owner = owners.get(event.node);
      if (owner !== undefined)
        owner.partitions = owner.partitions.filter((p) => !event.partitions.includes(p));
      return null;
    }
    owners.delete(event.node);
    state.assignments++;
    const { generation, partitions } = event;
    let count = 0;
    let partition = -1;
    for (const owner of owners.values()) {
      if (owner.generation !== generation) continue;
      for (const taken of partitions) {
        if (!owner.partitions.includes(taken)) continue;
        count++;
        partition = taken;
      }
    }
    owners.set(event.node, { generation, partitions });
    return count > 0 ? { seq, count, partition, offset: -1 } : null;
  },
};
