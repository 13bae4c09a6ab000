import { assert } from '../base/assert';

/**
 * One rule of a protocol (law 8): in one of the states `from`, `event` leads to `to`. The engine runs the rows, the
 * view draws them as a state chart, the tests walk them.
 */
export interface ProtocolRow<State extends string, Event extends string> {
  readonly from: readonly State[];
  readonly event: Event;
  readonly to: State;
  /** The class, method or KIP that it follows. */
  readonly source: string;
}

/** The state after an event. An event that no row allows in this state is a fault of ours. */
export function nextState<State extends string, Event extends string>(
  rows: readonly ProtocolRow<State, Event>[],
  state: State,
  event: Event,
): State {
  const row = rows.find((candidate) => candidate.event === event && candidate.from.includes(state));
  assert(row !== undefined, `${event} cannot happen in state ${state}`);
  return row.to;
}
