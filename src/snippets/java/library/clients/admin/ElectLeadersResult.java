package org.apache.kafka.clients.admin;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.KafkaFutureImpl;

public class ElectLeadersResult {
    private final KafkaFutureImpl<Map<TopicPartition, Optional<Throwable>>> electionFuture;

    ElectLeadersResult(KafkaFutureImpl<Map<TopicPartition, Optional<Throwable>>> electionFuture) {
        this.electionFuture = electionFuture;
    }

    public KafkaFuture<Map<TopicPartition, Optional<Throwable>>> partitions() {
        return electionFuture;
    }

    /** The first exception of a partition, if there is one. */
    public KafkaFuture<Void> all() {
        KafkaFutureImpl<Void> result = new KafkaFutureImpl<>();
        electionFuture.whenComplete((partitions, failure) -> {
            Throwable first = failure;
            if (first == null) {
                for (Optional<Throwable> exception : partitions.values()) {
                    if (exception.isPresent() && first == null) first = exception.get();
                }
            }
            if (first != null) result.completeExceptionally(first);
            else result.complete(null);
        });
        return result;
    }
}
