import type { Micros } from './clock';
import type { Plain } from './plain-data';

/** How the links of a run behave where nothing else is said. All one way. */
export interface NetworkConfig {
  /** Within one machine. */
  readonly loopbackMicros: Micros;
  /** Between machines of one zone. */
  readonly sameZoneMicros: Micros;
  /** Between machines of different zones. */
  readonly crossZoneMicros: Micros;
  /** Up to this much more, evenly drawn for each message. */
  readonly jitterMicros: Micros;
  /** Of a million packets so many are lost and sent again. */
  readonly lossPerMillion: number;
}

/** What was changed on the link between two machines. */
export interface LinkState {
  cut: boolean;
  extraMicros: Micros;
  lossPerMillion: number;
}

/** One message on its way. Immutable: checkpoints share it. */
export interface Message {
  readonly connection: number;
  readonly connectionId: number;
  readonly from: number;
  readonly to: number;
  /** What it is, by the platform's own numbering: for Kafka the API key, negative for its response. */
  readonly api: number;
  readonly correlation: number;
  readonly body: Plain;
  readonly sentAt: Micros;
  /** The seq of the fact MessageSent. */
  readonly fact: number;
}

/** One direction of a connection. */
export interface Direction {
  /** When the last message arrives: TCP does not overtake. */
  arrival: Micros;
  /** Messages that wait for a retransmission, in order; empty when the direction flows. */
  stalled: Message[];
  /** Retransmissions tried in a row. */
  attempts: number;
}

/**
 * A TCP connection that one node opened to another: requests go up, responses come down. Kept after closing, so
 * that it can be opened again.
 */
export interface ConnectionState {
  readonly opener: number;
  readonly peer: number;
  /** `orphaned`: the peer is gone, but a cut link has kept that from the opener. */
  state: 'opening' | 'open' | 'orphaned' | 'closed';
  /** Goes up with each opening: what was sent on an earlier one never arrives. */
  id: number;
  readonly upward: Direction;
  readonly downward: Direction;
}

/** Why a connection is gone, as the one who is told sees it. */
export type CloseReason = 'refused' | 'reset' | 'timeout';
