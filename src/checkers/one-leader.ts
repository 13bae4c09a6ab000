import type { Promised } from './promise-events';

interface State {
  elections: number;
  /** The node by `partition/epoch`. */
  leaders: Map<string, number>;
}

/** In one epoch a partition has one leader at the most. */
export const oneLeaderPerEpoch: Promised<State> = {
  name: 'one leader per epoch',
  initial: () => ({ elections: 0, leaders: new Map() }),
  checked: (state) => state.elections,
  fold: (state, event, seq) => {
    if (event.type !== 'leader') return null;
    state.elections++;
    const key = `${event.partition}/${event.epoch}`;
    const known = state.leaders.get(key);
    state.leaders.set(key, event.node);
    if (known === undefined || known === event.node) return null;
    return { seq, count: 1, partition: event.partition, offset: -1 };
  },
};
