package org.apache.kafka.clients.admin;

import java.util.Map;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;

public class DeleteTopicsResult {
    private final Map<Uuid, KafkaFuture<Void>> topicIdFutures;
    private final Map<String, KafkaFuture<Void>> nameFutures;

    DeleteTopicsResult(Map<Uuid, KafkaFuture<Void>> topicIdFutures, Map<String, KafkaFuture<Void>> nameFutures) {
        this.topicIdFutures = topicIdFutures;
        this.nameFutures = nameFutures;
    }

    public Map<Uuid, KafkaFuture<Void>> topicIdValues() {
        return topicIdFutures;
    }

    public Map<String, KafkaFuture<Void>> topicNameValues() {
        return nameFutures;
    }

    public KafkaFuture<Void> all() {
        Map<?, KafkaFuture<Void>> futures = topicIdFutures == null ? nameFutures : topicIdFutures;
        return KafkaFuture.allOf(futures.values().toArray(new KafkaFuture[0]));
    }
}
