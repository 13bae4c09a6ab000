package org.apache.kafka.clients.producer;

import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.header.Headers;

public interface ProducerInterceptor<K, V> extends Configurable, AutoCloseable {
    ProducerRecord<K, V> onSend(ProducerRecord<K, V> record);
    //#only 3.9

    void onAcknowledgement(RecordMetadata metadata, Exception exception);
    //#end
    //#only 4.3

    default void onAcknowledgement(RecordMetadata metadata, Exception exception) {
    }

    default void onAcknowledgement(RecordMetadata metadata, Exception exception, Headers headers) {
        onAcknowledgement(metadata, exception);
    }
    //#end

    @Override
    void close();
}
