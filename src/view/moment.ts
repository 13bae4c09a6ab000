import type {
  CursorFrame,
  Flight,
  Frame,
  LogFrame,
  SceneStructure,
  SourceFrame,
} from '../platforms/platform';

/** A frame with its parts found by what they belong to: built once a picture. */
export interface Moment {
  readonly frame: Frame;
  /** By index into the structure's logs. */
  readonly logs: ReadonlyMap<number, LogFrame>;
  readonly sources: ReadonlyMap<number, SourceFrame>;
  /** By node. */
  readonly cursors: ReadonlyMap<number, readonly CursorFrame[]>;
  /** By partition. */
  readonly cursorsAt: ReadonlyMap<number, readonly CursorFrame[]>;
  /** By partition: the first and the last offset that any replica has. */
  readonly extents: ReadonlyMap<number, { readonly first: number; readonly last: number }>;
  /** The longest log. */
  readonly longest: number;
  /** Pairs of nodes with something on its way, as `linkId` names them. */
  readonly busy: ReadonlyMap<string, readonly Flight[]>;
}

/** The name of the link between two nodes, the same from both ends. */
export function linkId(one: number, other: number): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`;
}

function grouped<V>(values: readonly V[], keyOf: (value: V) => number): Map<number, V[]> {
  const groups = new Map<number, V[]>();
  for (const value of values) {
    const known = groups.get(keyOf(value));
    if (known === undefined) groups.set(keyOf(value), [value]);
    else known.push(value);
  }
  return groups;
}

/** Finds everything in a frame by what it belongs to. */
export function momentOf(structure: SceneStructure, frame: Frame): Moment {
  const extents = new Map<number, { first: number; last: number }>();
  let longest = 0;
  for (const log of frame.logs) {
    const partition = structure.logs[log.log]?.partition ?? -1;
    const lastCell = log.cells[log.cells.length - 1];
    const last = Math.max(log.logEndOffset, lastCell === undefined ? 0 : lastCell.offset + 1);
    longest = Math.max(longest, last);
    const known = extents.get(partition);
    if (known === undefined) extents.set(partition, { first: log.logStartOffset, last });
    else {
      known.first = Math.min(known.first, log.logStartOffset);
      known.last = Math.max(known.last, last);
    }
  }
  const busy = new Map<string, Flight[]>();
  for (const flight of frame.flights) {
    const id = linkId(flight.from, flight.to);
    const known = busy.get(id);
    if (known === undefined) busy.set(id, [flight]);
    else known.push(flight);
  }
  return {
    frame,
    logs: new Map(frame.logs.map((log) => [log.log, log])),
    sources: new Map(frame.sources.map((source) => [source.node, source])),
    cursors: grouped(frame.cursors, (cursor) => cursor.node),
    cursorsAt: grouped(frame.cursors, (cursor) => cursor.partition),
    extents,
    longest,
    busy,
  };
}
