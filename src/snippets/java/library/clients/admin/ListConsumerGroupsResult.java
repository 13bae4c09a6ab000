package org.apache.kafka.clients.admin;

import java.util.Collection;
import org.apache.kafka.common.KafkaFuture;

public class ListConsumerGroupsResult {
    private final KafkaFuture<Collection<ConsumerGroupListing>> all;

    ListConsumerGroupsResult(KafkaFuture<Collection<ConsumerGroupListing>> all) {
        this.all = all;
    }

    public KafkaFuture<Collection<ConsumerGroupListing>> all() {
        return all;
    }

    public KafkaFuture<Collection<ConsumerGroupListing>> valid() {
        return all;
    }
}
