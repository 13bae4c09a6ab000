package org.apache.kafka.clients.admin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

public class NewTopic {
    private final String name;
    private final Optional<Integer> numPartitions;
    private final Optional<Short> replicationFactor;
    private final Map<Integer, List<Integer>> replicasAssignments;
    private Map<String, String> configs;

    public NewTopic(String name, int numPartitions, short replicationFactor) {
        this(name, Optional.of(numPartitions), Optional.of(replicationFactor));
    }

    public NewTopic(String name, Optional<Integer> numPartitions, Optional<Short> replicationFactor) {
        this.name = name;
        this.numPartitions = numPartitions;
        this.replicationFactor = replicationFactor;
        this.replicasAssignments = null;
    }

    public NewTopic(String name, Map<Integer, List<Integer>> replicasAssignments) {
        this.name = name;
        this.numPartitions = Optional.empty();
        this.replicationFactor = Optional.empty();
        this.replicasAssignments = Collections.unmodifiableMap(replicasAssignments);
    }

    public String name() {
        return name;
    }

    public int numPartitions() {
        return numPartitions.orElse(-1);
    }

    public short replicationFactor() {
        return replicationFactor.orElse((short) -1);
    }

    public Map<Integer, List<Integer>> replicasAssignments() {
        return replicasAssignments;
    }

    public NewTopic configs(Map<String, String> configs) {
        this.configs = configs;
        return this;
    }

    public Map<String, String> configs() {
        return configs;
    }

    @Override
    public String toString() {
        return "(name=" + name + ", numPartitions="
            + (numPartitions.isPresent() ? String.valueOf(numPartitions.get()) : "default") + ", replicationFactor="
            + (replicationFactor.isPresent() ? String.valueOf(replicationFactor.get()) : "default")
            + ", replicasAssignments=" + replicasAssignments + ", configs=" + configs + ")";
    }

    @Override
    public boolean equals(Object o) {
        if (this == o) return true;
        if (o == null || getClass() != o.getClass()) return false;
        NewTopic that = (NewTopic) o;
        return Objects.equals(name, that.name)
            && Objects.equals(numPartitions, that.numPartitions)
            && Objects.equals(replicationFactor, that.replicationFactor)
            && Objects.equals(replicasAssignments, that.replicasAssignments)
            && Objects.equals(configs, that.configs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, numPartitions, replicationFactor, replicasAssignments, configs);
    }
}
