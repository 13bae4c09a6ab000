import type { Promised } from './promise-events';

interface State {
  delivered: number;
  /** The offset after the last that was delivered, by `group/partition`. */
  next: Map<string, number>;
}

/** A group gets no record twice. At-least-once delivery does not promise this; it is here to be seen. */
export const deliveredOnce: Promised<State> = {
  name: 'no record is delivered twice',
  initial: () => ({ delivered: 0, next: new Map() }),
  checked: (state) => state.delivered,
  fold: (state, event, seq) => {
    if (event.type !== 'consumed' || event.group < 0) return null;
    state.delivered += event.lastOffset - event.baseOffset + 1;
    const key = `${event.group}/${event.partition}`;
    const next = state.next.get(key) ?? 0;
    state.next.set(key, Math.max(next, event.lastOffset + 1));
    const count = Math.min(next, event.lastOffset + 1) - event.baseOffset;
    return count > 0 ? { seq, count, partition: event.partition, offset: event.baseOffset } : null;
  },
};
