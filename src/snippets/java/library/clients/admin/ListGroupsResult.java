package org.apache.kafka.clients.admin;

import java.util.Collection;
import org.apache.kafka.common.KafkaFuture;

//#only 4.3

public class ListGroupsResult {
    private final KafkaFuture<Collection<GroupListing>> all;

    ListGroupsResult(KafkaFuture<Collection<GroupListing>> all) {
        this.all = all;
    }

    public KafkaFuture<Collection<GroupListing>> all() {
        return all;
    }

    public KafkaFuture<Collection<GroupListing>> valid() {
        return all;
    }
}
//#end
