package org.apache.kafka.clients.admin;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaFuture;

public class DescribeConsumerGroupsResult {
    private final Map<String, KafkaFuture<ConsumerGroupDescription>> futures;

    public DescribeConsumerGroupsResult(Map<String, KafkaFuture<ConsumerGroupDescription>> futures) {
        this.futures = futures;
    }

    public Map<String, KafkaFuture<ConsumerGroupDescription>> describedGroups() {
        return new HashMap<>(futures);
    }

    public KafkaFuture<Map<String, ConsumerGroupDescription>> all() {
        return Futures.all(futures);
    }
}
