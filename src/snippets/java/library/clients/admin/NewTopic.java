package org.apache.kafka.clients.admin;

import java.util.Map;
import java.util.Optional;

public class NewTopic {
    private final String name;
    private final Optional<Integer> numPartitions;
    private final Optional<Short> replicationFactor;
    private Map<String, String> configs;

    public NewTopic(String name, int numPartitions, short replicationFactor) {
        this(name, Optional.of(numPartitions), Optional.of(replicationFactor));
    }

    public NewTopic(String name, Optional<Integer> numPartitions, Optional<Short> replicationFactor) {
        this.name = name;
        this.numPartitions = numPartitions;
        this.replicationFactor = replicationFactor;
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
            + ", replicasAssignments=null, configs=" + configs + ")";
    }
}
