import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { ClusterContext } from '../cluster-context';
import type {
  AlterPartitionReassignmentsRequest,
  AlterPartitionReassignmentsResponse,
  ListPartitionReassignmentsRequest,
  ListPartitionReassignmentsResponse,
} from '../protocol/admin-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { assignmentFault } from './manual-assignment';
import type { MetadataWriter } from './metadata-writer';
import { assignmentOf, isReassigning, reassigned, reverted } from './partition-assignment';
import type { PartitionRegistration } from './partition-registration';
import type { ReplicationControl } from './replication-control';

/** Why something is refused, with the words for it. */
interface Refusal {
  readonly error: ErrorName;
  readonly message: string;
}

/** Moves partitions to other brokers: AlterPartitionReassignments and ListPartitionReassignments (ReplicationControlManager). */
export class PartitionReassignments {
  private readonly context: ClusterContext;
  private readonly writer: MetadataWriter;
  private readonly replication: ReplicationControl;
  private readonly isRegistered: (brokerId: number) => boolean;

  constructor(
    context: ClusterContext,
    writer: MetadataWriter,
    replication: ReplicationControl,
    isRegistered: (brokerId: number) => boolean,
  ) {
    this.context = context;
    this.writer = writer;
    this.replication = replication;
    this.isRegistered = isRegistered;
  }

  /** AlterPartitionReassignments: each partition for itself. */
  onAlter(message: Message): void {
    const request = message.body as unknown as AlterPartitionReassignmentsRequest;
    const partitions = request.partitions.map(({ topic, partition, replicas }) => {
      const refused = this.alter(topic, partition, replicas, request.allowReplicationFactorChange);
      return {
        topic,
        partition,
        errorCode: errorNamed(refused?.error ?? 'NONE').code,
        errorMessage: refused?.message ?? null,
      };
    });
    const response: AlterPartitionReassignmentsResponse = { partitions };
    this.writer.respond(message, response as unknown as Plain);
  }

  /** ListPartitionReassignments: of the partitions that are named, or of all. */
  onList(message: Message): void {
    const { partitions } = message.body as unknown as ListPartitionReassignmentsRequest;
    const wanted = partitions ?? this.allPartitions();
    const response: ListPartitionReassignmentsResponse = {
      partitions: wanted.flatMap(({ topic, partition }) => {
        const number = this.context.registry.topic(topic)?.partitions[partition];
        const registration = number === undefined ? null : this.replication.registrationOf(number);
        if (registration === null || !isReassigning(assignmentOf(registration))) return [];
        const { replicas, addingReplicas, removingReplicas } = registration;
        return [{ topic, partition, replicas, addingReplicas, removingReplicas }];
      }),
    };
    this.writer.respond(message, response as unknown as Plain);
  }

  private alter(
    topic: string,
    index: number,
    replicas: readonly number[] | null,
    allowsFactorChange: boolean,
  ): Refusal | null {
    const error = 'UNKNOWN_TOPIC_OR_PARTITION';
    const entry = this.context.registry.topic(topic);
    if (entry === undefined) return { error, message: `Unable to find a topic named ${topic}.` };
    const partition = entry.partitions[index];
    const before = partition === undefined ? null : this.replication.registrationOf(partition);
    if (partition === undefined || before === null) {
      return { error, message: `Unable to find partition ${topic}:${index}.` };
    }
    if (replicas === null) return this.cancel(topic, index, partition, before);
    const fault =
      assignmentFault(replicas, null, this.isRegistered) ??
      (allowsFactorChange ? null : factorFault(before, replicas));
    if (fault !== null) return fault;
    const next = reassigned(before.replicas, replicas);
    // What an earlier reassignment still adds or removes goes on unless this one says otherwise.
    const adding = next.adding.length > 0 ? next.adding : before.addingReplicas;
    const removing = next.removing.length > 0 ? next.removing : before.removingReplicas;
    this.replication.changeAssignment(partition, before, { replicas: next.replicas, adding, removing });
    return null;
  }

  private cancel(
    topic: string,
    index: number,
    partition: number,
    before: PartitionRegistration,
  ): Refusal | null {
    const error = 'NO_REASSIGNMENT_IN_PROGRESS';
    if (!isReassigning(assignmentOf(before))) return { error, message: errorNamed(error).message ?? '' };
    const { replicas, isr, isUnclean } = reverted(before);
    if (isUnclean && !this.context.topicConfig(topic).uncleanLeaderElectionEnable) {
      const message = `Unable to revert partition assignment for ${topic}:${index} because it would require an unclean leader election.`;
      return { error: 'INVALID_REPLICA_ASSIGNMENT', message };
    }
    this.replication.changeAssignment(partition, before, { replicas, adding: [], removing: [] }, isr);
    return null;
  }

  private allPartitions() {
    return this.context.registry
      .topics()
      .flatMap(({ name, partitions }) => partitions.map((_, partition) => ({ topic: name, partition })));
  }
}

/** Whoever wants the replication factor to stay as it is gets no other one (KIP-860). */
function factorFault(before: PartitionRegistration, replicas: readonly number[]): Refusal | null {
  const staying = before.replicas.filter((id) => !before.removingReplicas.includes(id)).length;
  if (staying === replicas.length) return null;
  const message = `The replication factor is changed from ${staying} to ${replicas.length}`;
  return { error: 'INVALID_REPLICATION_FACTOR', message };
}
