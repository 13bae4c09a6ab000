package org.apache.kafka.clients.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/** Puts the futures of single things together. */
final class Futures {
    private Futures() {
    }

    static <K, V> KafkaFuture<Map<K, V>> all(Map<K, KafkaFuture<V>> futures) {
        return KafkaFuture.allOf(futures.values().toArray(new KafkaFuture[0])).thenApply(done -> {
            Map<K, V> values = new HashMap<>();
            for (Map.Entry<K, KafkaFuture<V>> entry : futures.entrySet()) {
                try {
                    values.put(entry.getKey(), entry.getValue().get());
                } catch (InterruptedException | ExecutionException e) {
                    throw new RuntimeException(e);
                }
            }
            return values;
        });
    }
}
