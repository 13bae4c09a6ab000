package org.apache.kafka.clients.consumer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

public class ConsumerRecords<K, V> implements Iterable<ConsumerRecord<K, V>> {
    private final Map<TopicPartition, List<ConsumerRecord<K, V>>> records;
    private final Map<TopicPartition, OffsetAndMetadata> nextOffsets;

    public ConsumerRecords(Map<TopicPartition, List<ConsumerRecord<K, V>>> records) {
        this(records, new HashMap<>());
    }

    public ConsumerRecords(Map<TopicPartition, List<ConsumerRecord<K, V>>> records,
                           Map<TopicPartition, OffsetAndMetadata> nextOffsets) {
        this.records = records;
        this.nextOffsets = nextOffsets;
    }
    //#only 4.3

    public Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
        return Collections.unmodifiableMap(nextOffsets);
    }
    //#end

    public static <K, V> ConsumerRecords<K, V> empty() {
        return new ConsumerRecords<>(new HashMap<>());
    }

    public List<ConsumerRecord<K, V>> records(TopicPartition partition) {
        List<ConsumerRecord<K, V>> found = records.get(partition);
        return found == null ? Collections.emptyList() : Collections.unmodifiableList(found);
    }

    public Iterable<ConsumerRecord<K, V>> records(String topic) {
        if (topic == null) throw new IllegalArgumentException("Topic must be non-null.");
        List<ConsumerRecord<K, V>> found = new ArrayList<>();
        for (Map.Entry<TopicPartition, List<ConsumerRecord<K, V>>> entry : records.entrySet()) {
            if (entry.getKey().topic().equals(topic)) found.addAll(entry.getValue());
        }
        return found;
    }

    public Set<TopicPartition> partitions() {
        return Collections.unmodifiableSet(records.keySet());
    }

    @Override
    public Iterator<ConsumerRecord<K, V>> iterator() {
        List<ConsumerRecord<K, V>> all = new ArrayList<>();
        for (List<ConsumerRecord<K, V>> each : records.values()) all.addAll(each);
        return Collections.unmodifiableList(all).iterator();
    }

    public int count() {
        int count = 0;
        for (List<ConsumerRecord<K, V>> each : records.values()) count += each.size();
        return count;
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }
}
