package org.apache.kafka.clients.producer.internals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.internals.SimulatedCluster;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** What runs on the producer's network thread: takes the outcomes of sends, calls back, and completes futures. */
public final class Sender<K, V> implements Runnable {
    private final int client;
    private final ProducerInterceptors<K, V> interceptors;
    private final Map<Long, Sending<K, V>> sendings = new HashMap<>();

    private static final class Sending<K, V> {
        final ProducerRecord<K, V> record;
        final Callback callback;
        final FutureRecordMetadata future = new FutureRecordMetadata();
        RecordMetadata metadata;
        Exception exception;

        Sending(ProducerRecord<K, V> record, Callback callback) {
            this.record = record;
            this.callback = callback;
        }
    }

    public Sender(int client, ProducerInterceptors<K, V> interceptors) {
        this.client = client;
        this.interceptors = interceptors;
    }

    public synchronized FutureRecordMetadata expect(long send, ProducerRecord<K, V> record, Callback callback) {
        Sending<K, V> sending = new Sending<>(record, callback);
        sendings.put(send, sending);
        return sending.future;
    }

    /** Takes outcomes until the producer is closed and has none left. */
    @Override
    public void run() {
        for (;;) {
            Object[] completions = (Object[]) SimulatedCluster.value(SimulatedCluster.takeCompletions(client));
            if (completions == null) return;
            List<Sending<K, V>> finished = new ArrayList<>();
            for (Object completion : completions) finished.add(callBack((Object[]) completion));
            for (Sending<K, V> sending : finished) sending.future.finish(sending.metadata, sending.exception);
        }
    }

    /** {send, topic, partition, offset, timestamp, key size, value size, exception}. */
    private Sending<K, V> callBack(Object[] completion) {
        Sending<K, V> sending;
        synchronized (this) {
            sending = sendings.remove((Long) completion[0]);
        }
        TopicPartition partition = new TopicPartition((String) completion[1], (Integer) completion[2]);
        sending.exception = SimulatedCluster.exception(completion[7]);
        sending.metadata = sending.exception == null
            ? new RecordMetadata(partition, (Long) completion[3], 0, (Long) completion[4], (Integer) completion[5],
                (Integer) completion[6])
            : new RecordMetadata(partition, -1L, -1, -1L, -1, -1);
        try {
            interceptors.onAcknowledgement(sending.metadata, sending.exception, sending.record);
            if (sending.callback != null) sending.callback.onCompletion(sending.metadata, sending.exception);
        } catch (Exception e) {
            SimulatedCluster.log("ERROR", "org.apache.kafka.clients.producer.internals.ProducerBatch",
                "Error executing user-provided callback on message for topic-partition '" + partition + "' " + e);
        }
        return sending;
    }
}
