package org.apache.kafka.clients.consumer;

import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

public abstract class InvalidOffsetException extends KafkaException {
    public InvalidOffsetException(String message) {
        super(message);
    }

    public abstract Set<TopicPartition> partitions();
}
