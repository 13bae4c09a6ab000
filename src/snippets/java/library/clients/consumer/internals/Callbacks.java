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
    private ConsumerRebalanceListener listener;
    private final Map<Long, OffsetCommitCallback> commits = new HashMap<>();

    public void listen(ConsumerRebalanceListener newListener) {
        listener = newListener;
    }

    public void expect(long commit, OffsetCommitCallback callback) {
        if (callback != null) commits.put(commit, callback);
    }

    /** {"callback", which, partitions} or {"committed", commit, offsets, exception}. */
    public void run(Object[] step) {
        if (step[0].equals("committed")) runCommit(step);
        else if (listener != null) runListener((String) step[1], new LinkedHashSet<>(Partitions.set(step[2])));
    }

    private void runCommit(Object[] step) {
        OffsetCommitCallback callback = commits.remove((Long) step[1]);
        if (callback == null) return;
        Map<TopicPartition, OffsetAndMetadata> offsets = Partitions.offsets(step[2]);
        callback.onComplete(offsets, SimulatedCluster.exception(step[3]));
    }

    /** Source: ConsumerCoordinator: what a listener throws reaches the caller of poll, wrapped. */
    private void runListener(String which, Set<TopicPartition> partitions) {
        try {
            if (which.equals("assigned")) listener.onPartitionsAssigned(partitions);
            else if (which.equals("revoked")) listener.onPartitionsRevoked(partitions);
            else listener.onPartitionsLost(partitions);
        } catch (WakeupException e) {
            throw e;
        } catch (InterruptException e) {
            throw e;
        } catch (Exception e) {
            throw new KafkaException("User rebalance callback throws an error", e);
        }
    }
}
