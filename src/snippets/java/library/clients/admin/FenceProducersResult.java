package org.apache.kafka.clients.admin;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.KafkaFuture;

public class FenceProducersResult {
    /** {producerId, epoch} of each transactional id. */
    private final Map<String, KafkaFuture<Object[]>> futures;

    FenceProducersResult(Map<String, KafkaFuture<Object[]>> futures) {
        this.futures = futures;
    }

    public Map<String, KafkaFuture<Void>> fencedProducers() {
        Map<String, KafkaFuture<Void>> fenced = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<Object[]>> entry : futures.entrySet()) {
            fenced.put(entry.getKey(), entry.getValue().thenApply(found -> null));
        }
        return fenced;
    }

    public KafkaFuture<Long> producerId(String transactionalId) {
        return find(transactionalId).thenApply(found -> (Long) found[0]);
    }

    public KafkaFuture<Short> epochId(String transactionalId) {
        return find(transactionalId).thenApply(found -> ((Integer) found[1]).shortValue());
    }

    public KafkaFuture<Void> all() {
        return KafkaFuture.allOf(futures.values().toArray(new KafkaFuture[0]));
    }

    private KafkaFuture<Object[]> find(String transactionalId) {
        KafkaFuture<Object[]> future = futures.get(transactionalId);
        if (future == null) {
            throw new IllegalArgumentException(
                "TransactionalId `" + transactionalId + "` was not included in the request");
        }
        return future;
    }
}
