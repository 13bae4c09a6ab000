package org.apache.kafka.clients.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.FutureRecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** A producer for tests: it keeps what it is given, and completes sends when it is told to. */
public class MockProducer<K, V> implements Producer<K, V> {
    private static final long NO_TIMESTAMP = -1L;

    private final Cluster cluster;
    private final Partitioner partitioner;
    private final Serializer<K> keySerializer;
    private final Serializer<V> valueSerializer;
    private final boolean autoComplete;
    private final List<ProducerRecord<K, V>> sent = new ArrayList<>();
    private final List<ProducerRecord<K, V>> uncommittedSends = new ArrayList<>();
    private final LinkedList<Completion> completions = new LinkedList<>();
    private final Map<TopicPartition, Long> offsets = new HashMap<>();
    private final List<Map<String, Map<TopicPartition, OffsetAndMetadata>>> groupOffsets = new ArrayList<>();
    private Map<String, Map<TopicPartition, OffsetAndMetadata>> uncommittedGroupOffsets = new HashMap<>();
    private boolean closed;
    private boolean transactionInitialized;
    private boolean transactionInFlight;
    private boolean transactionCommitted;
    private boolean transactionAborted;
    private boolean producerFenced;
    private boolean sentOffsets;
    private long commitCount;

    public RuntimeException initTransactionException = null;
    public RuntimeException beginTransactionException = null;
    public RuntimeException sendOffsetsToTransactionException = null;
    public RuntimeException commitTransactionException = null;
    public RuntimeException abortTransactionException = null;
    public RuntimeException sendException = null;
    public RuntimeException flushException = null;
    public RuntimeException partitionsForException = null;
    public RuntimeException closeException = null;

    public MockProducer(Cluster cluster, boolean autoComplete, Partitioner partitioner, Serializer<K> keySerializer,
                        Serializer<V> valueSerializer) {
        this.cluster = cluster;
        this.autoComplete = autoComplete;
        this.partitioner = partitioner;
        this.keySerializer = keySerializer;
        this.valueSerializer = valueSerializer;
    }

    public MockProducer(boolean autoComplete, Partitioner partitioner, Serializer<K> keySerializer,
                        Serializer<V> valueSerializer) {
        this(Cluster.empty(), autoComplete, partitioner, keySerializer, valueSerializer);
    }
    //#only 3.9

    public MockProducer(boolean autoComplete, Serializer<K> keySerializer, Serializer<V> valueSerializer) {
        this(Cluster.empty(), autoComplete, null, keySerializer, valueSerializer);
    }
    //#end

    public MockProducer() {
        this(Cluster.empty(), false, null, null, null);
    }

    public void initTransactions() {
        verifyUsable();
        if (transactionInitialized) {
            throw new IllegalStateException("MockProducer has already been initialized for transactions.");
        }
        throwIfSet(initTransactionException);
        transactionInitialized = true;
        transactionInFlight = false;
        transactionCommitted = false;
        transactionAborted = false;
        sentOffsets = false;
    }

    public void beginTransaction() {
        verifyUsable();
        verifyTransactionsInitialized();
        throwIfSet(beginTransactionException);
        if (transactionInFlight) throw new IllegalStateException("Transaction already started");
        transactionInFlight = true;
        transactionCommitted = false;
        transactionAborted = false;
        sentOffsets = false;
    }

    public void sendOffsetsToTransaction(Map<TopicPartition, OffsetAndMetadata> offsets,
                                         ConsumerGroupMetadata groupMetadata) {
        Objects.requireNonNull(groupMetadata);
        verifyTransactionOpen();
        throwIfSet(sendOffsetsToTransactionException);
        if (offsets.isEmpty()) return;
        uncommittedGroupOffsets.computeIfAbsent(groupMetadata.groupId(), group -> new HashMap<>()).putAll(offsets);
        sentOffsets = true;
    }

    public void commitTransaction() {
        verifyTransactionOpen();
        throwIfSet(commitTransactionException);
        flush();
        sent.addAll(uncommittedSends);
        if (!uncommittedGroupOffsets.isEmpty()) groupOffsets.add(uncommittedGroupOffsets);
        uncommittedSends.clear();
        uncommittedGroupOffsets = new HashMap<>();
        transactionCommitted = true;
        transactionAborted = false;
        transactionInFlight = false;
        commitCount++;
    }

    public void abortTransaction() {
        verifyTransactionOpen();
        throwIfSet(abortTransactionException);
        flush();
        uncommittedSends.clear();
        uncommittedGroupOffsets.clear();
        transactionCommitted = false;
        transactionAborted = true;
        transactionInFlight = false;
    }

    private void verifyNotClosed() {
        if (closed) throw new IllegalStateException("MockProducer is already closed.");
    }

    private void verifyUsable() {
        verifyNotClosed();
        if (producerFenced) throw new ProducerFencedException("MockProducer is fenced.");
    }

    private void verifyTransactionsInitialized() {
        if (!transactionInitialized) {
            throw new IllegalStateException("MockProducer hasn't been initialized for transactions.");
        }
    }

    private void verifyTransactionOpen() {
        verifyUsable();
        verifyTransactionsInitialized();
        if (!transactionInFlight) throw new IllegalStateException("There is no open transaction.");
    }

    private static void throwIfSet(RuntimeException exception) {
        if (exception != null) throw exception;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<K, V> record) {
        return send(record, null);
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<K, V> record, Callback callback) {
        verifyNotClosed();
        if (producerFenced) {
            throw new KafkaException("MockProducer is fenced.", new ProducerFencedException("Fenced"));
        }
        throwIfSet(sendException);
        TopicPartition partition = new TopicPartition(record.topic(), partition(record));
        long offset = offsets.getOrDefault(partition, 0L);
        offsets.put(partition, offset + 1);
        Completion completion = new Completion(partition, offset, callback);
        if (transactionInFlight) uncommittedSends.add(record);
        else sent.add(record);
        if (autoComplete) completion.complete(null);
        else completions.addLast(completion);
        return completion.future;
    }

    private int partition(ProducerRecord<K, V> record) {
        String topic = record.topic();
        int count = cluster.partitionsForTopic(topic).size();
        if (count > 0 && record.partition() != null) {
            int partition = record.partition();
            if (partition >= 0 && partition < count) return partition;
            throw new IllegalArgumentException("Invalid partition given with record: " + partition
                + " is not in the range [0..." + count + "].");
        }
        byte[] key = keySerializer.serialize(topic, count > 0 ? record.headers() : new RecordHeaders(), record.key());
        byte[] value = valueSerializer.serialize(topic, count > 0 ? record.headers() : new RecordHeaders(),
            record.value());
        if (count == 0) return 0;
        if (partitioner == null) return cluster.partitionsForTopic(topic).get(0).partition();
        return partitioner.partition(topic, record.key(), key, record.value(), value, cluster);
    }

    @Override
    public synchronized void flush() {
        verifyNotClosed();
        throwIfSet(flushException);
        while (!completions.isEmpty()) completeNext();
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
        throwIfSet(partitionsForException);
        return cluster.partitionsForTopic(topic);
    }

    @Override
    public void close() {
        close(Duration.ofMillis(0));
    }

    @Override
    public void close(Duration timeout) {
        throwIfSet(closeException);
        closed = true;
    }

    public boolean closed() {
        return closed;
    }

    public synchronized void fenceProducer() {
        verifyUsable();
        verifyTransactionsInitialized();
        producerFenced = true;
    }

    public boolean transactionInitialized() {
        return transactionInitialized;
    }

    public boolean transactionInFlight() {
        return transactionInFlight;
    }

    public boolean transactionCommitted() {
        return transactionCommitted;
    }

    public boolean transactionAborted() {
        return transactionAborted;
    }

    public boolean flushed() {
        return completions.isEmpty();
    }

    public boolean sentOffsets() {
        return sentOffsets;
    }

    public long commitCount() {
        return commitCount;
    }

    public synchronized List<ProducerRecord<K, V>> history() {
        return new ArrayList<>(sent);
    }

    public synchronized List<ProducerRecord<K, V>> uncommittedRecords() {
        return new ArrayList<>(uncommittedSends);
    }

    public synchronized List<Map<String, Map<TopicPartition, OffsetAndMetadata>>> consumerGroupOffsetsHistory() {
        return new ArrayList<>(groupOffsets);
    }

    public synchronized Map<String, Map<TopicPartition, OffsetAndMetadata>> uncommittedOffsets() {
        return uncommittedGroupOffsets;
    }

    public synchronized void clear() {
        sent.clear();
        uncommittedSends.clear();
        sentOffsets = false;
        completions.clear();
        groupOffsets.clear();
        uncommittedGroupOffsets.clear();
    }

    public synchronized boolean completeNext() {
        return errorNext(null);
    }

    public synchronized boolean errorNext(RuntimeException e) {
        if (completions.isEmpty()) return false;
        completions.removeFirst().complete(e);
        return true;
    }

    /** A send that waits to be completed. The callback runs before the future is done, as in Kafka. */
    private static class Completion {
        final FutureRecordMetadata future = new FutureRecordMetadata();
        private final TopicPartition partition;
        private final long offset;
        private final Callback callback;

        Completion(TopicPartition partition, long offset, Callback callback) {
            this.partition = partition;
            this.offset = offset;
            this.callback = callback;
        }

        void complete(RuntimeException e) {
            RecordMetadata metadata = e == null
                ? new RecordMetadata(partition, 0, (int) offset, NO_TIMESTAMP, 0, 0)
                : new RecordMetadata(partition, -1, -1, NO_TIMESTAMP, -1, -1);
            if (callback != null) callback.onCompletion(metadata, e);
            future.finish(metadata, e);
        }
    }
}
