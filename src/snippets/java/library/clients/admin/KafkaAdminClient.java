package org.apache.kafka.clients.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.internals.Partitions;
import org.apache.kafka.clients.internals.Settings;
import org.apache.kafka.clients.internals.SimulatedCluster;
//#only 3.9
import org.apache.kafka.common.ConsumerGroupState;
//#end
import org.apache.kafka.common.ElectionType;
//#only 4.3
import org.apache.kafka.common.GroupState;
//#end
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

/** Requests wait in a queue for the client's own thread, which makes them one after another. */
public class KafkaAdminClient extends AdminClient {
    private static int clientIdSequence = 1;

    private final int client;
    private final int requestTimeoutMs;
    private final LinkedList<Runnable> requests = new LinkedList<>();
    private final Thread thread;
    private boolean closed;

    KafkaAdminClient(Map<String, Object> settings) {
        client = (Integer) SimulatedCluster.value(SimulatedCluster.createAdmin(Settings.forHost(settings)));
        requestTimeoutMs = (int) Settings.milliseconds(settings, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 30_000);
        String clientId = Settings.text(settings, AdminClientConfig.CLIENT_ID_CONFIG);
        if (clientId == null || clientId.isEmpty()) clientId = "adminclient-" + clientIdSequence++;
        thread = new Thread(this::runRequests, "kafka-admin-client-thread | " + clientId);
        thread.setDaemon(true);
        thread.start();
    }

    private void runRequests() {
        for (;;) {
            Runnable request;
            synchronized (requests) {
                while (requests.isEmpty() && !closed) {
                    try {
                        requests.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                if (requests.isEmpty()) return;
                request = requests.removeFirst();
            }
            request.run();
        }
    }

    private void enqueue(AbstractOptions<?> options, Runnable request) {
        Integer timeoutMs = options.timeoutMs();
        Runnable timed = timeoutMs == null ? request : () -> {
            SimulatedCluster.value(SimulatedCluster.setAdminTimeout(client, Math.max(0, timeoutMs)));
            request.run();
        };
        synchronized (requests) {
            if (closed) throw new IllegalStateException("Cannot accept new calls when AdminClient is closing.");
            requests.addLast(timed);
            requests.notifyAll();
        }
    }

    @Override
    public void close(Duration timeout) {
        synchronized (requests) {
            if (closed) return;
            closed = true;
            requests.notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        SimulatedCluster.value(SimulatedCluster.closeAdmin(client));
    }

    /** The host answers {name, exception, topic id, partitions, replication factor} for each topic. */
    @Override
    public CreateTopicsResult createTopics(Collection<NewTopic> newTopics, CreateTopicsOptions options) {
        Map<String, KafkaFutureImpl<CreateTopicsResult.Created>> futures = new HashMap<>();
        Object[] topics = new Object[newTopics.size()];
        int i = 0;
        for (NewTopic topic : newTopics) {
            futures.put(topic.name(), new KafkaFutureImpl<>());
            topics[i++] = new Object[] {topic.name(), topic.numPartitions(), (int) topic.replicationFactor(),
                configs(topic.configs()), assignments(topic.replicasAssignments())};
        }
        enqueue(options, () -> complete(() -> SimulatedCluster.createTopics(client, topics, options.shouldValidateOnly()),
            futures, BY_NAME, parts -> new CreateTopicsResult.Created(Uuid.fromString((String) parts[2]),
                (Integer) parts[3], (Integer) parts[4])));
        return new CreateTopicsResult(new HashMap<>(futures));
    }

    /** {partition, replicas} for each partition whose replicas are placed by hand. */
    private static Object[] assignments(Map<Integer, List<Integer>> replicas) {
        List<Object> placed = new ArrayList<>();
        if (replicas != null) {
            replicas.forEach((partition, ids) -> placed.add(new Object[] {partition, ids.toArray()}));
        }
        return placed.toArray();
    }

    /** The host answers {name or id, exception} for each topic. */
    @Override
    public DeleteTopicsResult deleteTopics(TopicCollection topics, DeleteTopicsOptions options) {
        if (topics instanceof TopicCollection.TopicIdCollection) {
            Collection<Uuid> ids = ((TopicCollection.TopicIdCollection) topics).topicIds();
            Map<Uuid, KafkaFutureImpl<Void>> futures = futures(ids);
            Object[] asked = idsToAsk(futures, "ID");
            enqueue(options, () -> complete(() -> SimulatedCluster.deleteTopics(client, new Object[0], asked),
                futures, parts -> Uuid.fromString((String) parts[0]), parts -> null));
            return new DeleteTopicsResult(new HashMap<>(futures), null);
        }
        Collection<String> names = ((TopicCollection.TopicNameCollection) topics).topicNames();
        Map<String, KafkaFutureImpl<Void>> futures = futures(names);
        Object[] asked = names.toArray();
        enqueue(options, () -> complete(() -> SimulatedCluster.deleteTopics(client, asked, new Object[0]),
            futures, BY_NAME, parts -> null));
        return new DeleteTopicsResult(null, new HashMap<>(futures));
    }

    /** Ids as texts, without the one that stands for none: there is no asking for that. */
    private static Object[] idsToAsk(Map<Uuid, ? extends KafkaFutureImpl<?>> futures, String word) {
        List<Object> asked = new ArrayList<>();
        futures.forEach((id, future) -> {
            if (!id.equals(Uuid.ZERO_UUID)) asked.add(id.toString());
            else future.completeExceptionally(new InvalidTopicException(
                "The given topic " + word + " '" + id + "' cannot be represented in a request."));
        });
        return asked.toArray();
    }

    @Override
    public CreatePartitionsResult createPartitions(Map<String, NewPartitions> newPartitions,
        CreatePartitionsOptions options) {
        Map<String, KafkaFutureImpl<Void>> futures = futures(newPartitions.keySet());
        Object[] topics = new Object[newPartitions.size()];
        int i = 0;
        for (Map.Entry<String, NewPartitions> entry : newPartitions.entrySet()) {
            List<List<Integer>> added = entry.getValue().assignments();
            Object[] assignments = added == null ? null : new Object[added.size()];
            for (int j = 0; added != null && j < added.size(); j++) assignments[j] = added.get(j).toArray();
            topics[i++] = new Object[] {entry.getKey(), entry.getValue().totalCount(), assignments};
        }
        enqueue(options, () -> complete(() -> SimulatedCluster.createPartitions(client, topics, options.validateOnly()), futures, BY_NAME,
            parts -> null));
        return new CreatePartitionsResult(new HashMap<>(futures));
    }

    private static Object[] configs(Map<String, String> configs) {
        if (configs == null) return new Object[0];
        List<Object> entries = new ArrayList<>();
        for (Map.Entry<String, String> entry : configs.entrySet()) {
            entries.add(new Object[] {entry.getKey(), entry.getValue()});
        }
        return entries.toArray();
    }

    /** The host answers {name, internal, topic id} for each topic. */
    @Override
    public ListTopicsResult listTopics(ListTopicsOptions options) {
        boolean listsInternal = options.shouldListInternal();
        return new ListTopicsResult(single(options, () -> SimulatedCluster.listTopics(client, listsInternal), found -> {
            Map<String, TopicListing> listings = new HashMap<>();
            for (Object each : found) {
                Object[] parts = (Object[]) each;
                listings.put((String) parts[0], new TopicListing((String) parts[0],
                    Uuid.fromString((String) parts[2]), (Boolean) parts[1]));
            }
            return listings;
        }));
    }

    /** The host answers {name, exception, internal, partitions, topic id} for each topic. */
    @Override
    public DescribeTopicsResult describeTopics(TopicCollection topics, DescribeTopicsOptions options) {
        if (topics instanceof TopicCollection.TopicIdCollection) {
            Collection<Uuid> ids = ((TopicCollection.TopicIdCollection) topics).topicIds();
            Map<Uuid, KafkaFutureImpl<TopicDescription>> futures = futures(ids);
            Object[] asked = idsToAsk(futures, "id");
            enqueue(options, () -> complete(() -> SimulatedCluster.describeTopics(client, new Object[0], asked),
                futures, parts -> Uuid.fromString((String) parts[4]), KafkaAdminClient::description));
            return new DescribeTopicsResult(new HashMap<>(futures), null);
        }
        Collection<String> names = ((TopicCollection.TopicNameCollection) topics).topicNames();
        Map<String, KafkaFutureImpl<TopicDescription>> futures = futures(names);
        Object[] asked = names.toArray();
        enqueue(options, () -> complete(() -> SimulatedCluster.describeTopics(client, asked, null), futures, BY_NAME,
            KafkaAdminClient::description));
        return new DescribeTopicsResult(null, new HashMap<>(futures));
    }

    private static TopicDescription description(Object[] parts) {
        return new TopicDescription((String) parts[0], (Boolean) parts[2], partitions((Object[]) parts[3]),
            Uuid.fromString((String) parts[4]));
    }

    private static List<TopicPartitionInfo> partitions(Object[] described) {
        List<TopicPartitionInfo> partitions = new ArrayList<>();
        for (Object each : described) {
            Object[] parts = (Object[]) each;
            partitions.add(new TopicPartitionInfo((Integer) parts[1], Partitions.node(parts[2]),
                Arrays.asList(Partitions.nodes(parts[3])), Arrays.asList(Partitions.nodes(parts[4]))));
        }
        return partitions;
    }

    /** The host answers {controller, nodes, cluster id}. */
    @Override
    public DescribeClusterResult describeCluster(DescribeClusterOptions options) {
        KafkaFuture<Object[]> future = single(options, () -> SimulatedCluster.describeCluster(client), found -> found);
        return new DescribeClusterResult(
            future.thenApply(found -> Arrays.asList(Partitions.nodes(found[1]))),
            future.thenApply(found -> Partitions.node(found[0])),
            future.thenApply(found -> (String) found[2]));
    }

    /** The host answers {name, exception, type, entries} for each resource. */
    @Override
    public DescribeConfigsResult describeConfigs(Collection<ConfigResource> resources,
        DescribeConfigsOptions options) {
        Map<ConfigResource, KafkaFutureImpl<Config>> futures = futures(resources);
        Object[] asked = new Object[resources.size()];
        int i = 0;
        for (ConfigResource each : resources) asked[i++] = new Object[] {(int) each.type().id(), each.name()};
        enqueue(options, () -> complete(() -> SimulatedCluster.describeConfigs(client, asked), futures, BY_RESOURCE,
            parts -> new Config(entries((Object[]) parts[3], options.includeSynonyms()))));
        return new DescribeConfigsResult(new HashMap<>(futures));
    }

    private static List<ConfigEntry> entries(Object[] described, boolean includeSynonyms) {
        List<ConfigEntry> entries = new ArrayList<>();
        for (Object each : described) {
            Object[] parts = (Object[]) each;
            entries.add(new ConfigEntry((String) parts[0], (String) parts[1],
                ConfigEntry.ConfigSource.valueOf((String) parts[2]), (Boolean) parts[3], (Boolean) parts[4],
                includeSynonyms ? synonyms((Object[]) parts[5]) : Collections.emptyList()));
        }
        return entries;
    }

    private static List<ConfigEntry.ConfigSynonym> synonyms(Object[] described) {
        List<ConfigEntry.ConfigSynonym> synonyms = new ArrayList<>();
        for (Object each : described) {
            Object[] parts = (Object[]) each;
            synonyms.add(new ConfigEntry.ConfigSynonym((String) parts[0], (String) parts[1],
                ConfigEntry.ConfigSource.valueOf((String) parts[2])));
        }
        return synonyms;
    }

    /** The host answers {name, exception, type} for each resource. */
    @Override
    public AlterConfigsResult incrementalAlterConfigs(Map<ConfigResource, Collection<AlterConfigOp>> configs,
                                                      AlterConfigsOptions options) {
        Map<ConfigResource, KafkaFutureImpl<Void>> futures = futures(configs.keySet());
        List<Object> changes = new ArrayList<>();
        for (Map.Entry<ConfigResource, Collection<AlterConfigOp>> entry : configs.entrySet()) {
            List<Object> ops = new ArrayList<>();
            for (AlterConfigOp op : entry.getValue()) {
                ops.add(new Object[] {op.configEntry().name(), (int) op.opType().id(), op.configEntry().value()});
            }
            changes.add(new Object[] {(int) entry.getKey().type().id(), entry.getKey().name(), ops.toArray()});
        }
        Object[] asked = changes.toArray();
        enqueue(options, () -> complete(() -> SimulatedCluster.alterConfigs(client, asked, options.shouldValidateOnly()), futures, BY_RESOURCE,
            parts -> null));
        return new AlterConfigsResult(new HashMap<>(futures));
    }

    /** The host answers {topic, partition, exception} for each partition. */
    @Override
    public ElectLeadersResult electLeaders(ElectionType electionType, Set<TopicPartition> partitions,
                                           ElectLeadersOptions options) {
        Object[] asked = partitions == null ? null : Partitions.forHost(partitions);
        KafkaFutureImpl<Map<TopicPartition, Optional<Throwable>>> future =
            single(options, () -> SimulatedCluster.electLeaders(client, electionType.value, asked), found -> {
                Map<TopicPartition, Optional<Throwable>> outcomes = new HashMap<>();
                for (Object each : found) {
                    Throwable exception = SimulatedCluster.exception(((Object[]) each)[2]);
                    outcomes.put(Partitions.partition(each), Optional.ofNullable(exception));
                }
                return outcomes;
            });
        return new ElectLeadersResult(future);
    }

    /** The host answers {topic, partition, exception} for each partition. */
    @Override
    public AlterPartitionReassignmentsResult alterPartitionReassignments(
        Map<TopicPartition, Optional<NewPartitionReassignment>> reassignments,
        AlterPartitionReassignmentsOptions options) {
        Map<TopicPartition, KafkaFutureImpl<Void>> futures = futures(reassignments.keySet());
        List<Object> partitions = new ArrayList<>();
        for (Map.Entry<TopicPartition, Optional<NewPartitionReassignment>> entry : reassignments.entrySet()) {
            Optional<NewPartitionReassignment> wanted = entry.getValue();
            Object[] replicas = wanted.isPresent() ? wanted.get().targetReplicas().toArray() : null;
            partitions.add(new Object[] {entry.getKey().topic(), entry.getKey().partition(), replicas});
        }
        Object[] asked = partitions.toArray();
        boolean allows = options.allowReplicationFactorChange();
        enqueue(options, () -> complete(() -> SimulatedCluster.alterReassignments(client, asked, allows),
            futures, BY_PARTITION, parts -> null));
        return new AlterPartitionReassignmentsResult(new HashMap<>(futures));
    }

    /** The host answers {topic, partition, replicas, adding, removing} for each partition on its way. */
    @Override
    public ListPartitionReassignmentsResult listPartitionReassignments(Optional<Set<TopicPartition>> partitions,
        ListPartitionReassignmentsOptions options) {
        Object[] asked = partitions.isPresent() ? Partitions.forHost(partitions.get()) : null;
        return new ListPartitionReassignmentsResult(
            single(options, () -> SimulatedCluster.listReassignments(client, asked), found -> {
                Map<TopicPartition, PartitionReassignment> reassignments = new HashMap<>();
                for (Object each : found) {
                    Object[] parts = (Object[]) each;
                    reassignments.put(Partitions.partition(parts),
                        new PartitionReassignment(numbers(parts[2]), numbers(parts[3]), numbers(parts[4])));
                }
                return reassignments;
            }));
    }

    private static List<Integer> numbers(Object described) {
        List<Integer> numbers = new ArrayList<>();
        for (Object each : (Object[]) described) numbers.add((Integer) each);
        return numbers;
    }

    /** The host answers {topic, partition, exception, producers} for each partition. */
    @Override
    public DescribeProducersResult describeProducers(Collection<TopicPartition> partitions,
        DescribeProducersOptions options) {
        Map<TopicPartition, KafkaFutureImpl<DescribeProducersResult.PartitionProducerState>> futures =
            futures(partitions);
        Object[] asked = Partitions.forHost(partitions);
        enqueue(options, () -> complete(() -> SimulatedCluster.describeProducers(client, asked), futures,
            BY_PARTITION, parts -> new DescribeProducersResult.PartitionProducerState(producers(parts[3]))));
        return new DescribeProducersResult(new HashMap<>(futures));
    }

    private static List<ProducerState> producers(Object described) {
        List<ProducerState> producers = new ArrayList<>();
        for (Object each : (Object[]) described) {
            Object[] parts = (Object[]) each;
            producers.add(new ProducerState((Long) parts[0], (Integer) parts[1], (Integer) parts[2], (Long) parts[3],
                parts[4] == null ? OptionalInt.empty() : OptionalInt.of((Integer) parts[4]),
                parts[5] == null ? OptionalLong.empty() : OptionalLong.of((Long) parts[5])));
        }
        return producers;
    }

    /** The host answers {id, exception, coordinator, state, producer, epoch, timeout, start, partitions} for each. */
    @Override
    public DescribeTransactionsResult describeTransactions(Collection<String> transactionalIds,
        DescribeTransactionsOptions options) {
        Map<String, KafkaFutureImpl<TransactionDescription>> futures = futures(transactionalIds);
        Object[] asked = transactionalIds.toArray();
        enqueue(options, () -> complete(() -> SimulatedCluster.describeTransactions(client, asked), futures, BY_NAME,
            parts -> new TransactionDescription((Integer) parts[2], TransactionState.parse((String) parts[3]),
                (Long) parts[4], (Integer) parts[5], (Long) parts[6],
                parts[7] == null ? OptionalLong.empty() : OptionalLong.of((Long) parts[7]),
                Partitions.set(parts[8]))));
        return new DescribeTransactionsResult(new HashMap<>(futures));
    }

    /** The host answers {broker, {id, producer, state}…} for each broker. */
    @Override
    public ListTransactionsResult listTransactions(ListTransactionsOptions options) {
        List<Object> states = new ArrayList<>();
        for (TransactionState state : options.filteredStates()) states.add(state.toString());
        Object[] producers = options.filteredProducerIds().toArray();
        long duration = options.filteredDuration();
        return new ListTransactionsResult(single(options,
            () -> SimulatedCluster.listTransactions(client, states.toArray(), producers, duration, options.pattern()),
            found -> {
                Map<Integer, Collection<TransactionListing>> byBroker = new HashMap<>();
                for (Object each : found) {
                    Object[] parts = (Object[]) each;
                    List<TransactionListing> listings = new ArrayList<>();
                    for (Object one : (Object[]) parts[1]) {
                        Object[] listed = (Object[]) one;
                        listings.add(new TransactionListing((String) listed[0], (Long) listed[1],
                            TransactionState.parse((String) listed[2])));
                    }
                    byBroker.put((Integer) parts[0], listings);
                }
                return byBroker;
            }));
    }

    /** The host answers {id, exception, producer, epoch} for each. */
    @Override
    public FenceProducersResult fenceProducers(Collection<String> transactionalIds, FenceProducersOptions options) {
        Map<String, KafkaFutureImpl<Object[]>> futures = futures(transactionalIds);
        Object[] asked = transactionalIds.toArray();
        int timeoutMs = options.timeoutMs() != null ? options.timeoutMs() : requestTimeoutMs;
        enqueue(options, () -> complete(() -> SimulatedCluster.fenceProducers(client, asked, timeoutMs), futures,
            BY_NAME, parts -> new Object[] {parts[2], parts[3]}));
        return new FenceProducersResult(new HashMap<>(futures));
    }

    /** The host answers {topic, partition, exception, offset, timestamp, epoch} for each partition. */
    @Override
    public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> topicPartitionOffsets,
        ListOffsetsOptions options) {
        Map<TopicPartition, KafkaFutureImpl<ListOffsetsResult.ListOffsetsResultInfo>> futures =
            futures(topicPartitionOffsets.keySet());
        Map<TopicPartition, Long> times = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetSpec> entry : topicPartitionOffsets.entrySet()) {
            OffsetSpec spec = entry.getValue();
            long time = spec instanceof OffsetSpec.EarliestSpec ? -2L : -1L;
            if (spec instanceof OffsetSpec.TimestampSpec) time = ((OffsetSpec.TimestampSpec) spec).timestamp();
            times.put(entry.getKey(), time);
        }
        Object[] asked = Partitions.timesForHost(times);
        int isolation = options.isolationLevel().id();
        enqueue(options, () -> complete(() -> SimulatedCluster.listOffsets(client, asked, isolation),
            futures, BY_PARTITION,
            parts -> new ListOffsetsResult.ListOffsetsResultInfo((Long) parts[3], (Long) parts[4],
                Partitions.epoch(parts[5]))));
        return new ListOffsetsResult(new HashMap<>(futures));
    }
    //#only 3.9

    /** The host answers {group, protocol, state, type} for each group. */
    @Override
    public ListConsumerGroupsResult listConsumerGroups(ListConsumerGroupsOptions options) {
        return new ListConsumerGroupsResult(single(options, () -> SimulatedCluster.listGroups(client), found -> {
            List<ConsumerGroupListing> listings = new ArrayList<>();
            for (Object each : found) {
                Object[] parts = (Object[]) each;
                String protocol = (String) parts[1];
                if (!protocol.isEmpty() && !protocol.equals("consumer")) continue;
                ConsumerGroupState state = ConsumerGroupState.parse((String) parts[2]);
                GroupType type = GroupType.parse((String) parts[3]);
                if (!options.states().isEmpty() && !options.states().contains(state)) continue;
                if (!options.types().isEmpty() && !options.types().contains(type)) continue;
                listings.add(new ConsumerGroupListing((String) parts[0], protocol.isEmpty(), Optional.of(state),
                    Optional.of(type)));
            }
            return listings;
        }));
    }
    //#end
    //#only 4.3

    /** The host answers {group, protocol, state, type} for each group. */
    @Override
    public ListGroupsResult listGroups(ListGroupsOptions options) {
        return new ListGroupsResult(single(options, () -> SimulatedCluster.listGroups(client), found -> {
            List<GroupListing> listings = new ArrayList<>();
            for (Object each : found) {
                Object[] parts = (Object[]) each;
                GroupListing group = new GroupListing((String) parts[0],
                    Optional.of(GroupType.parse((String) parts[3])), (String) parts[1],
                    Optional.of(GroupState.parse((String) parts[2])));
                if (options.include(group)) listings.add(group);
            }
            return listings;
        }));
    }

    @Override
    @Deprecated
    public ListConsumerGroupsResult listConsumerGroups(ListConsumerGroupsOptions options) {
        ListGroupsOptions groups = ListGroupsOptions.forConsumerGroups().inGroupStates(options.groupStates());
        if (!options.types().isEmpty()) groups.withTypes(options.types());
        return new ListConsumerGroupsResult(listGroups(groups.timeoutMs(options.timeoutMs())).all().thenApply(all -> {
            List<ConsumerGroupListing> listings = new ArrayList<>();
            for (GroupListing each : all) {
                boolean isSimple = each.protocol().isEmpty();
                listings.add(new ConsumerGroupListing(each.groupId(), each.groupState(), each.type(), isSimple));
            }
            return listings;
        }));
    }
    //#end

    /** The host answers {group, exception, state, type, assignor, coordinator, members} for each group. */
    @Override
    public DescribeConsumerGroupsResult describeConsumerGroups(Collection<String> groupIds,
        DescribeConsumerGroupsOptions options) {
        Map<String, KafkaFutureImpl<ConsumerGroupDescription>> futures = futures(groupIds);
        Object[] names = groupIds.toArray();
        enqueue(options, () -> complete(() -> SimulatedCluster.describeGroups(client, names), futures, BY_NAME,
            KafkaAdminClient::described));
        return new DescribeConsumerGroupsResult(new HashMap<>(futures));
    }
    //#only 3.9

    private static ConsumerGroupDescription described(Object[] parts) {
        return new ConsumerGroupDescription((String) parts[0], members((Object[]) parts[6]), (String) parts[4],
            GroupType.parse((String) parts[3]), ConsumerGroupState.parse((String) parts[2]),
            Partitions.node(parts[5]));
    }

    private static MemberDescription member(Object[] parts) {
        return new MemberDescription((String) parts[0], Optional.ofNullable((String) parts[1]), (String) parts[2],
            (String) parts[3], new MemberAssignment(Partitions.set(parts[4])), target(parts[6]));
    }
    //#end
    //#only 4.3

    private static ConsumerGroupDescription described(Object[] parts) {
        return new ConsumerGroupDescription((String) parts[0], members((Object[]) parts[6]), (String) parts[4],
            GroupType.parse((String) parts[3]), GroupState.parse((String) parts[2]), Partitions.node(parts[5]),
            Optional.ofNullable((Integer) parts[7]), Optional.ofNullable((Integer) parts[8]));
    }

    private static MemberDescription member(Object[] parts) {
        return new MemberDescription((String) parts[0], Optional.ofNullable((String) parts[1]),
            Optional.ofNullable((String) parts[5]), (String) parts[2], (String) parts[3],
            new MemberAssignment(Partitions.set(parts[4])), target(parts[6]),
            Optional.ofNullable((Integer) parts[7]), Optional.ofNullable((Boolean) parts[8]));
    }
    //#end

    private static Optional<MemberAssignment> target(Object described) {
        return described == null ? Optional.empty() : Optional.of(new MemberAssignment(Partitions.set(described)));
    }

    private static List<MemberDescription> members(Object[] described) {
        List<MemberDescription> members = new ArrayList<>();
        for (Object each : described) members.add(member((Object[]) each));
        return members;
    }

    /** The host answers {topic, partition, offset, metadata, epoch} for each partition. */
    @Override
    public ListConsumerGroupOffsetsResult listConsumerGroupOffsets(String groupId,
        ListConsumerGroupOffsetsOptions options) {
        return new ListConsumerGroupOffsetsResult(
            single(options, () -> SimulatedCluster.listGroupOffsets(client, groupId, options.requireStable()),
                found -> Partitions.offsets(found)));
    }

    /** The host answers {topic, partition, exception} for each partition. */
    @Override
    public AlterConsumerGroupOffsetsResult alterConsumerGroupOffsets(String groupId,
        Map<TopicPartition, OffsetAndMetadata> offsets, AlterConsumerGroupOffsetsOptions options) {
        Map<TopicPartition, KafkaFutureImpl<Void>> futures = futures(offsets.keySet());
        Object[] asked = Partitions.forHost(offsets);
        enqueue(options, () -> complete(() -> SimulatedCluster.alterGroupOffsets(client, groupId, asked),
            futures, BY_PARTITION,
            parts -> null));
        return new AlterConsumerGroupOffsetsResult(new HashMap<>(futures));
    }

    @Override
    public DeleteConsumerGroupsResult deleteConsumerGroups(Collection<String> groupIds,
        DeleteConsumerGroupsOptions options) {
        Map<String, KafkaFutureImpl<Void>> futures = futures(groupIds);
        Object[] names = groupIds.toArray();
        enqueue(options, () -> complete(() -> SimulatedCluster.deleteGroups(client, names),
            futures, BY_NAME, parts -> null));
        return new DeleteConsumerGroupsResult(new HashMap<>(futures));
    }

    private interface HostCall {
        Object make();
    }

    private interface Reader<T> {
        T read(Object[] parts);
    }

    /** What an outcome is about; it begins with that, and `exceptionAt` is where its exception is. */
    private interface Subject<K> {
        K of(Object[] parts);

        default int exceptionAt() {
            return 1;
        }
    }

    private static final Subject<String> BY_NAME = parts -> (String) parts[0];

    private static final Subject<ConfigResource> BY_RESOURCE = parts -> {
        for (ConfigResource.Type type : ConfigResource.Type.values()) {
            if (type.id() == (Integer) parts[2]) return new ConfigResource(type, (String) parts[0]);
        }
        throw new IllegalStateException("Unknown type of resource " + parts[2]);
    };

    private static final Subject<TopicPartition> BY_PARTITION = new Subject<TopicPartition>() {
        @Override
        public TopicPartition of(Object[] parts) {
            return Partitions.partition(parts);
        }

        @Override
        public int exceptionAt() {
            return 2;
        }
    };

    private static <K, T> Map<K, KafkaFutureImpl<T>> futures(Collection<K> subjects) {
        Map<K, KafkaFutureImpl<T>> futures = new HashMap<>();
        for (K each : subjects) futures.put(each, new KafkaFutureImpl<>());
        return futures;
    }

    /** One future for all that the host answers. */
    private <T> KafkaFutureImpl<T> single(AbstractOptions<?> options, HostCall call, Reader<T> reader) {
        KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
        enqueue(options, () -> {
            try {
                future.complete(reader.read((Object[]) SimulatedCluster.value(call.make())));
            } catch (RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    /** Completes the future of every subject with what the host answered for it. */
    private static <K, T> void complete(HostCall call, Map<K, KafkaFutureImpl<T>> futures, Subject<K> subject,
                                        Reader<T> reader) {
        try {
            for (Object each : (Object[]) SimulatedCluster.value(call.make())) {
                Object[] parts = (Object[]) each;
                KafkaFutureImpl<T> future = futures.get(subject.of(parts));
                Object exception = parts[subject.exceptionAt()];
                if (exception != null) future.completeExceptionally(SimulatedCluster.exception(exception));
                else future.complete(reader.read(parts));
            }
        } catch (RuntimeException e) {
            for (KafkaFutureImpl<T> future : futures.values()) future.completeExceptionally(e);
        }
    }
}
