import type { CursorFrame, LogFrame, SourceFrame } from '../platforms/platform';
import { formatInteger, formatPlural } from './formats';
import type { PlacedNode } from './placement';

/** What people say of a node's state. */
export function statusWord(status: PlacedNode['status']): string {
  if (status === 'down') return 'crashed';
  return status;
}

/** A log and all its lines, as it is read aloud. */
export function stripLabel(name: string, log: LogFrame): string {
  const lost = log.cells.filter((cell) => cell.state === 'lost').length;
  const open = log.cells.filter((cell) => cell.state === 'uncommitted').length;
  const parts = [
    log.isLeader
      ? `leader, epoch ${log.leaderEpoch}`
      : `follower, ${log.inSync ? 'in sync' : 'out of sync'}, epoch ${log.leaderEpoch}`,
    `log end ${formatInteger(log.logEndOffset)}`,
    `high watermark ${formatInteger(log.highWatermark)}`,
  ];
  if (log.lastStableOffset < log.highWatermark) {
    parts.push(`last stable offset ${formatInteger(log.lastStableOffset)}`);
  }
  if (log.logStartOffset > 0) parts.push(`log start ${formatInteger(log.logStartOffset)}`);
  if (open > 0) parts.push(`${formatPlural(open, 'record')} not committed`);
  if (lost > 0) parts.push(`${formatPlural(lost, 'record')} lost`);
  const undecided = log.cells.filter((cell) => cell.state === 'undecided').length;
  if (undecided > 0) parts.push(`${formatPlural(undecided, 'record')} of open transactions`);
  const aborted = log.cells.filter((cell) => cell.state === 'aborted').length;
  if (aborted > 0) parts.push(`${formatPlural(aborted, 'record')} aborted`);
  const diverged = log.cells.filter((cell) => cell.state === 'diverged').length;
  if (diverged > 0)
    parts.push(`${formatPlural(diverged, 'record')} that the leader has not, never acknowledged`);
  return `${name}: ${parts.join(', ')}`;
}

function nameAndState(placed: PlacedNode): string {
  const badges = placed.node.badges.map((badge) => `, ${badge}`).join('');
  const own = placed.subtitle === '' ? '' : `, ${placed.subtitle}`;
  return `${placed.title}${own}, ${statusWord(placed.status)}${badges}`;
}

/** A server with a summary of its logs. */
export function serverLabel(placed: PlacedNode, logs: readonly LogFrame[]): string {
  const leads = logs.filter((log) => log.isLeader).length;
  const behind = logs.filter((log) => !log.inSync && !log.isLeader).length;
  const zone = placed.node.zone === '' ? '' : `, zone ${placed.node.zone}`;
  const outOfSync = behind === 0 ? '' : `, ${behind} out of sync`;
  return `${nameAndState(placed)}${zone}: ${formatPlural(logs.length, 'log')}, leads ${leads}${outOfSync}`;
}

/** A source with what is in its buffer. */
export function sourceLabel(placed: PlacedNode, source: SourceFrame | undefined): string {
  if (source === undefined) return nameAndState(placed);
  let buffered = 0;
  for (const part of source.buffered) buffered += part.records;
  return (
    `${nameAndState(placed)}: ${formatPlural(buffered, 'record')} in the buffer, ${source.inFlight} in flight, ` +
    `${formatInteger(source.acknowledged)} acknowledged, ${formatInteger(source.failed)} failed, ` +
    `${formatInteger(source.retries)} retried`
  );
}

/** A reader with what it owns and how far it is. */
export function sinkLabel(
  placed: PlacedNode,
  owned: readonly string[],
  cursors: readonly CursorFrame[],
  partitionName: (partition: number) => string,
): string {
  const owns = owned.length === 0 ? 'owns nothing' : `owns ${owned.join(', ')}`;
  const reads = cursors.map((cursor) => {
    const committed = cursor.committed < 0 ? 'nothing committed' : `committed ${cursor.committed}`;
    return `${partitionName(cursor.partition)}: position ${cursor.position}, ${committed}, lag ${cursor.lag}`;
  });
  return `${nameAndState(placed)}: ${[owns, ...reads].join('; ')}`;
}

/** A node about which there is no more to say. */
export function plainLabel(placed: PlacedNode): string {
  return nameAndState(placed);
}
