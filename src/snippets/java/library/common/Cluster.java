package org.apache.kafka.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a Partitioner gets to see: the partitions of the record's topic. */
public final class Cluster {
    private final Collection<PartitionInfo> partitions;
    private final Collection<Node> nodes;

    public Cluster(String clusterId, Collection<Node> nodes, Collection<PartitionInfo> partitions,
                   Set<String> unauthorizedTopics, Set<String> internalTopics) {
        this.nodes = nodes;
        this.partitions = partitions;
    }

    public static Cluster empty() {
        return new Cluster(null, new ArrayList<>(), new ArrayList<>(), Collections.emptySet(), Collections.emptySet());
    }

    public List<Node> nodes() {
        return new ArrayList<>(nodes);
    }

    public Node nodeById(int id) {
        for (Node node : nodes) if (node.id() == id) return node;
        return null;
    }

    public Node leaderFor(TopicPartition topicPartition) {
        PartitionInfo found = partition(topicPartition);
        return found == null ? null : found.leader();
    }

    public PartitionInfo partition(TopicPartition topicPartition) {
        for (PartitionInfo each : partitions) {
            if (each.topic().equals(topicPartition.topic()) && each.partition() == topicPartition.partition()) return each;
        }
        return null;
    }

    public List<PartitionInfo> partitionsForTopic(String topic) {
        List<PartitionInfo> found = new ArrayList<>();
        for (PartitionInfo each : partitions) if (each.topic().equals(topic)) found.add(each);
        return found;
    }

    public Integer partitionCountForTopic(String topic) {
        List<PartitionInfo> found = partitionsForTopic(topic);
        return found.isEmpty() ? null : found.size();
    }

    public List<PartitionInfo> availablePartitionsForTopic(String topic) {
        List<PartitionInfo> found = new ArrayList<>();
        for (PartitionInfo each : partitionsForTopic(topic)) if (each.leader() != null) found.add(each);
        return found;
    }

    public Set<String> topics() {
        Set<String> topics = new HashSet<>();
        for (PartitionInfo each : partitions) topics.add(each.topic());
        return topics;
    }
}
