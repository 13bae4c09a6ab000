import type { Session } from '../session/session';
import type { Story } from '../session/story';
import type { World } from '../session/world';

/** What `sim run --json` prints. Other checks read it: its fields stay. */
export function outcome(session: Session, story: Story): Record<string, unknown> {
  const { run } = session;
  const { programs } = run.world;
  return {
    fingerprint: run.fingerprint(),
    simulatedMicros: run.now,
    events: run.frontierEvents,
    programs: programs.lines().map(({ program, state, exitCode, clientVersion }) => ({
      name: program,
      state,
      exitCode,
      client: clientVersion,
      stdout: printed(run.world, program, 'stdout'),
      stderr: printed(run.world, program, 'stderr'),
    })),
    promises: story.promiseLines().map(({ name, held, tally, firstViolation }) => ({
      name,
      held,
      tally,
      firstViolation,
    })),
    cluster: { topics: topics(run.world), groups: groups(run.world) },
  };
}

function printed(world: World, program: string, stream: 'stdout' | 'stderr'): string[] {
  return world.programs
    .console()
    .filter((line) => line.program === program && line.stream === stream)
    .map((line) => line.text);
}

function topics(world: World): unknown[] {
  const { registry, metadata } = world.cluster;
  return registry
    .topics()
    .filter((topic) => !topic.isInternal)
    .map((topic) => ({
      name: topic.name,
      partitions: topic.partitions.map((partition, index) => {
        const known = metadata.partitionAt(partition, metadata.endOffset);
        return {
          partition: index,
          leader: known?.leader ?? -1,
          leaderEpoch: known?.leaderEpoch ?? -1,
          isr: known?.isr ?? [],
          replicas: (known?.replicas ?? []).map((broker) => replica(world, broker, partition)),
        };
      }),
    }));
}

function replica(world: World, broker: number, partition: number): unknown {
  const { replicas } = world.cluster;
  const { highWatermark, logEndOffset, logStartOffset } = replicas.read(replicas.number(broker, partition));
  return { broker, logStartOffset, highWatermark, logEndOffset };
}

function groups(world: World): unknown[] {
  const { brokers, brokerParts, registry } = world.cluster;
  const found = [];
  for (let broker = 0; broker < brokers.length; broker++) {
    for (const group of brokerParts.coordinator.groups(broker)) {
      found.push({
        name: group.groupId,
        state: group.state,
        generation: group.generation,
        coordinator: brokers.read(broker).brokerId,
        members: [...group.members.values()].map(({ memberId, clientId, assignment }) => ({
          memberId,
          clientId,
          partitions: assignment.map((partition) => registry.partitionName(partition)),
        })),
        committed: Object.fromEntries(
          [...group.offsets].map(([partition, { offset }]) => [registry.partitionName(partition), offset]),
        ),
      });
    }
  }
  return found;
}
