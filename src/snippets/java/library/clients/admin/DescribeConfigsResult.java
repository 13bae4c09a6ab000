package org.apache.kafka.clients.admin;

import java.util.Map;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

public class DescribeConfigsResult {
    private final Map<ConfigResource, KafkaFuture<Config>> futures;

    DescribeConfigsResult(Map<ConfigResource, KafkaFuture<Config>> futures) {
        this.futures = futures;
    }

    public Map<ConfigResource, KafkaFuture<Config>> values() {
        return futures;
    }

    public KafkaFuture<Map<ConfigResource, Config>> all() {
        return Futures.all(futures);
    }
}
