package org.apache.kafka.clients.admin;

import java.util.Map;
import org.apache.kafka.common.KafkaFuture;

public class DescribeTransactionsResult {
    private final Map<String, KafkaFuture<TransactionDescription>> futures;

    DescribeTransactionsResult(Map<String, KafkaFuture<TransactionDescription>> futures) {
        this.futures = futures;
    }

    public KafkaFuture<TransactionDescription> description(String transactionalId) {
        KafkaFuture<TransactionDescription> future = futures.get(transactionalId);
        if (future == null) {
            throw new IllegalArgumentException(
                "TransactionalId `" + transactionalId + "` was not included in the request");
        }
        return future;
    }

    public KafkaFuture<Map<String, TransactionDescription>> all() {
        return Futures.all(futures);
    }
}
