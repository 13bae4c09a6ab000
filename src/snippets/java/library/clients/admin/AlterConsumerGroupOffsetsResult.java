package org.apache.kafka.clients.admin;

import java.util.Map;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

public class AlterConsumerGroupOffsetsResult {
    private final Map<TopicPartition, KafkaFuture<Void>> futures;

    AlterConsumerGroupOffsetsResult(Map<TopicPartition, KafkaFuture<Void>> futures) {
        this.futures = futures;
    }

    public KafkaFuture<Void> partitionResult(TopicPartition partition) {
        KafkaFuture<Void> future = futures.get(partition);
        if (future != null) return future;
        throw new IllegalArgumentException("Alter offset for partition \"" + partition + "\" was not attempted");
    }

    public KafkaFuture<Void> all() {
        return KafkaFuture.allOf(futures.values().toArray(new KafkaFuture[0]));
    }
}
