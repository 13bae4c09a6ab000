import type { CursorFrame, Flight, Frame, LogFrame, SceneCell, SourceFrame } from '../platforms/platform';

const CELL_STATES = [
  'committed',
  'uncommitted',
  'lost',
  'diverged',
  'undecided',
  'aborted',
  'commitMark',
  'abortMark',
] as const;

/**
 * Packs a frame into one buffer of doubles, which is handed to the page without copying. The layout is the order in
 * which the fields are written here; lists begin with their length.
 */
export function encodeFrame(frame: Frame): ArrayBuffer {
  const out: number[] = [frame.timeMicros, frame.frontierMicros, frame.eventIndex, frame.eventTotal];
  out.push(frame.logs.length);
  for (const log of frame.logs) encodeLog(out, log);
  out.push(frame.cursors.length);
  for (const c of frame.cursors) out.push(c.node, c.partition, c.position, c.committed, c.lag);
  out.push(frame.sources.length);
  for (const source of frame.sources) {
    out.push(source.node, source.acknowledged, source.failed, source.retries, source.inFlight);
    out.push(source.buffered.length);
    for (const { partition, records } of source.buffered) out.push(partition, records);
  }
  out.push(frame.flights.length);
  for (const f of frame.flights) {
    out.push(f.from, f.to, f.api, f.isResponse ? 1 : 0, f.sentMicros, f.arrivesMicros, f.key, f.lost ? 1 : 0);
  }
  return new Float64Array(out).buffer;
}

/** The inverse of `encodeFrame`. */
export function decodeFrame(buffer: ArrayBuffer): Frame {
  const numbers = new Float64Array(buffer);
  let at = 0;
  const take = (): number => numbers[at++] as number;
  const takeList = <T>(one: () => T): T[] => Array.from({ length: take() }, one);
  return {
    timeMicros: take(),
    frontierMicros: take(),
    eventIndex: take(),
    eventTotal: take(),
    logs: takeList(() => decodeLog(take)),
    cursors: takeList(
      (): CursorFrame => ({
        node: take(),
        partition: take(),
        position: take(),
        committed: take(),
        lag: take(),
      }),
    ),
    sources: takeList(
      (): SourceFrame => ({
        node: take(),
        acknowledged: take(),
        failed: take(),
        retries: take(),
        inFlight: take(),
        buffered: takeList(() => ({ partition: take(), records: take() })),
      }),
    ),
    flights: takeList(
      (): Flight => ({
        from: take(),
        to: take(),
        api: take(),
        isResponse: take() === 1,
        sentMicros: take(),
        arrivesMicros: take(),
        key: take(),
        lost: take() === 1,
      }),
    ),
  };
}

function encodeLog(out: number[], log: LogFrame): void {
  out.push(log.log, log.isLeader ? 1 : 0, log.inSync ? 1 : 0, log.leaderEpoch);
  out.push(log.logStartOffset, log.logEndOffset, log.highWatermark, log.lastStableOffset);
  out.push(log.cells.length);
  for (const cell of log.cells) {
    out.push(
      cell.offset,
      cell.key,
      cell.leaderEpoch,
      cell.batchStart ? 1 : 0,
      CELL_STATES.indexOf(cell.state),
    );
  }
}

function decodeLog(take: () => number): LogFrame {
  const head = {
    log: take(),
    isLeader: take() === 1,
    inSync: take() === 1,
    leaderEpoch: take(),
    logStartOffset: take(),
    logEndOffset: take(),
    highWatermark: take(),
    lastStableOffset: take(),
  };
  const cells = Array.from(
    { length: take() },
    (): SceneCell => ({
      offset: take(),
      key: take(),
      leaderEpoch: take(),
      batchStart: take() === 1,
      state: CELL_STATES[take()] ?? 'committed',
    }),
  );
  return { ...head, cells };
}
