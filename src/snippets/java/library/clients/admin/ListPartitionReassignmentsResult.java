package org.apache.kafka.clients.admin;

import java.util.Map;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

public class ListPartitionReassignmentsResult {
    private final KafkaFuture<Map<TopicPartition, PartitionReassignment>> future;

    ListPartitionReassignmentsResult(KafkaFuture<Map<TopicPartition, PartitionReassignment>> future) {
        this.future = future;
    }

    public KafkaFuture<Map<TopicPartition, PartitionReassignment>> reassignments() {
        return future;
    }
}
