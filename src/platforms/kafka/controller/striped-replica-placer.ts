import { javaHashOrder } from '../../../base/java-hash-map-order';
import { type JavaRandom, nextIntBelow, shuffle } from '../../../base/java-random';
import { javaStringHash } from '../../../base/java-string-hash';

/** A broker that may get replicas. */
export interface UsableBroker {
  readonly id: number;
  readonly rack: string | null;
  readonly fenced: boolean;
}

/** How many partitions are placed, with how many replicas each. */
export interface PlacementSpec {
  readonly startPartition: number;
  readonly numPartitions: number;
  readonly numReplicas: number;
}

interface BrokerList {
  readonly brokers: number[];
  index: number;
  offset: number;
  epoch: number;
}

interface Rack {
  readonly fenced: BrokerList;
  readonly unfenced: BrokerList;
}

interface RackList {
  readonly random: JavaRandom;
  readonly racks: ReadonlyMap<string | null, Rack>;
  /** The racks in the order of Kafka's HashMap, in which chance is drawn for them. */
  readonly hashOrder: readonly (string | null)[];
  readonly names: (string | null)[];
  readonly numUnfencedBrokers: number;
  epoch: number;
  offset: number;
}

/**
 * Brokers for the replicas of new partitions, the preferred leader first; or Kafka's message when there are too few
 * brokers (an InvalidReplicationFactorException). Replicas are striped over racks, and over brokers within a rack;
 * leaders go to brokers that are not fenced. Source: org.apache.kafka.metadata.placement.StripedReplicaPlacer.
 */
export function placeReplicas(
  random: JavaRandom,
  brokers: readonly UsableBroker[],
  placement: PlacementSpec,
): readonly (readonly number[])[] | string {
  const racks = rackList(random, brokers);
  const refusal = impossible(placement.numReplicas, racks.numUnfencedBrokers, brokers.length);
  if (refusal !== null) return refusal;
  return Array.from({ length: placement.numPartitions }, () => placePartition(racks, placement.numReplicas));
}

function impossible(replicationFactor: number, unfencedBrokers: number, brokers: number): string | null {
  if (replicationFactor <= 0)
    return `Invalid replication factor ${replicationFactor}: the replication factor must be positive.`;
  if (unfencedBrokers === 0)
    return 'All brokers are currently fenced, or have all their log directories cordoned.';
  if (replicationFactor > brokers)
    return `The target replication factor of ${replicationFactor} cannot be reached because only ${brokers} broker(s) are registered or some brokers have all their log directories cordoned.`;
  return null;
}

function rackList(random: JavaRandom, brokers: readonly UsableBroker[]): RackList {
  const racks = new Map<string | null, Rack>();
  for (const broker of brokers) {
    const rack = racks.get(broker.rack) ?? { fenced: emptyList(), unfenced: emptyList() };
    racks.set(broker.rack, rack);
    (broker.fenced ? rack.fenced : rack.unfenced).brokers.push(broker.id);
  }
  // An Optional hashes like its content, an empty one to 0.
  const hashOrder = javaHashOrder(racks.keys(), (name) => (name === null ? 0 : javaStringHash(name)));
  for (const name of hashOrder) {
    const rack = rackNamed(racks, name);
    initialize(rack.fenced, random);
    initialize(rack.unfenced, random);
  }
  const names = [...racks.keys()].sort(byName);
  return {
    random,
    racks,
    hashOrder,
    names,
    numUnfencedBrokers: brokers.filter((broker) => !broker.fenced).length,
    epoch: 0,
    offset: names.length === 0 ? 0 : nextIntBelow(random, names.length),
  };
}

function emptyList(): BrokerList {
  return { brokers: [], index: 0, offset: 0, epoch: 0 };
}

function initialize(list: BrokerList, random: JavaRandom): void {
  if (list.brokers.length === 0) return;
  list.brokers.sort((one, other) => one - other);
  list.offset = nextIntBelow(random, list.brokers.length);
}

/** The racks by name, the one without a name first. Source: OptionalStringComparator. */
function byName(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  return one < other ? -1 : 1;
}

function rackNamed(racks: ReadonlyMap<string | null, Rack>, name: string | null): Rack {
  return racks.get(name) ?? { fenced: emptyList(), unfenced: emptyList() };
}

/** The replicas of the next partition. */
function placePartition(list: RackList, replicationFactor: number): number[] {
  // After as many partitions as there are brokers the same stripes would come again, so the order is shuffled.
  if (list.epoch === list.numUnfencedBrokers && list.numUnfencedBrokers > 1) {
    shuffleRacks(list);
    list.epoch = 0;
  }
  if (list.offset === list.names.length) list.offset = 0;
  const rackCount = list.names.length;
  const rackAt = (index: number): Rack => rackNamed(list.racks, list.names[index] ?? null);
  let leaderRack = list.offset;
  let leader = nextBroker(rackAt(leaderRack).unfenced, list.epoch);
  while (leader === null) {
    leaderRack = (leaderRack + 1) % rackCount;
    leader = nextBroker(rackAt(leaderRack).unfenced, list.epoch);
  }
  const replicas = [leader];
  // The leader's rack is passed over once, in the first round; -1 is no rack.
  let passedOver = leaderRack;
  for (
    let rackIndex = list.offset;
    replicas.length < replicationFactor;
    rackIndex = (rackIndex + 1) % rackCount
  ) {
    if (rackIndex === passedOver) {
      passedOver = -1;
      continue;
    }
    const rack = rackAt(rackIndex);
    const follower = nextBroker(rack.unfenced, list.epoch) ?? nextBroker(rack.fenced, list.epoch);
    if (follower !== null) replicas.push(follower);
  }
  list.epoch++;
  list.offset++;
  return replicas;
}

/** The next broker of a list in this epoch, or null when the epoch has used them all. */
function nextBroker(list: BrokerList, epoch: number): number | null {
  const { brokers } = list;
  if (brokers.length === 0) return null;
  if (list.epoch !== epoch) {
    list.epoch = epoch;
    list.index = 0;
    list.offset = (list.offset + 1) % brokers.length;
  }
  if (list.index >= brokers.length) return null;
  const broker = brokers[(list.index + list.offset) % brokers.length] ?? null;
  list.index++;
  return broker;
}

function shuffleRacks(list: RackList): void {
  shuffle(list.names, list.random);
  for (const name of list.hashOrder) {
    const rack = rackNamed(list.racks, name);
    shuffle(rack.fenced.brokers, list.random);
    shuffle(rack.unfenced.brokers, list.random);
  }
}
