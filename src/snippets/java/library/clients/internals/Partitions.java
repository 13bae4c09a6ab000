package org.apache.kafka.clients.internals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Kafka's small classes as the plain data of the border, and back. */
public final class Partitions {
    private Partitions() {
    }

    public static Object[] forHost(Collection<TopicPartition> partitions) {
        Object[] list = new Object[partitions.size()];
        int i = 0;
        for (TopicPartition each : partitions) list[i++] = new Object[] {each.topic(), each.partition()};
        return list;
    }

    public static Object[] forHost(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (offsets == null) return null;
        Object[] list = new Object[offsets.size()];
        int i = 0;
        for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : offsets.entrySet()) {
            TopicPartition partition = entry.getKey();
            OffsetAndMetadata offset = entry.getValue();
            list[i++] = new Object[] {partition.topic(), partition.partition(), offset.offset(), offset.metadata(),
                offset.leaderEpoch().orElse(-1)};
        }
        return list;
    }

    public static Object[] forHost(Headers headers) {
        Header[] all = headers.toArray();
        Object[] list = new Object[all.length];
        for (int i = 0; i < all.length; i++) list[i] = new Object[] {all[i].key(), all[i].value()};
        return list;
    }

    public static RecordHeaders headers(Object described) {
        RecordHeaders headers = new RecordHeaders();
        for (Object each : (Object[]) described) {
            Object[] parts = (Object[]) each;
            headers.add(new RecordHeader((String) parts[0], (byte[]) parts[1]));
        }
        return headers;
    }

    public static TopicPartition partition(Object described) {
        Object[] parts = (Object[]) described;
        return new TopicPartition((String) parts[0], (Integer) parts[1]);
    }

    public static Set<TopicPartition> set(Object described) {
        Set<TopicPartition> partitions = new LinkedHashSet<>();
        for (Object each : (Object[]) described) partitions.add(partition(each));
        return partitions;
    }

    public static Object[] timesForHost(Map<TopicPartition, Long> times) {
        Object[] list = new Object[times.size()];
        int i = 0;
        for (Map.Entry<TopicPartition, Long> entry : times.entrySet()) {
            list[i++] = new Object[] {entry.getKey().topic(), entry.getKey().partition(), entry.getValue()};
        }
        return list;
    }

    /** {topic, partition, offset, timestamp, epoch}; a partition without such a record has the offset null. */
    public static Map<TopicPartition, OffsetAndTimestamp> offsetsAtTimes(Object described) {
        Map<TopicPartition, OffsetAndTimestamp> offsets = new HashMap<>();
        for (Object each : (Object[]) described) {
            Object[] parts = (Object[]) each;
            offsets.put(partition(parts), parts[2] == null ? null
                : new OffsetAndTimestamp((Long) parts[2], (Long) parts[3], epoch(parts[4])));
        }
        return offsets;
    }

    /** A leader epoch; -1 is none. */
    public static Optional<Integer> epoch(Object epoch) {
        return (Integer) epoch < 0 ? Optional.empty() : Optional.of((Integer) epoch);
    }

    /** Offsets {topic, partition, offset, metadata, epoch}; partitions without one have the offset null. */
    public static Map<TopicPartition, OffsetAndMetadata> offsets(Object described) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (Object each : (Object[]) described) {
            Object[] parts = (Object[]) each;
            OffsetAndMetadata offset =
                parts[2] == null ? null : new OffsetAndMetadata((Long) parts[2], epoch(parts[4]), (String) parts[3]);
            offsets.put(partition(parts), offset);
        }
        return offsets;
    }

    public static Map<TopicPartition, Long> longs(Object described) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Object each : (Object[]) described) {
            Object[] parts = (Object[]) each;
            if (parts[2] != null) offsets.put(partition(parts), (Long) parts[2]);
        }
        return offsets;
    }

    /** {topic, partition, leader, replicas, isr}; a node is {id, host, port, rack} or null. */
    public static List<PartitionInfo> infos(Object described) {
        List<PartitionInfo> infos = new ArrayList<>();
        for (Object each : (Object[]) described) {
            Object[] parts = (Object[]) each;
            infos.add(new PartitionInfo((String) parts[0], (Integer) parts[1], node(parts[2]), nodes(parts[3]),
                nodes(parts[4])));
        }
        return infos;
    }

    public static Node node(Object described) {
        if (described == null) return null;
        Object[] parts = (Object[]) described;
        return new Node((Integer) parts[0], (String) parts[1], (Integer) parts[2], (String) parts[3]);
    }

    public static Node[] nodes(Object described) {
        Object[] list = (Object[]) described;
        Node[] nodes = new Node[list.length];
        for (int i = 0; i < nodes.length; i++) nodes[i] = node(list[i]);
        return nodes;
    }
}
