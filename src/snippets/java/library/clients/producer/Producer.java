package org.apache.kafka.clients.producer;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.common.PartitionInfo;

public interface Producer<K, V> extends Closeable {
    Future<RecordMetadata> send(ProducerRecord<K, V> record);

    Future<RecordMetadata> send(ProducerRecord<K, V> record, Callback callback);

    void flush();

    List<PartitionInfo> partitionsFor(String topic);

    @Override
    void close();

    void close(Duration timeout);
}
