package org.apache.kafka.clients.admin;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.internals.Settings;

public interface Admin extends AutoCloseable {
    static Admin create(Properties props) {
        return new KafkaAdminClient(Settings.of(props));
    }

    static Admin create(Map<String, Object> conf) {
        return new KafkaAdminClient(conf);
    }

    @Override
    default void close() {
        close(Duration.ofMillis(Long.MAX_VALUE));
    }

    void close(Duration timeout);

    CreateTopicsResult createTopics(Collection<NewTopic> newTopics);

    ListTopicsResult listTopics();

    DescribeTopicsResult describeTopics(Collection<String> topicNames);
}
