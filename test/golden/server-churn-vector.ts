import type { AssignorGroup } from '../../src/platforms/kafka/group-coordinator/assignors/server-assignor';
import {
  assignOnServer,
  type ServerAssignorName,
} from '../../src/platforms/kafka/group-coordinator/assignors/server-assignors';
import { type Comparison, type GoldenAdapter, goldenAdapter } from './adapter';

type Written = Readonly<Record<string, readonly number[]>>;

interface ServerStep {
  readonly partitionsPerTopic: readonly number[];
  readonly members: readonly {
    readonly memberId: string;
    readonly topics: readonly number[];
    readonly current: Written;
    readonly instanceId?: string | null;
  }[];
  readonly target: Readonly<Record<string, Written>>;
}

/** Runs a server-side assignor on every step of a sequence in which members and topics come and go. */
export function serverChurnAdapter(name: string, assignor: ServerAssignorName): GoldenAdapter {
  return goldenAdapter<{ readonly steps: readonly ServerStep[] }>(
    name,
    ({ steps }): Comparison => ({
      expected: steps.map(({ target }) => target),
      actual: steps.map((step) => {
        const target = assignOnServer(assignor, groupOf(step));
        return Object.fromEntries(
          [...target].map(([id, partitions]) => [id, Object.fromEntries(partitions)]),
        );
      }),
    }),
  );
}

function groupOf({ members, partitionsPerTopic }: ServerStep): AssignorGroup {
  const subscriptions = new Set(members.map(({ topics }) => topics.join()));
  return {
    members: members.map(({ memberId, topics, current, instanceId = null }) => ({
      memberId,
      instanceId,
      topics,
      current: new Map(Object.entries(current).map(([topic, list]) => [Number(topic), list])),
    })),
    isHomogeneous: subscriptions.size === 1,
    numPartitions: (topic) => partitionsPerTopic[topic] ?? 0,
  };
}
