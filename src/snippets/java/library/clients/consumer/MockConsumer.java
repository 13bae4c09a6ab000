package org.apache.kafka.clients.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.internals.MockPositions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** A consumer for tests: it is given its partitions, records and failures. */
public class MockConsumer<K, V> implements Consumer<K, V> {
    private final MockPositions positions;
    private final Map<String, List<PartitionInfo>> partitions = new HashMap<>();
    private final Map<TopicPartition, List<ConsumerRecord<K, V>>> records = new HashMap<>();
    private final Map<TopicPartition, Long> beginningOffsets = new HashMap<>();
    private final Map<TopicPartition, Long> endOffsets = new HashMap<>();
    private final Map<TopicPartition, Long> durationOffsets = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private final LinkedList<Runnable> pollTasks = new LinkedList<>();
    private KafkaException pollException;
    private KafkaException offsetsException;
    private Duration lastPollTimeout;
    private boolean wakeup;
    private boolean closed;
    private boolean shouldRebalance;
    private long maxPollRecords = Long.MAX_VALUE;
    //#only 3.9

    public MockConsumer(OffsetResetStrategy offsetResetStrategy) {
        positions = new MockPositions(offsetResetStrategy.toString());
    }
    //#end
    //#only 4.3

    @Deprecated
    public MockConsumer(OffsetResetStrategy offsetResetStrategy) {
        this(offsetResetStrategy.toString());
    }

    public MockConsumer(String offsetResetStrategy) {
        if (offsetResetStrategy == null) {
            throw new IllegalArgumentException("Auto offset reset strategy is null");
        }
        if (!offsetResetStrategy.equals("earliest") && !offsetResetStrategy.equals("latest")
            && !offsetResetStrategy.equals("none") && !offsetResetStrategy.startsWith("by_duration:")) {
            throw new IllegalArgumentException("Unknown auto offset reset strategy: " + offsetResetStrategy);
        }
        positions = new MockPositions(offsetResetStrategy);
    }
    //#end

    @Override
    public synchronized Set<TopicPartition> assignment() {
        return positions.partitions();
    }

    public synchronized void rebalance(Collection<TopicPartition> newAssignment) {
        Set<TopicPartition> before = positions.partitions();
        List<TopicPartition> added = new ArrayList<>();
        List<TopicPartition> removed = new ArrayList<>();
        for (TopicPartition each : newAssignment) if (!before.contains(each)) added.add(each);
        for (TopicPartition each : before) if (!newAssignment.contains(each)) removed.add(each);
        records.clear();
        ConsumerRebalanceListener listener = positions.listener();
        if (!removed.isEmpty() && listener != null) listener.onPartitionsRevoked(removed);
        positions.assignFromSubscribed(newAssignment);
        if (listener != null) listener.onPartitionsAssigned(added);
    }

    @Override
    public synchronized Set<String> subscription() {
        return positions.topics();
    }

    @Override
    public synchronized void subscribe(Collection<String> topics) { subscribeTo(topics, null); }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
        subscribeTo(topics, required(listener));
    }

    private static ConsumerRebalanceListener required(ConsumerRebalanceListener listener) {
        if (listener == null) throw new IllegalArgumentException("RebalanceListener cannot be null");
        return listener;
    }

    private synchronized void subscribeTo(Collection<String> topics, ConsumerRebalanceListener listener) {
        ensureNotClosed();
        committed.clear();
        positions.subscribe("topics", new HashSet<>(topics), listener);
    }

    @Override
    public synchronized void subscribe(Pattern pattern) { subscribeTo(pattern, null); }

    @Override
    public synchronized void subscribe(Pattern pattern, ConsumerRebalanceListener listener) {
        subscribeTo(pattern, required(listener));
    }

    private void subscribeTo(Pattern pattern, ConsumerRebalanceListener listener) {
        ensureNotClosed();
        committed.clear();
        Set<String> matching = new HashSet<>();
        for (String topic : partitions.keySet()) if (pattern.matcher(topic).matches()) matching.add(topic);
        positions.subscribe("pattern", matching, listener);
        Set<TopicPartition> assigned = new HashSet<>();
        for (String topic : matching) {
            for (PartitionInfo each : partitions.get(topic)) assigned.add(new TopicPartition(topic, each.partition()));
        }
        positions.assignFromSubscribed(assigned);
    }
    //#only 4.3

    @Override
    public void subscribe(SubscriptionPattern pattern) { subscribeTo(pattern, null); }

    @Override
    public void subscribe(SubscriptionPattern pattern, ConsumerRebalanceListener listener) {
        subscribeTo(pattern, required(listener));
    }

    private void subscribeTo(SubscriptionPattern pattern, ConsumerRebalanceListener listener) {
        if (pattern == null || pattern.toString().isEmpty()) {
            throw new IllegalArgumentException("Topic pattern cannot be " + (pattern == null ? "null" : "empty"));
        }
        ensureNotClosed();
        committed.clear();
        positions.subscribe("remote pattern", new HashSet<>(), listener);
    }
    //#end

    @Override
    public synchronized void assign(Collection<TopicPartition> newPartitions) {
        ensureNotClosed();
        committed.clear();
        positions.assignFromUser(new HashSet<>(newPartitions));
    }

    @Override
    public synchronized void unsubscribe() {
        ensureNotClosed();
        committed.clear();
        positions.unsubscribe();
    }
    //#only 3.9

    @Override
    @Deprecated
    public synchronized ConsumerRecords<K, V> poll(long timeout) { return poll(Duration.ofMillis(timeout)); }
    //#end

    @Override
    public synchronized ConsumerRecords<K, V> poll(Duration timeout) {
        ensureNotClosed();
        lastPollTimeout = timeout;
        if (!pollTasks.isEmpty()) pollTasks.removeFirst().run();
        if (wakeup) {
            wakeup = false;
            throw new WakeupException();
        }
        if (pollException != null) {
            RuntimeException exception = pollException;
            pollException = null;
            throw exception;
        }
        for (TopicPartition each : positions.withoutPosition()) updatePosition(each);
        return takeRecords();
    }

    private ConsumerRecords<K, V> takeRecords() {
        Map<TopicPartition, List<ConsumerRecord<K, V>>> results = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
        long count = 0;
        for (TopicPartition partition : new ArrayList<>(records.keySet())) {
            if (count >= maxPollRecords) break;
            if (positions.isPaused(partition) || !positions.isAssigned(partition)) continue;
            Iterator<ConsumerRecord<K, V>> each = records.get(partition).iterator();
            while (each.hasNext() && count < maxPollRecords) {
                long position = positions.offset(partition);
                ConsumerRecord<K, V> record = each.next();
                Long beginning = beginningOffsets.get(partition);
                if (beginning != null && beginning > position) {
                    throw new OffsetOutOfRangeException(Collections.singletonMap(partition, position));
                }
                if (record.offset() < position) continue;
                results.computeIfAbsent(partition, key -> new ArrayList<>()).add(record);
                positions.seek(partition, record.offset() + 1, record.leaderEpoch());
                nextOffsets.put(partition, new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
                count++;
                each.remove();
            }
            if (records.get(partition).isEmpty()) records.remove(partition);
        }
        return new ConsumerRecords<>(results, nextOffsets);
    }

    public synchronized void addRecord(ConsumerRecord<K, V> record) {
        ensureNotClosed();
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (!positions.isAssigned(partition)) {
            throw new IllegalStateException(
                "Cannot add records for a partition that is not assigned to the consumer");
        }
        records.computeIfAbsent(partition, key -> new ArrayList<>()).add(record);
    }

    public synchronized void setMaxPollRecords(long maxPollRecords) {
        if (maxPollRecords < 1) throw new IllegalArgumentException("MaxPollRecords must be strictly superior to 0");
        this.maxPollRecords = maxPollRecords;
    }

    public synchronized void setPollException(KafkaException exception) { pollException = exception; }

    public synchronized void setOffsetsException(KafkaException exception) { offsetsException = exception; }

    @Override
    public synchronized void commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
        ensureNotClosed();
        committed.putAll(offsets);
        if (callback != null) callback.onComplete(offsets, null);
    }

    @Override
    public synchronized void commitAsync() { commitAsync(null); }

    @Override
    public synchronized void commitAsync(OffsetCommitCallback callback) {
        ensureNotClosed();
        commitAsync(positions.allConsumed(), callback);
    }

    @Override
    public synchronized void commitSync() { commitSync(positions.allConsumed()); }

    @Override
    public synchronized void commitSync(Duration timeout) { commitSync(positions.allConsumed()); }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) { commitAsync(offsets, null); }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) { commitSync(offsets); }

    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
        ensureNotClosed();
        positions.seek(partition, offset, Optional.empty());
    }

    @Override
    public void seek(TopicPartition partition, OffsetAndMetadata offsetAndMetadata) {
        seek(partition, offsetAndMetadata.offset());
    }

    @Override
    public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
        ensureNotClosed();
        for (TopicPartition each : partitions) positions.requestReset(each, "earliest");
    }

    @Override
    public synchronized void seekToEnd(Collection<TopicPartition> partitions) {
        ensureNotClosed();
        for (TopicPartition each : partitions) positions.requestReset(each, "latest");
    }

    public synchronized void updateBeginningOffsets(Map<TopicPartition, Long> newOffsets) {
        beginningOffsets.putAll(newOffsets);
    }

    public synchronized void updateEndOffsets(Map<TopicPartition, Long> newOffsets) {
        endOffsets.putAll(newOffsets);
    }
    //#only 4.3

    public synchronized void updateDurationOffsets(Map<TopicPartition, Long> newOffsets) {
        durationOffsets.putAll(newOffsets);
    }
    //#end

    @Override
    public synchronized long position(TopicPartition partition) {
        ensureNotClosed();
        if (!positions.isAssigned(partition)) {
            throw new IllegalArgumentException(
                "You can only check the position for partitions assigned to this consumer.");
        }
        if (positions.offset(partition) == null) updatePosition(partition);
        return positions.offset(partition);
    }

    @Override
    public synchronized long position(TopicPartition partition, Duration timeout) { return position(partition); }

    private void updatePosition(TopicPartition partition) {
        if (positions.resetStrategy(partition) == null) {
            OffsetAndMetadata known = committed.get(partition);
            if (known != null) {
                positions.seek(partition, known.offset(), Optional.empty());
                return;
            }
            positions.requestReset(partition, null);
        }
        seek(partition, resetOffset(partition));
    }

    private long resetOffset(TopicPartition partition) {
        String strategy = positions.resetStrategy(partition);
        if (strategy.equals("none")) throw new NoOffsetForPartitionException(partition);
        boolean isEarliest = strategy.equals("earliest");
        boolean isLatest = strategy.equals("latest");
        Map<TopicPartition, Long> known = isEarliest ? beginningOffsets : isLatest ? endOffsets : durationOffsets;
        Long offset = known.get(partition);
        if (offset != null) return offset;
        String what = isEarliest ? "beginning" : isLatest ? "end" : "duration";
        String to = isEarliest ? "beginning" : isLatest ? "end" : "timestamp";
        throw new IllegalStateException(
            "MockConsumer didn't have " + what + " offset specified, but tried to seek to " + to);
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> asked) {
        ensureNotClosed();
        Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>();
        for (TopicPartition each : asked) {
            if (!committed.containsKey(each)) continue;
            found.put(each, positions.isAssigned(each) ? committed.get(each) : new OffsetAndMetadata(0));
        }
        return found;
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> asked, Duration timeout) {
        return committed(asked);
    }
    //#only 3.9

    @Override
    @Deprecated
    public synchronized OffsetAndMetadata committed(TopicPartition partition) {
        return committed(Collections.singleton(partition)).get(partition);
    }

    @Override
    @Deprecated
    public OffsetAndMetadata committed(TopicPartition partition, Duration timeout) { return committed(partition); }
    //#end

    @Override
    public synchronized List<PartitionInfo> partitionsFor(String topic) {
        ensureNotClosed();
        return partitions.getOrDefault(topic, Collections.emptyList());
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic, Duration timeout) { return partitionsFor(topic); }

    @Override
    public synchronized Map<String, List<PartitionInfo>> listTopics() {
        ensureNotClosed();
        return partitions;
    }

    @Override
    public Map<String, List<PartitionInfo>> listTopics(Duration timeout) { return listTopics(); }

    public synchronized void updatePartitions(String topic, List<PartitionInfo> newPartitions) {
        ensureNotClosed();
        partitions.put(topic, newPartitions);
    }

    @Override
    public synchronized void pause(Collection<TopicPartition> toPause) {
        for (TopicPartition each : toPause) {
            positions.setPaused(each, true);
            paused.add(each);
        }
    }

    @Override
    public synchronized void resume(Collection<TopicPartition> toResume) {
        for (TopicPartition each : toResume) {
            positions.setPaused(each, false);
            paused.remove(each);
        }
    }

    @Override
    public synchronized Set<TopicPartition> paused() {
        return Collections.unmodifiableSet(new HashSet<>(paused));
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
        throw new UnsupportedOperationException("Not implemented yet.");
    }

    @Override
    public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times, Duration timeout) {
        return offsetsForTimes(times);
    }

    @Override
    public synchronized Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> asked) {
        return offsets(asked, beginningOffsets, "a beginning");
    }

    @Override
    public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> asked, Duration timeout) {
        return beginningOffsets(asked);
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> asked) {
        return offsets(asked, endOffsets, "an end");
    }

    @Override
    public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> asked, Duration timeout) {
        return endOffsets(asked);
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> asked, Map<TopicPartition, Long> known,
                                              String what) {
        if (offsetsException != null) {
            RuntimeException exception = offsetsException;
            offsetsException = null;
            throw exception;
        }
        Map<TopicPartition, Long> found = new HashMap<>();
        for (TopicPartition each : asked) {
            Long offset = known.get(each);
            if (offset == null) {
                throw new IllegalStateException("The partition " + each + " does not have " + what + " offset.");
            }
            found.put(each, offset);
        }
        return found;
    }

    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        Long end = endOffsets.get(partition);
        return OptionalLong.of(end == null ? 0L : end - position(partition));
    }

    @Override
    public ConsumerGroupMetadata groupMetadata() {
        return new ConsumerGroupMetadata("dummy.group.id", 1, "1", Optional.empty());
    }

    @Override
    public void enforceRebalance() { enforceRebalance(null); }

    @Override
    public void enforceRebalance(String reason) { shouldRebalance = true; }

    public boolean shouldRebalance() { return shouldRebalance; }

    public void resetShouldRebalance() { shouldRebalance = false; }

    public Duration lastPollTimeout() { return lastPollTimeout; }

    public synchronized void schedulePollTask(Runnable task) { pollTasks.add(task); }

    public synchronized void scheduleNopPollTask() { schedulePollTask(() -> { }); }

    @Override
    public synchronized void wakeup() { wakeup = true; }

    @Override
    public void close() { closed = true; }

    @Override
    public synchronized void close(Duration timeout) { closed = true; }
    //#only 4.3

    @Override
    public void close(CloseOptions option) { closed = true; }
    //#end

    public synchronized boolean closed() { return closed; }

    private void ensureNotClosed() {
        if (closed) throw new IllegalStateException("This consumer has already been closed.");
    }
}
