package org.apache.kafka.clients.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

public class DescribeTopicsResult {
    private final Map<String, KafkaFuture<TopicDescription>> futures;

    DescribeTopicsResult(Map<String, KafkaFuture<TopicDescription>> futures) {
        this.futures = futures;
    }

    public Map<String, KafkaFuture<TopicDescription>> topicNameValues() {
        return futures;
    }
    //#only 3.9

    @Deprecated
    public Map<String, KafkaFuture<TopicDescription>> values() {
        return futures;
    }

    @Deprecated
    public KafkaFuture<Map<String, TopicDescription>> all() {
        return allTopicNames();
    }
    //#end

    public KafkaFuture<Map<String, TopicDescription>> allTopicNames() {
        return KafkaFuture.allOf(futures.values().toArray(new KafkaFuture[0])).thenApply(done -> {
            Map<String, TopicDescription> descriptions = new HashMap<>();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> entry : futures.entrySet()) {
                try {
                    descriptions.put(entry.getKey(), entry.getValue().get());
                } catch (InterruptedException | ExecutionException e) {
                    throw new RuntimeException(e);
                }
            }
            return descriptions;
        });
    }
}
