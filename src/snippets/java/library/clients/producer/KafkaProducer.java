package org.apache.kafka.clients.producer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.internals.Instances;
import org.apache.kafka.clients.internals.Partitions;
import org.apache.kafka.clients.internals.Settings;
import org.apache.kafka.clients.internals.SimulatedCluster;
import org.apache.kafka.clients.producer.internals.FutureRecordMetadata;
import org.apache.kafka.clients.producer.internals.ProducerInterceptors;
import org.apache.kafka.clients.producer.internals.Sender;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

public class KafkaProducer<K, V> implements Producer<K, V> {
    public static final String NETWORK_THREAD_PREFIX = "kafka-producer-network-thread";
    private static int clientIdSequence = 1;

    private final int client;
    private final Serializer<K> keySerializer;
    private final Serializer<V> valueSerializer;
    private final ProducerInterceptors<K, V> interceptors;
    private final Partitioner partitioner;
    private final Sender<K, V> sender;
    private final Thread ioThread;
    private boolean closed;

    public KafkaProducer(Map<String, Object> configs) {
        this(configs, null, null);
    }

    public KafkaProducer(Properties properties) {
        this(properties, null, null);
    }

    public KafkaProducer(Properties properties, Serializer<K> keySerializer, Serializer<V> valueSerializer) {
        this(Settings.of(properties), keySerializer, valueSerializer);
    }

    public KafkaProducer(Map<String, Object> configs, Serializer<K> keySerializer, Serializer<V> valueSerializer) {
        Map<String, Object> settings = Settings.with(configs, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, keySerializer);
        settings = Settings.with(settings, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, valueSerializer);
        String clientId = clientId(settings);
        client = (Integer) SimulatedCluster.value(SimulatedCluster.createProducer(Settings.forHost(settings)));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        this.keySerializer = keySerializer != null ? keySerializer
            : Instances.serializer(settings, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, true);
        this.valueSerializer = valueSerializer != null ? valueSerializer
            : Instances.serializer(settings, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, false);
        interceptors = new ProducerInterceptors<>(Instances.all(settings, ProducerConfig.INTERCEPTOR_CLASSES_CONFIG));
        partitioner = programPartitioner(settings);
        sender = new Sender<>(client, interceptors);
        ioThread = new Thread(sender, NETWORK_THREAD_PREFIX + " | " + clientId);
        ioThread.setDaemon(true);
        ioThread.start();
    }

    private static synchronized String clientId(Map<String, Object> settings) {
        String given = Settings.text(settings, ProducerConfig.CLIENT_ID_CONFIG);
        if (given != null && !given.isEmpty()) return given;
        String transactionalId = Settings.text(settings, ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        return "producer-" + (transactionalId != null ? transactionalId : String.valueOf(clientIdSequence++));
    }

    /** The program's own partitioner; Kafka's are played by the simulated client. */
    private static Partitioner programPartitioner(Map<String, Object> settings) {
        List<String> names = Settings.classNames(settings.get(ProducerConfig.PARTITIONER_CLASS_CONFIG));
        if (names.isEmpty() || names.get(0).startsWith("org.apache.kafka.")) return null;
        Partitioner partitioner = (Partitioner) Instances.instance(names.get(0));
        partitioner.configure(settings);
        return partitioner;
    }

    @Override
    public void initTransactions() {
        SimulatedCluster.value(SimulatedCluster.initTransactions(client));
    }

    @Override
    public void beginTransaction() throws ProducerFencedException {
        SimulatedCluster.value(SimulatedCluster.beginTransaction(client));
    }

    @Override
    public void sendOffsetsToTransaction(Map<TopicPartition, OffsetAndMetadata> offsets,
                                         ConsumerGroupMetadata groupMetadata) throws ProducerFencedException {
        if (groupMetadata == null) throw new IllegalArgumentException("Consumer group metadata could not be null");
        Object[] group = {groupMetadata.groupId(), groupMetadata.generationId(), groupMetadata.memberId(),
            groupMetadata.groupInstanceId().orElse(null)};
        SimulatedCluster.value(
            SimulatedCluster.sendOffsetsToTransaction(client, Partitions.forHost(offsets), group));
    }

    @Override
    public void commitTransaction() throws ProducerFencedException {
        SimulatedCluster.value(SimulatedCluster.commitTransaction(client));
    }

    @Override
    public void abortTransaction() throws ProducerFencedException {
        SimulatedCluster.value(SimulatedCluster.abortTransaction(client));
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<K, V> record) {
        return send(record, null);
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<K, V> record, Callback callback) {
        ProducerRecord<K, V> intercepted = interceptors.onSend(record);
        try {
            return doSend(intercepted, callback);
        } catch (ApiException e) {
            RecordMetadata none = new RecordMetadata(partitionOf(intercepted), -1L, -1, -1L, -1, -1);
            if (callback != null) callback.onCompletion(none, e);
            interceptors.onAcknowledgement(none, e, intercepted);
            return FutureRecordMetadata.failed(e);
        } catch (RuntimeException e) {
            interceptors.onAcknowledgement(
                new RecordMetadata(partitionOf(intercepted), -1L, -1, -1L, -1, -1), e, intercepted);
            throw e;
        }
    }

    private Future<RecordMetadata> doSend(ProducerRecord<K, V> record, Callback callback) {
        throwIfClosed();
        byte[] key = serialize(true, keySerializer, record.topic(), record.headers(), record.key());
        byte[] value = serialize(false, valueSerializer, record.topic(), record.headers(), record.value());
        Integer partition = partition(record, key, value);
        if (record.headers() instanceof RecordHeaders) ((RecordHeaders) record.headers()).setReadOnly();
        Object[] answer = (Object[]) SimulatedCluster.send(client, record.topic(), partition,
            record.timestamp(), key, value, Partitions.forHost(record.headers()));
        // A send that is refused for want of a transaction leaves its record in a batch.
        if (answer.length > 4) sender.expect((Long) answer[4], record, callback);
        return sender.expect((Long) SimulatedCluster.value(answer), record, callback);
    }

    private static <T> byte[] serialize(boolean isKey, Serializer<T> serializer, String topic, Headers headers, T data) {
        try {
            return serializer.serialize(topic, headers, data);
        } catch (ClassCastException e) {
            String what = isKey ? "key" : "value";
            throw new SerializationException("Can't convert " + what + " of class " + data.getClass().getName()
                + " to class " + serializer.getClass().getName() + " specified in " + what + ".serializer", e);
        }
    }

    private Integer partition(ProducerRecord<K, V> record, byte[] key, byte[] value) {
        if (record.partition() != null || partitioner == null) return record.partition();
        Cluster cluster = new Cluster(null, List.of(), partitionsFor(record.topic()), null, null);
        int chosen = partitioner.partition(record.topic(), record.key(), key, record.value(), value, cluster);
        if (chosen >= 0) return chosen;
        throw new IllegalArgumentException("The partitioner generated an invalid partition number: " + chosen
            + ". Partition number should always be non-negative.");
    }

    private TopicPartition partitionOf(ProducerRecord<K, V> record) {
        return new TopicPartition(record.topic(),
            record.partition() == null ? RecordMetadata.UNKNOWN_PARTITION : record.partition());
    }

    private void throwIfClosed() {
        if (closed) throw new IllegalStateException("Cannot perform operation after producer has been closed");
    }

    @Override
    public void flush() {
        //#only 4.3
        if (Thread.currentThread() == ioThread) {
            throw new KafkaException("KafkaProducer.flush() invocation inside a callback is not permitted because it"
                + " may lead to deadlock.");
        }
        //#end
        SimulatedCluster.value(SimulatedCluster.flush(client));
    }

    @Override
    public List<PartitionInfo> partitionsFor(String topic) {
        Objects.requireNonNull(topic, "topic cannot be null");
        throwIfClosed();
        return Partitions.infos(SimulatedCluster.value(SimulatedCluster.partitionsFor(client, topic)));
    }

    @Override
    public void close() {
        close(Duration.ofMillis(Long.MAX_VALUE));
    }

    @Override
    public void close(Duration timeout) {
        long timeoutMs = timeout.toMillis();
        if (timeoutMs < 0) throw new IllegalArgumentException("The timeout cannot be negative.");
        if (closed) return;
        closed = true;
        boolean fromCallback = Thread.currentThread() == ioThread;
        SimulatedCluster.value(SimulatedCluster.closeProducer(client, fromCallback ? 0 : timeoutMs));
        if (!fromCallback) {
            try {
                ioThread.join();
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
        interceptors.close();
        keySerializer.close();
        valueSerializer.close();
        if (partitioner != null) partitioner.close();
    }
}
