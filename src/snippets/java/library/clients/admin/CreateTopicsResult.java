package org.apache.kafka.clients.admin;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;

public class CreateTopicsResult {
    private final Map<String, KafkaFuture<Created>> futures;

    CreateTopicsResult(Map<String, KafkaFuture<Created>> futures) {
        this.futures = futures;
    }

    public Map<String, KafkaFuture<Void>> values() {
        Map<String, KafkaFuture<Void>> values = new HashMap<>();
        futures.forEach((name, future) -> values.put(name, future.thenApply(created -> (Void) null)));
        return values;
    }

    public KafkaFuture<Void> all() {
        return KafkaFuture.allOf(futures.values().toArray(new KafkaFuture[0]));
    }

    public KafkaFuture<Uuid> topicId(String topic) {
        return futures.get(topic).thenApply(created -> created.topicId);
    }

    public KafkaFuture<Integer> numPartitions(String topic) {
        return futures.get(topic).thenApply(created -> created.numPartitions);
    }

    public KafkaFuture<Integer> replicationFactor(String topic) {
        return futures.get(topic).thenApply(created -> created.replicationFactor);
    }

    /** What is told of a topic that was made. */
    static final class Created {
        final Uuid topicId;
        final int numPartitions;
        final int replicationFactor;

        Created(Uuid topicId, int numPartitions, int replicationFactor) {
            this.topicId = topicId;
            this.numPartitions = numPartitions;
            this.replicationFactor = replicationFactor;
        }
    }
}
