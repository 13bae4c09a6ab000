package org.apache.kafka.clients.admin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.internals.Partitions;
import org.apache.kafka.clients.internals.Settings;
import org.apache.kafka.clients.internals.SimulatedCluster;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.internals.KafkaFutureImpl;

/** Requests wait in a queue for the client's own thread, which makes them one after another. */
public class KafkaAdminClient extends AdminClient {
    private static int clientIdSequence = 1;

    private final int client;
    private final LinkedList<Runnable> requests = new LinkedList<>();
    private final Thread thread;
    private boolean closed;

    KafkaAdminClient(Map<String, Object> settings) {
        client = (Integer) SimulatedCluster.value(SimulatedCluster.createAdmin(Settings.forHost(settings)));
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

    private void enqueue(Runnable request) {
        synchronized (requests) {
            if (closed) throw new IllegalStateException("Cannot accept new calls when AdminClient is closing.");
            requests.addLast(request);
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

    /** The host answers {name, exception} for each topic. */
    @Override
    public CreateTopicsResult createTopics(Collection<NewTopic> newTopics) {
        Map<String, KafkaFutureImpl<Void>> futures = new HashMap<>();
        Object[] topics = new Object[newTopics.size()];
        int i = 0;
        for (NewTopic topic : newTopics) {
            futures.put(topic.name(), new KafkaFutureImpl<>());
            topics[i++] = new Object[] {topic.name(), topic.numPartitions(), (int) topic.replicationFactor(),
                configs(topic.configs())};
        }
        enqueue(() -> complete(() -> SimulatedCluster.createTopics(client, topics), futures, parts -> null));
        return new CreateTopicsResult(new HashMap<>(futures));
    }

    private static Object[] configs(Map<String, String> configs) {
        if (configs == null) return new Object[0];
        List<Object> entries = new ArrayList<>();
        for (Map.Entry<String, String> entry : configs.entrySet()) {
            entries.add(new Object[] {entry.getKey(), entry.getValue()});
        }
        return entries.toArray();
    }

    /** The host answers {name, internal} for each topic. */
    @Override
    public ListTopicsResult listTopics() {
        KafkaFutureImpl<Map<String, TopicListing>> future = new KafkaFutureImpl<>();
        enqueue(() -> {
            try {
                Map<String, TopicListing> listings = new HashMap<>();
                for (Object each : (Object[]) SimulatedCluster.value(SimulatedCluster.listTopics(client))) {
                    Object[] parts = (Object[]) each;
                    listings.put((String) parts[0], new TopicListing((String) parts[0], (Boolean) parts[1]));
                }
                future.complete(listings);
            } catch (RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        return new ListTopicsResult(future);
    }

    /** The host answers {name, exception, internal, partitions} for each topic. */
    @Override
    public DescribeTopicsResult describeTopics(Collection<String> topicNames) {
        Map<String, KafkaFutureImpl<TopicDescription>> futures = new HashMap<>();
        for (String name : topicNames) futures.put(name, new KafkaFutureImpl<>());
        Object[] names = topicNames.toArray();
        enqueue(() -> complete(() -> SimulatedCluster.describeTopics(client, names), futures,
            parts -> new TopicDescription((String) parts[0], (Boolean) parts[2], partitions((Object[]) parts[3]))));
        return new DescribeTopicsResult(new HashMap<>(futures));
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

    private interface HostCall {
        Object make();
    }

    private interface Reader<T> {
        T read(Object[] parts);
    }

    /** Completes the future of every topic with what the host answered for it: {name, exception, …}. */
    private static <T> void complete(HostCall call, Map<String, KafkaFutureImpl<T>> futures, Reader<T> reader) {
        try {
            for (Object each : (Object[]) SimulatedCluster.value(call.make())) {
                Object[] parts = (Object[]) each;
                KafkaFutureImpl<T> future = futures.get((String) parts[0]);
                if (parts[1] != null) future.completeExceptionally(SimulatedCluster.exception(parts[1]));
                else future.complete(reader.read(parts));
            }
        } catch (RuntimeException e) {
            for (KafkaFutureImpl<T> future : futures.values()) future.completeExceptionally(e);
        }
    }
}
