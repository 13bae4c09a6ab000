package org.apache.kafka.clients.producer.internals;

import java.util.List;
import org.apache.kafka.clients.internals.SimulatedCluster;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The interceptors of one producer, in their order. What they throw is logged and goes no further. */
public final class ProducerInterceptors<K, V> {
    private final List<ProducerInterceptor<K, V>> interceptors;

    public ProducerInterceptors(List<ProducerInterceptor<K, V>> interceptors) {
        this.interceptors = interceptors;
    }

    public ProducerRecord<K, V> onSend(ProducerRecord<K, V> record) {
        ProducerRecord<K, V> current = record;
        for (ProducerInterceptor<K, V> interceptor : interceptors) {
            try {
                current = interceptor.onSend(current);
            } catch (Exception e) {
                warn("Error executing interceptor onSend callback for topic: " + record.topic() + ", partition: "
                    + record.partition());
            }
        }
        return current;
    }

    public void onAcknowledgement(RecordMetadata metadata, Exception exception, ProducerRecord<K, V> record) {
        for (ProducerInterceptor<K, V> interceptor : interceptors) {
            try {
                //#only 3.9
                interceptor.onAcknowledgement(metadata, exception);
                //#end
                //#only 4.3
                interceptor.onAcknowledgement(metadata, exception, record.headers());
                //#end
            } catch (Exception e) {
                warn("Error executing interceptor onAcknowledgement callback");
            }
        }
    }

    public void close() {
        for (ProducerInterceptor<K, V> interceptor : interceptors) {
            try {
                interceptor.close();
            } catch (Exception e) {
                warn("Failed to close producer interceptor");
            }
        }
    }

    private static void warn(String message) {
        SimulatedCluster.log("WARN", "org.apache.kafka.clients.producer.internals.ProducerInterceptors", message);
    }
}
