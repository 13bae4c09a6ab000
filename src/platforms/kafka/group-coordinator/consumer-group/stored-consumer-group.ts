import type { Plain } from '../../../../engine/plain-data';
import type { ConsumerGroup, ConsumerGroupMember } from './consumer-group';

/** A consumer group as __consumer_offsets has it: what is a map in memory is a list there. */
interface StoredConsumerGroup extends Omit<ConsumerGroup, 'members' | 'target' | 'regexes'> {
  readonly members: readonly StoredMember[];
  readonly target: readonly (readonly [string, readonly number[]])[];
  readonly regexes: readonly (readonly [string, readonly string[]])[];
}

type StoredMember = Omit<ConsumerGroupMember, 'assigned' | 'pendingRevocation'> & {
  readonly assigned: readonly (readonly [number, number])[];
  readonly pendingRevocation: readonly (readonly [number, number])[];
};

/** What is written of a group; one record stands for the many of Kafka (newConsumerGroup…Record). */
export function storedConsumerGroup(group: ConsumerGroup): Plain {
  const stored: StoredConsumerGroup = {
    ...group,
    members: [...group.members.values()].map((member) => ({
      ...member,
      assigned: [...member.assigned],
      pendingRevocation: [...member.pendingRevocation],
    })),
    target: [...group.target],
    regexes: [...group.regexes],
  };
  return stored as unknown as Plain;
}

/** A group as it was written. */
export function restoredConsumerGroup(plain: Plain): ConsumerGroup {
  const stored = plain as unknown as StoredConsumerGroup;
  const members = stored.members.map((member): [string, ConsumerGroupMember] => [
    member.memberId,
    {
      ...member,
      assigned: new Map(member.assigned),
      pendingRevocation: new Map(member.pendingRevocation),
    },
  ]);
  return {
    ...stored,
    members: new Map(members),
    target: new Map(stored.target),
    regexes: new Map(stored.regexes),
  };
}
