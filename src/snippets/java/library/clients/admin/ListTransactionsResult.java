package org.apache.kafka.clients.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaFuture;

public class ListTransactionsResult {
    private final KafkaFuture<Map<Integer, Collection<TransactionListing>>> future;

    ListTransactionsResult(KafkaFuture<Map<Integer, Collection<TransactionListing>>> future) {
        this.future = future;
    }

    public KafkaFuture<Collection<TransactionListing>> all() {
        return future.thenApply(byBroker -> {
            Collection<TransactionListing> all = new ArrayList<>();
            for (Collection<TransactionListing> listings : byBroker.values()) all.addAll(listings);
            return all;
        });
    }

    public KafkaFuture<Map<Integer, KafkaFuture<Collection<TransactionListing>>>> byBrokerId() {
        return future.thenApply(byBroker -> {
            Map<Integer, KafkaFuture<Collection<TransactionListing>>> futures = new HashMap<>();
            for (Map.Entry<Integer, Collection<TransactionListing>> entry : byBroker.entrySet()) {
                futures.put(entry.getKey(), KafkaFuture.completedFuture(entry.getValue()));
            }
            return futures;
        });
    }

    public KafkaFuture<Map<Integer, Collection<TransactionListing>>> allByBrokerId() {
        return future;
    }
}
