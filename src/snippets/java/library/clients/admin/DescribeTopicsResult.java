package org.apache.kafka.clients.admin;

import java.util.Map;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;

public class DescribeTopicsResult {
    private final Map<Uuid, KafkaFuture<TopicDescription>> topicIdFutures;
    private final Map<String, KafkaFuture<TopicDescription>> nameFutures;

    DescribeTopicsResult(Map<Uuid, KafkaFuture<TopicDescription>> topicIdFutures,
                         Map<String, KafkaFuture<TopicDescription>> nameFutures) {
        this.topicIdFutures = topicIdFutures;
        this.nameFutures = nameFutures;
    }

    public Map<Uuid, KafkaFuture<TopicDescription>> topicIdValues() {
        return topicIdFutures;
    }

    public Map<String, KafkaFuture<TopicDescription>> topicNameValues() {
        return nameFutures;
    }
    //#only 3.9

    @Deprecated
    public Map<String, KafkaFuture<TopicDescription>> values() {
        return nameFutures;
    }

    @Deprecated
    public KafkaFuture<Map<String, TopicDescription>> all() {
        return allTopicNames();
    }
    //#end

    public KafkaFuture<Map<String, TopicDescription>> allTopicNames() {
        return nameFutures == null ? null : Futures.all(nameFutures);
    }

    public KafkaFuture<Map<Uuid, TopicDescription>> allTopicIds() {
        return topicIdFutures == null ? null : Futures.all(topicIdFutures);
    }
}
