package org.apache.kafka.clients.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.internals.Callbacks;
import org.apache.kafka.clients.consumer.internals.RecordReader;
import org.apache.kafka.clients.consumer.internals.SingleThread;
import org.apache.kafka.clients.internals.Instances;
import org.apache.kafka.clients.internals.Partitions;
import org.apache.kafka.clients.internals.Settings;
import org.apache.kafka.clients.internals.SimulatedCluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidGroupIdException;
import org.apache.kafka.common.serialization.Deserializer;

public class KafkaConsumer<K, V> implements Consumer<K, V> {
    private static final long DEFAULT_CLOSE_TIMEOUT_MS = 30_000;

    private final int client;
    private final String groupId;
    private final long defaultApiTimeoutMs;
    private final Deserializer<K> keyDeserializer;
    private final Deserializer<V> valueDeserializer;
    private final List<ConsumerInterceptor<K, V>> interceptors;
    private final RecordReader<K, V> reader;
    private final Callbacks callbacks;
    private final SingleThread thread = new SingleThread();
    private final String groupProtocol;
    /** "none", "topics", "pattern", "remote pattern" or "partitions". Source: SubscriptionState.SubscriptionType. */
    private String subscription = "none";
    private boolean closed;

    public KafkaConsumer(Map<String, Object> configs) {
        this(configs, null, null);
    }

    public KafkaConsumer(Properties properties) {
        this(properties, null, null);
    }

    public KafkaConsumer(Properties properties, Deserializer<K> keyDeserializer, Deserializer<V> valueDeserializer) {
        this(Settings.of(properties), keyDeserializer, valueDeserializer);
    }

    public KafkaConsumer(Map<String, Object> configs, Deserializer<K> keyDeserializer,
                         Deserializer<V> valueDeserializer) {
        Map<String, Object> settings =
            Settings.with(configs, ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, keyDeserializer);
        settings = Settings.with(settings, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, valueDeserializer);
        client = (Integer) SimulatedCluster.value(SimulatedCluster.createConsumer(Settings.forHost(settings)));
        groupId = Settings.text(settings, ConsumerConfig.GROUP_ID_CONFIG);
        groupProtocol = Settings.text(settings, ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        callbacks = new Callbacks(client, isConsumerProtocol());
        defaultApiTimeoutMs = Settings.milliseconds(settings, ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 60_000);
        this.keyDeserializer = keyDeserializer != null ? keyDeserializer
            : Instances.deserializer(settings, ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, true);
        this.valueDeserializer = valueDeserializer != null ? valueDeserializer
            : Instances.deserializer(settings, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, false);
        interceptors = Instances.all(settings, ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG);
        reader = new RecordReader<>(client, this.keyDeserializer, this.valueDeserializer);
    }

    public Set<TopicPartition> assignment() {
        return Collections.unmodifiableSet(Partitions.set(inside(() -> SimulatedCluster.assignment(client))));
    }

    public Set<String> subscription() {
        Set<String> topics = new HashSet<>();
        for (Object topic : (Object[]) inside(() -> SimulatedCluster.subscription(client))) topics.add((String) topic);
        return Collections.unmodifiableSet(topics);
    }

    public void subscribe(Collection<String> topics) { subscribeTo(topics, null); }

    public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
        if (listener == null) throw new IllegalArgumentException("RebalanceListener cannot be null");
        subscribeTo(topics, listener);
    }

    private void subscribeTo(Collection<String> topics, ConsumerRebalanceListener listener) {
        acquireAndEnsureOpen();
        try {
            requireGroupId();
            if (topics == null) {
                throw new IllegalArgumentException("Topic collection to subscribe to cannot be null");
            }
            if (topics.isEmpty()) {
                unsubscribe();
                return;
            }
            for (String topic : topics) {
                if (topic == null || topic.trim().isEmpty()) {
                    throw new IllegalArgumentException(
                        "Topic collection to subscribe to cannot contain null or empty topic");
                }
            }
            callbacks.listen(listener);
            subscriptionIs("topics");
            Object[] names = new HashSet<>(topics).toArray();
            SimulatedCluster.value(SimulatedCluster.subscribe(client, names, listener != null));
        } finally {
            thread.release();
        }
    }

    public void subscribe(Pattern pattern) { subscribeTo(pattern, null); }

    public void subscribe(Pattern pattern, ConsumerRebalanceListener listener) {
        if (listener == null) throw new IllegalArgumentException("RebalanceListener cannot be null");
        subscribeTo(pattern, listener);
    }

    private void subscribeTo(Pattern pattern, ConsumerRebalanceListener listener) {
        requireGroupId();
        if (pattern == null || pattern.toString().isEmpty()) {
            throw new IllegalArgumentException(
                "Topic pattern to subscribe to cannot be " + (pattern == null ? "null" : "empty"));
        }
        acquireAndEnsureOpen();
        try {
            callbacks.listen(listener);
            subscriptionIs("pattern");
            SimulatedCluster.value(
                SimulatedCluster.subscribePattern(client, pattern.pattern(), pattern.flags(), listener != null));
        } finally {
            thread.release();
        }
    }
    //#only 4.3

    public void subscribe(SubscriptionPattern pattern) { subscribeTo(pattern, null); }

    public void subscribe(SubscriptionPattern pattern, ConsumerRebalanceListener callback) {
        if (isConsumerProtocol() && callback == null) {
            throw new IllegalArgumentException("RebalanceListener cannot be null");
        }
        subscribeTo(pattern, callback);
    }

    private void subscribeTo(SubscriptionPattern pattern, ConsumerRebalanceListener listener) {
        if (!isConsumerProtocol()) {
            throw new UnsupportedOperationException("Subscribe to RE2/J pattern is not supported when usingthe "
                + "CLASSIC protocol defined in config group.protocol");
        }
        requireGroupId();
        if (pattern == null || pattern.pattern().isEmpty()) {
            throw new IllegalArgumentException(
                "Topic pattern to subscribe to cannot be " + (pattern == null ? "null" : "empty"));
        }
        acquireAndEnsureOpen();
        try {
            callbacks.listen(listener);
            subscriptionIs("remote pattern");
            SimulatedCluster.value(
                SimulatedCluster.subscribeRemotePattern(client, pattern.pattern(), listener != null));
        } finally {
            thread.release();
        }
    }
    //#end

    private boolean isConsumerProtocol() { return groupProtocol.equalsIgnoreCase("consumer"); }

    public void assign(Collection<TopicPartition> partitions) {
        acquireAndEnsureOpen();
        try {
            if (partitions == null) {
                throw new IllegalArgumentException("Topic partition" + (isConsumerProtocol() ? "s" : "") + " collection to assign to cannot be null");
            }
            if (partitions.isEmpty()) {
                unsubscribe();
                return;
            }
            for (TopicPartition each : partitions) {
                if (each == null || each.topic() == null || each.topic().trim().isEmpty()) {
                    throw new IllegalArgumentException(
                        "Topic partitions to assign to cannot have null or empty topic");
                }
            }
            subscriptionIs("partitions");
            SimulatedCluster.value(SimulatedCluster.assign(client, Partitions.forHost(partitions)));
        } finally {
            thread.release();
        }
    }

    public void unsubscribe() {
        acquireAndEnsureOpen();
        try {
            runSteps(SimulatedCluster.value(SimulatedCluster.unsubscribe(client)));
            subscription = "none";
        } finally {
            thread.release();
        }
    }

    /** Leaving a group may ask for callbacks first: {"callback", …} until there is nothing more to do. */
    private void runSteps(Object first) {
        Object step = first;
        while (step instanceof Object[]) {
            // Only the consumer protocol leaves the group although the listener threw.
            if (((Object[]) step)[0].equals("failed") && isConsumerProtocol()) subscription = "none";
            callbacks.run((Object[]) step);
            step = SimulatedCluster.value(SimulatedCluster.unsubscribe(client));
        }
    }
    //#only 3.9

    @Deprecated
    public ConsumerRecords<K, V> poll(long timeoutMs) { return poll(timeoutMs, true); }
    //#end

    public ConsumerRecords<K, V> poll(Duration timeout) { return poll(timeout.toMillis(), false); }

    private ConsumerRecords<K, V> poll(long timeoutMs, boolean waitForAssignment) {
        acquireAndEnsureOpen();
        try {
            if (timeoutMs < 0) throw new IllegalArgumentException("Timeout must not be negative");
            if (subscription.equals("none")) {
                throw new IllegalStateException(
                    "Consumer is not subscribed to any topics or assigned any partitions");
            }
            long started = System.currentTimeMillis();
            for (;;) {
                long left = Math.max(0, timeoutMs - (System.currentTimeMillis() - started));
                Object[] step = (Object[]) SimulatedCluster.value(SimulatedCluster.poll(client, left, waitForAssignment));
                if (step[0].equals("records")) return delivered(reader.read((Object[]) step[1]));
                callbacks.run(step);
            }
        } finally {
            thread.release();
        }
    }

    private ConsumerRecords<K, V> delivered(ConsumerRecords<K, V> records) {
        ConsumerRecords<K, V> intercepted = records;
        for (ConsumerInterceptor<K, V> interceptor : interceptors) {
            try {
                if (!intercepted.isEmpty()) intercepted = interceptor.onConsume(intercepted);
            } catch (Exception e) {
                SimulatedCluster.log("WARN", "org.apache.kafka.clients.consumer.internals.ConsumerInterceptors",
                    "Error executing interceptor onConsume callback");
            }
        }
        return intercepted;
    }

    public void commitSync() { commitSync(null, defaultApiTimeoutMs); }

    public void commitSync(Duration timeout) { commitSync(null, timeout.toMillis()); }

    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        commitSync(offsets, defaultApiTimeoutMs);
    }

    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
        commitSync(offsets, timeout.toMillis());
    }

    private void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, long timeoutMs) {
        acquireAndEnsureOpen();
        try {
            requireGroupId();
            SimulatedCluster.value(SimulatedCluster.commitSync(client, Partitions.forHost(offsets), timeoutMs));
        } finally {
            thread.release();
        }
    }

    public void commitAsync() { commitAsync(null, null); }

    public void commitAsync(OffsetCommitCallback callback) { commitAsync(null, callback); }

    public void commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        acquireAndEnsureOpen();
        try {
            requireGroupId();
            Object commit = SimulatedCluster.value(SimulatedCluster.commitAsync(client, Partitions.forHost(offsets)));
            callbacks.expect((Long) commit, callback);
        } finally {
            thread.release();
        }
    }

    public void seek(TopicPartition partition, long offset) {
        if (offset < 0) throw new IllegalArgumentException("seek offset must not be a negative number");
        inside(() -> SimulatedCluster.seek(client, partition.topic(), partition.partition(), offset));
    }

    public void seek(TopicPartition partition, OffsetAndMetadata offsetAndMetadata) {
        if (!offsetAndMetadata.leaderEpoch().isPresent()) {
            seek(partition, offsetAndMetadata.offset());
            return;
        }
        inside(() -> SimulatedCluster.seekWithEpoch(client, partition.topic(), partition.partition(),
            offsetAndMetadata.offset(), offsetAndMetadata.leaderEpoch().get()));
    }

    public void seekToBeginning(Collection<TopicPartition> partitions) {
        if (partitions == null) throw new IllegalArgumentException("Partitions collection cannot be null");
        inside(() -> SimulatedCluster.seekToBeginning(client, Partitions.forHost(partitions)));
    }

    public void seekToEnd(Collection<TopicPartition> partitions) {
        if (partitions == null) throw new IllegalArgumentException("Partitions collection cannot be null");
        inside(() -> SimulatedCluster.seekToEnd(client, Partitions.forHost(partitions)));
    }

    public long position(TopicPartition partition) { return position(partition, apiTimeout()); }

    public long position(TopicPartition partition, Duration timeout) {
        String topic = partition.topic();
        return (Long) inside(() ->
            SimulatedCluster.position(client, topic, partition.partition(), timeout.toMillis()));
    }

    private Duration apiTimeout() { return Duration.ofMillis(defaultApiTimeoutMs); }
    //#only 3.9

    @Deprecated
    public OffsetAndMetadata committed(TopicPartition partition) {
        return committed(partition, apiTimeout());
    }

    @Deprecated
    public OffsetAndMetadata committed(TopicPartition partition, Duration timeout) {
        return committed(Collections.singleton(partition), timeout).get(partition);
    }
    //#end

    public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
        return committed(partitions, apiTimeout());
    }

    public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions, Duration timeout) {
        requireGroupId();
        Object[] asked = Partitions.forHost(partitions);
        return Partitions.offsets(inside(() -> SimulatedCluster.committed(client, asked, timeout.toMillis())));
    }

    public List<PartitionInfo> partitionsFor(String topic) { return partitionsFor(topic, apiTimeout()); }

    public List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
        return Partitions.infos(inside(() -> SimulatedCluster.topicPartitions(client, topic, timeout.toMillis())));
    }

    public Map<String, List<PartitionInfo>> listTopics() { return listTopics(apiTimeout()); }

    public Map<String, List<PartitionInfo>> listTopics(Duration timeout) {
        Map<String, List<PartitionInfo>> topics = new HashMap<>();
        Object found = inside(() -> SimulatedCluster.allTopics(client, timeout.toMillis()));
        for (PartitionInfo each : Partitions.infos(found)) {
            topics.computeIfAbsent(each.topic(), topic -> new ArrayList<>()).add(each);
        }
        return topics;
    }

    public Set<TopicPartition> paused() {
        return Collections.unmodifiableSet(Partitions.set(inside(() -> SimulatedCluster.paused(client))));
    }

    public void pause(Collection<TopicPartition> partitions) {
        inside(() -> SimulatedCluster.pause(client, Partitions.forHost(partitions)));
    }

    public void resume(Collection<TopicPartition> partitions) {
        inside(() -> SimulatedCluster.resume(client, Partitions.forHost(partitions)));
    }

    public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> timestampsToSearch) {
        return offsetsForTimes(timestampsToSearch, apiTimeout());
    }

    public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> timestampsToSearch,
                                                                   Duration timeout) {
        Object[] asked = Partitions.timesForHost(timestampsToSearch);
        return Partitions.offsetsAtTimes(
            inside(() -> SimulatedCluster.offsetsForTimes(client, asked, timeout.toMillis())));
    }

    public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
        return beginningOffsets(partitions, apiTimeout());
    }

    public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions, Duration timeout) {
        Object[] asked = Partitions.forHost(partitions);
        return Partitions.longs(inside(() -> SimulatedCluster.beginningOffsets(client, asked, timeout.toMillis())));
    }

    public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
        return endOffsets(partitions, apiTimeout());
    }

    public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration timeout) {
        Object[] asked = Partitions.forHost(partitions);
        return Partitions.longs(inside(() -> SimulatedCluster.endOffsets(client, asked, timeout.toMillis())));
    }

    public OptionalLong currentLag(TopicPartition partition) {
        Object lag = inside(() -> SimulatedCluster.currentLag(client, partition.topic(), partition.partition()));
        return lag == null ? OptionalLong.empty() : OptionalLong.of((Long) lag);
    }

    public void enforceRebalance() { enforceRebalance(null); }

    public void enforceRebalance(String reason) {
        inside(() -> SimulatedCluster.enforceRebalance(client, reason == null ? "" : reason));
    }

    public ConsumerGroupMetadata groupMetadata() {
        requireGroupId();
        Object[] parts = (Object[]) inside(() -> SimulatedCluster.groupMetadata(client));
        return new ConsumerGroupMetadata((String) parts[0], (Integer) parts[1], (String) parts[2],
            Optional.ofNullable((String) parts[3]));
    }

    public void close() { close(Duration.ofMillis(DEFAULT_CLOSE_TIMEOUT_MS)); }

    public void close(Duration timeout) { close(timeout, "DEFAULT"); }
    //#only 4.3

    public void close(CloseOptions option) {
        Duration timeout = option.timeout().orElseGet(() -> Duration.ofMillis(DEFAULT_CLOSE_TIMEOUT_MS));
        close(timeout, option.groupMembershipOperation().name());
    }
    //#end

    private void close(Duration timeout, String membershipOperation) {
        if (timeout.toMillis() < 0) throw new IllegalArgumentException("The timeout cannot be negative.");
        thread.acquire();
        try {
            if (!closed) {
                if (!membershipOperation.equals("DEFAULT")) {
                    SimulatedCluster.value(SimulatedCluster.setMembershipOperation(client, membershipOperation));
                }
                close(timeout.toMillis());
            }
        } finally {
            closed = true;
            thread.release();
        }
    }

    private void close(long timeoutMs) {
        long started = System.currentTimeMillis();
        RuntimeException first = null;
        for (;;) {
            long left = Math.max(0, timeoutMs - (System.currentTimeMillis() - started));
            Object step = SimulatedCluster.value(SimulatedCluster.closeConsumer(client, left));
            if (step == null) break;
            try {
                callbacks.run((Object[]) step);
            } catch (RuntimeException e) {
                if (first == null) first = e;
            }
        }
        if (first == null) first = callbacks.failureOfClose();
        for (ConsumerInterceptor<K, V> interceptor : interceptors) interceptor.close();
        keyDeserializer.close();
        valueDeserializer.close();
        if (first instanceof InterruptException) throw first;
        if (first != null) throw new KafkaException("Failed to close kafka consumer", first);
    }

    public void wakeup() {
        SimulatedCluster.value(SimulatedCluster.wakeup(client));
    }

    private void acquireAndEnsureOpen() {
        thread.acquire();
        if (closed) {
            thread.release();
            throw new IllegalStateException("This consumer has already been closed.");
        }
    }

    private Object inside(Supplier<Object> hostCall) {
        acquireAndEnsureOpen();
        try {
            return SimulatedCluster.value(hostCall.get());
        } finally {
            thread.release();
        }
    }

    private void requireGroupId() {
        if (groupId != null) return;
        throw new InvalidGroupIdException("To use the group management or offset commit APIs, you must provide a valid"
            + " group.id in the consumer configuration.");
    }

    private void subscriptionIs(String kind) {
        if (!subscription.equals("none") && !subscription.equals(kind)) {
            throw new IllegalStateException("Subscription to topics, partitions and pattern are mutually exclusive");
        }
        subscription = kind;
    }
}
