import { userPlace } from '../interpreter/machine/watch';
import { API, type ProduceRequest } from '../platforms/kafka/protocol/messages';
import type { SourceLine } from '../snippets/sent-lines';
import type { Selection } from './protocol';
import type { World } from './world';

/**
 * The line of a program that something comes from: the `send` of a record or of the first record of a produce request,
 * the call in which a program waits for another request, the statement that printed. Null when no program is behind it.
 */
export function sourceLineOf(world: World, selection: Selection): SourceLine | null {
  switch (selection.kind) {
    case 'record':
      return ofRecord(world, selection.node, selection.partition, selection.offset);
    case 'flight':
      return ofFlight(world, selection.from, selection.to, selection.sentMicros);
    case 'fact':
      return ofFact(world, selection.seq);
    case 'node':
    case 'partition':
    case 'log':
      return null;
  }
}

function ofRecord(world: World, node: number, partition: number, offset: number): SourceLine | null {
  const { cluster } = world;
  if (cluster.simulation.nodes.read(node).kind !== 'broker') return null;
  const { brokerId } = cluster.brokers.read(cluster.indexOfNode(node));
  const number = cluster.replicas.number(brokerId, partition);
  if (number < 0) return null;
  const batch = cluster.records.find(cluster.replicas.read(number).tip, offset);
  if (batch < 0) return null;
  const record = cluster.records.record(batch, offset - cluster.records.baseOffset(batch));
  return world.programs.sent.find({ ...record, topic: cluster.registry.partition(partition).topic });
}

function ofFlight(world: World, from: number, to: number, sentMicros: number): SourceLine | null {
  const { cluster } = world;
  const found = cluster.network
    .inFlight()
    .find(({ message }) => message.from === from && message.to === to && message.sentAt === sentMicros);
  if (found === undefined) return null;
  const { api, body } = found.message;
  if (api === API.Produce) {
    const [first] = (body as unknown as ProduceRequest).partitions;
    if (first === undefined) return null;
    const record = cluster.records.recordAt(first.batch.firstRecord, 0);
    return world.programs.sent.find({ ...record, topic: cluster.registry.partition(first.partition).topic });
  }
  return waitingLine(world, from) ?? waitingLine(world, to);
}

/** Where the thread stands that waits in a call of this client. */
function waitingLine({ programs, simulation }: World, client: number): SourceLine | null {
  const { host } = simulation.nodes.read(client);
  for (const { program: file } of programs.lines()) {
    const debugged = programs.debugged(file);
    if (debugged === null || debugged.state.host !== host || debugged.program === null) continue;
    for (const call of debugged.state.calls.values()) {
      const thread = debugged.state.machine?.threads.find(({ id }) => id === call.thread);
      const place = call.client === client && thread ? userPlace(debugged.program, thread) : null;
      if (place !== null && place.line > 0) return { program: file, line: place.line };
    }
  }
  return null;
}

function ofFact({ programs }: World, seq: number): SourceLine | null {
  const printed = programs.console().find((line) => line.seq === seq);
  return printed === undefined || printed.line === 0
    ? null
    : { program: printed.program, line: printed.line };
}
