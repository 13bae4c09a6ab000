package org.apache.kafka.clients.admin;

import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

public class TransactionDescription {
    private final int coordinatorId;
    private final TransactionState state;
    private final long producerId;
    private final int producerEpoch;
    private final long transactionTimeoutMs;
    private final OptionalLong transactionStartTimeMs;
    private final Set<TopicPartition> topicPartitions;

    public TransactionDescription(int coordinatorId, TransactionState state, long producerId, int producerEpoch,
                                  long transactionTimeoutMs, OptionalLong transactionStartTimeMs,
                                  Set<TopicPartition> topicPartitions) {
        this.coordinatorId = coordinatorId;
        this.state = state;
        this.producerId = producerId;
        this.producerEpoch = producerEpoch;
        this.transactionTimeoutMs = transactionTimeoutMs;
        this.transactionStartTimeMs = transactionStartTimeMs;
        this.topicPartitions = topicPartitions;
    }

    public int coordinatorId() {
        return coordinatorId;
    }

    public TransactionState state() {
        return state;
    }

    public long producerId() {
        return producerId;
    }

    public int producerEpoch() {
        return producerEpoch;
    }

    public long transactionTimeoutMs() {
        return transactionTimeoutMs;
    }

    public OptionalLong transactionStartTimeMs() {
        return transactionStartTimeMs;
    }

    public Set<TopicPartition> topicPartitions() {
        return topicPartitions;
    }

    @Override
    public String toString() {
        return "TransactionDescription(coordinatorId=" + coordinatorId + ", state=" + state + ", producerId="
            + producerId + ", producerEpoch=" + producerEpoch + ", transactionTimeoutMs=" + transactionTimeoutMs
            + ", transactionStartTimeMs=" + transactionStartTimeMs + ", topicPartitions=" + topicPartitions + ')';
    }
}
