import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { ClusterContext } from '../cluster-context';
import type { ElectLeadersRequest, ElectLeadersResponse } from '../protocol/admin-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import type { MetadataWriter } from './metadata-writer';
import type { ReplicationControl } from './replication-control';

const UNCLEAN = 1;

/** Elections that somebody asks for (ReplicationControlManager.electLeaders). */
export class LeaderElections {
  private readonly context: ClusterContext;
  private readonly writer: MetadataWriter;
  private readonly replication: ReplicationControl;

  constructor(context: ClusterContext, writer: MetadataWriter, replication: ReplicationControl) {
    this.context = context;
    this.writer = writer;
    this.replication = replication;
  }

  /** ElectLeaders. When all partitions are meant, those that need no election are not told of. */
  onElectLeaders(message: Message): void {
    const { electionType, partitions } = message.body as unknown as ElectLeadersRequest;
    const wanted = partitions ?? this.allPartitions();
    const outcomes = wanted.map(({ topic, partition }) => ({
      topic,
      partition,
      ...this.elect(topic, partition, electionType === UNCLEAN),
    }));
    const { code: notNeeded } = errorNamed('ELECTION_NOT_NEEDED');
    const response: ElectLeadersResponse = {
      partitions: outcomes.filter(({ errorCode }) => partitions !== null || errorCode !== notNeeded),
    };
    this.writer.respond(message, response as unknown as Plain);
  }

  private elect(topic: string, index: number, isUnclean: boolean) {
    const entry = this.context.registry.topic(topic);
    if (entry === undefined) return outcome('UNKNOWN_TOPIC_OR_PARTITION', `No such topic as ${topic}`);
    const partition = entry.partitions[index];
    if (partition === undefined) {
      return outcome('UNKNOWN_TOPIC_OR_PARTITION', `No such partition as ${topic}-${index}`);
    }
    return outcome(this.replication.electLeader(partition, isUnclean));
  }

  private allPartitions() {
    return this.context.registry
      .topics()
      .flatMap(({ name, partitions }) => partitions.map((_, partition) => ({ topic: name, partition })));
  }
}

function outcome(error: ErrorName, message: string | null = null) {
  const { code: errorCode, message: usual } = errorNamed(error);
  return { errorCode, errorMessage: error === 'NONE' ? null : (message ?? usual) };
}
