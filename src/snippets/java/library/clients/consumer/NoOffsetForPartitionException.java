package org.apache.kafka.clients.consumer;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

public class NoOffsetForPartitionException extends InvalidOffsetException {
    private final Set<TopicPartition> partitions;

    public NoOffsetForPartitionException(TopicPartition partition) {
        this("Undefined offset with no reset policy for partition: " + partition, Collections.singleton(partition));
    }

    public NoOffsetForPartitionException(Collection<TopicPartition> partitions) {
        this("Undefined offset with no reset policy for partitions: " + partitions, partitions);
    }

    private NoOffsetForPartitionException(String message, Collection<TopicPartition> partitions) {
        super(message);
        this.partitions = new HashSet<>(partitions);
    }

    /** From the cluster: with its text, the partitions unknown. */
    public static NoOffsetForPartitionException ofText(String message) {
        return new NoOffsetForPartitionException(message, new HashSet<>());
    }

    @Override
    public Set<TopicPartition> partitions() {
        return partitions;
    }
}
