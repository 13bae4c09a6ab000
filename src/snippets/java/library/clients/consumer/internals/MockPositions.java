package org.apache.kafka.clients.consumer.internals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What a consumer for tests subscribes to, and where it stands. Source: consumer.internals.SubscriptionState. */
public final class MockPositions {
    private static class Position {
        Long offset;
        Optional<Integer> epoch = Optional.empty();
        String reset;
        boolean paused;
    }

    private final String defaultReset;
    private final Map<TopicPartition, Position> assigned = new HashMap<>();
    private Set<String> topics = new HashSet<>();
    private String kind = "none";
    private ConsumerRebalanceListener listener;

    public MockPositions(String defaultReset) {
        this.defaultReset = defaultReset;
    }

    public void subscribe(String newKind, Set<String> newTopics, ConsumerRebalanceListener newListener) {
        listener = newListener;
        if (!kind.equals("none") && !kind.equals(newKind)) {
            throw new IllegalStateException("Subscription to topics, partitions and pattern are mutually exclusive");
        }
        kind = newKind;
        topics = newTopics;
    }

    public void assignFromUser(Set<TopicPartition> partitions) {
        Set<String> names = new HashSet<>();
        for (TopicPartition each : partitions) names.add(each.topic());
        subscribe("partitions", names, listener);
        assign(partitions);
    }

    public void assignFromSubscribed(Collection<TopicPartition> partitions) {
        if (kind.equals("none") || kind.equals("partitions")) {
            throw new IllegalArgumentException(
                "Attempt to dynamically assign partitions while manual assignment in use");
        }
        assign(partitions);
    }

    private void assign(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Position> next = new HashMap<>();
        for (TopicPartition each : partitions) {
            Position known = assigned.get(each);
            next.put(each, known == null ? new Position() : known);
        }
        assigned.clear();
        assigned.putAll(next);
    }

    public void unsubscribe() {
        assigned.clear();
        topics = new HashSet<>();
        kind = "none";
    }

    public Set<String> topics() {
        return topics;
    }

    public ConsumerRebalanceListener listener() {
        return listener;
    }

    public Set<TopicPartition> partitions() {
        return new HashSet<>(assigned.keySet());
    }

    public boolean isAssigned(TopicPartition partition) {
        return assigned.containsKey(partition);
    }

    private Position at(TopicPartition partition) {
        Position position = assigned.get(partition);
        if (position == null) throw new IllegalStateException("No current assignment for partition " + partition);
        return position;
    }

    public Long offset(TopicPartition partition) {
        return at(partition).offset;
    }

    public void seek(TopicPartition partition, long offset, Optional<Integer> epoch) {
        Position position = at(partition);
        position.offset = offset;
        position.epoch = epoch;
        position.reset = null;
    }

    public void setPaused(TopicPartition partition, boolean isPaused) {
        at(partition).paused = isPaused;
    }

    public boolean isPaused(TopicPartition partition) {
        Position position = assigned.get(partition);
        return position != null && position.paused;
    }

    public void requestReset(TopicPartition partition, String strategy) {
        Position position = at(partition);
        position.reset = strategy == null ? defaultReset : strategy;
        position.offset = null;
    }

    public String resetStrategy(TopicPartition partition) {
        return at(partition).reset;
    }

    public List<TopicPartition> withoutPosition() {
        List<TopicPartition> found = new ArrayList<>();
        for (TopicPartition each : assigned.keySet()) if (assigned.get(each).offset == null) found.add(each);
        return found;
    }

    public Map<TopicPartition, OffsetAndMetadata> allConsumed() {
        Map<TopicPartition, OffsetAndMetadata> consumed = new HashMap<>();
        for (Map.Entry<TopicPartition, Position> entry : assigned.entrySet()) {
            Position position = entry.getValue();
            if (position.offset == null) continue;
            consumed.put(entry.getKey(), new OffsetAndMetadata(position.offset, position.epoch, ""));
        }
        return consumed;
    }
}
