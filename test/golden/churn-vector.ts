import type { GroupAssignment } from '../../src/platforms/kafka/clients/consumer/group-member';
import type { AssignableTopic } from '../../src/platforms/kafka/clients/consumer/range-topic';
import type { StickyMember } from '../../src/platforms/kafka/clients/consumer/sticky/sticky-member';
import { type Comparison, type GoldenAdapter, goldenAdapter } from './adapter';
import { byTopic, type GroupVector, topicRacks } from './group-vector';

/** A sequence of assignments while members come, go and change their minds; each step has all of its inputs. */
interface ChurnVector {
  readonly steps: readonly ChurnStep[];
}

interface ChurnStep extends GroupVector {
  readonly members: readonly {
    readonly memberId: string;
    readonly topics: readonly string[];
    readonly owned: Readonly<Record<string, readonly number[]>>;
    readonly generation: number;
  }[];
}

/**
 * Runs a sticky assignor on every step. `inUserData`: what members own, and since which generation, travels in the
 * user data of the sticky assignor and not in the subscription itself.
 */
export function churnAdapter(
  name: string,
  inUserData: boolean,
  assign: (topics: readonly AssignableTopic[], members: readonly StickyMember[]) => GroupAssignment,
): GoldenAdapter {
  return goldenAdapter<ChurnVector>(
    name,
    ({ steps }): Comparison => ({
      expected: steps.map((step) => step.assignment),
      actual: steps.map((step) => byTopic(assign(topicRacks(step), stickyMembers(step, inUserData)))),
    }),
  );
}

function stickyMembers(step: ChurnStep, inUserData: boolean): StickyMember[] {
  return step.members.map(({ memberId, topics, owned, generation }) => {
    const given = generation < 0 ? null : generation;
    return {
      memberId,
      groupInstanceId: null,
      rackId: null,
      topics,
      owned: Object.entries(owned).flatMap(([topic, list]) =>
        list.map((partition) => ({ topic, partition })),
      ),
      ownedGeneration: given,
      generationId: inUserData ? null : given,
    };
  });
}
