package org.apache.kafka.clients.consumer.internals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.internals.Partitions;
import org.apache.kafka.clients.internals.SimulatedCluster;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Deserializer;

/** Makes ConsumerRecords of what poll fetched: {topic, partition, offset, timestamp, epoch, key, value, headers}. */
public final class RecordReader<K, V> {
    private final int client;
    private final Deserializer<K> keyDeserializer;
    private final Deserializer<V> valueDeserializer;

    public RecordReader(int client, Deserializer<K> keyDeserializer, Deserializer<V> valueDeserializer) {
        this.client = client;
        this.keyDeserializer = keyDeserializer;
        this.valueDeserializer = valueDeserializer;
    }

    /**
     * All records up to the first that cannot be deserialized; if that is the very first, its exception is thrown.
     * The position goes back to such a record, so that the next poll meets it again, until the program seeks past it.
     */
    public ConsumerRecords<K, V> read(Object[] fetched) {
        Map<TopicPartition, List<ConsumerRecord<K, V>>> records = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
        for (int i = 0; i < fetched.length; i++) {
            Object[] parts = (Object[]) fetched[i];
            TopicPartition partition = Partitions.partition(parts);
            try {
                ConsumerRecord<K, V> record = record(parts, partition);
                records.computeIfAbsent(partition, key -> new ArrayList<>()).add(record);
                nextOffsets.put(partition, new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), ""));
            } catch (RecordDeserializationException e) {
                goBack(fetched, i);
                if (i == 0) throw e;
                break;
            }
        }
        return new ConsumerRecords<>(records, nextOffsets);
    }

    private void goBack(Object[] fetched, int from) {
        Set<TopicPartition> done = new HashSet<>();
        for (int i = from; i < fetched.length; i++) {
            Object[] parts = (Object[]) fetched[i];
            TopicPartition partition = Partitions.partition(parts);
            if (!done.add(partition)) continue;
            SimulatedCluster.value(
                SimulatedCluster.seek(client, partition.topic(), partition.partition(), (Long) parts[2]));
        }
    }

    private ConsumerRecord<K, V> record(Object[] parts, TopicPartition partition) {
        long offset = (Long) parts[2];
        long timestamp = (Long) parts[3];
        Headers headers = Partitions.headers(parts[7]);
        byte[] keyBytes = (byte[]) parts[5];
        byte[] valueBytes = (byte[]) parts[6];
        K key = deserialize(true, keyDeserializer, partition, offset, timestamp, headers, keyBytes);
        V value = deserialize(false, valueDeserializer, partition, offset, timestamp, headers, valueBytes);
        int epoch = (Integer) parts[4];
        Optional<Integer> leaderEpoch = epoch < 0 ? Optional.empty() : Optional.of(epoch);
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, timestamp,
            TimestampType.CREATE_TIME, keyBytes == null ? ConsumerRecord.NULL_SIZE : keyBytes.length,
            valueBytes == null ? ConsumerRecord.NULL_SIZE : valueBytes.length, key, value, headers,
            leaderEpoch);
    }

    private static <T> T deserialize(boolean isKey, Deserializer<T> deserializer, TopicPartition partition,
                                     long offset, long timestamp, Headers headers, byte[] bytes) {
        if (bytes == null) return null;
        try {
            return deserializer.deserialize(partition.topic(), headers, bytes);
        } catch (RuntimeException e) {
            throw RecordDeserializationException.of(isKey, partition, offset, timestamp, headers, e);
        }
    }
}
