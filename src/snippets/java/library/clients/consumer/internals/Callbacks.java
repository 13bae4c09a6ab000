package org.apache.kafka.clients.consumer.internals;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.internals.Partitions;
import org.apache.kafka.clients.internals.SimulatedCluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/** What a consumer calls back on the thread that polls: the rebalance listener and the callbacks of commits. */
public final class Callbacks {
    private final int client;
    private final boolean isConsumerProtocol;
    private ConsumerRebalanceListener listener;
    /** What a listener threw first, until the caller of the consumer gets it. */
    private Exception failure;
    private final Map<Long, OffsetCommitCallback> commits = new HashMap<>();

    public Callbacks(int client, boolean isConsumerProtocol) {
        this.client = client;
        this.isConsumerProtocol = isConsumerProtocol;
    }

    public void listen(ConsumerRebalanceListener newListener) {
        listener = newListener;
    }

    public void expect(long commit, OffsetCommitCallback callback) {
        if (callback != null) commits.put(commit, callback);
    }

    /** {"callback", which, partitions}, {"failed", isAlwaysWrapped} or {"committed", commit, offsets, exception}. */
    public void run(Object[] step) {
        if (step[0].equals("committed")) runCommit(step);
        else if (step[0].equals("failed")) throw takeFailure((Boolean) step[1]);
        else if (listener != null) runListener((String) step[1], new LinkedHashSet<>(Partitions.set(step[2])));
    }

    private void runCommit(Object[] step) {
        OffsetCommitCallback callback = commits.remove((Long) step[1]);
        if (callback == null) return;
        Map<TopicPartition, OffsetAndMetadata> offsets = Partitions.offsets(step[2]);
        callback.onComplete(offsets, SimulatedCluster.exception(step[3]));
    }

    /** What a listener has thrown while the consumer was closed, as close tells it; null for nothing. */
    public KafkaException failureOfClose() {
        if (failure == null) return null;
        if (!isConsumerProtocol) return takeFailure(true);
        Exception thrown = failure;
        return thrown instanceof KafkaException ? takeFailure(false) : new KafkaException(thrown);
    }

    private KafkaException takeFailure(boolean isAlwaysWrapped) {
        Exception thrown = failure;
        failure = null;
        if (thrown instanceof KafkaException && !isAlwaysWrapped) return (KafkaException) thrown;
        return new KafkaException("User rebalance callback throws an error", thrown);
    }

    /** Source: ConsumerRebalanceListenerInvoker: the consumer goes on, and says later when its caller is told. */
    private void runListener(String which, Set<TopicPartition> partitions) {
        try {
            if (which.equals("assigned")) listener.onPartitionsAssigned(partitions);
            else if (which.equals("revoked")) listener.onPartitionsRevoked(partitions);
            else listener.onPartitionsLost(partitions);
        } catch (Exception e) {
            // The classic consumer does not hold these up; a rebalance that they end is taken up again later.
            boolean escapes = !isConsumerProtocol && (e instanceof WakeupException || e instanceof InterruptException);
            SimulatedCluster.value(SimulatedCluster.callbackThrew(client, escapes));
            if (escapes) throw (KafkaException) e;
            if (failure == null) failure = e;
        } catch (Error e) {
            SimulatedCluster.value(SimulatedCluster.callbackThrew(client, true));
            if (isConsumerProtocol) throw new KafkaException(e);
            throw e;
        }
    }
}
