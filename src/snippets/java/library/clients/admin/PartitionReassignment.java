package org.apache.kafka.clients.admin;

import java.util.Collections;
import java.util.List;

public class PartitionReassignment {
    private final List<Integer> replicas;
    private final List<Integer> addingReplicas;
    private final List<Integer> removingReplicas;

    public PartitionReassignment(List<Integer> replicas, List<Integer> addingReplicas, List<Integer> removingReplicas) {
        this.replicas = Collections.unmodifiableList(replicas);
        this.addingReplicas = Collections.unmodifiableList(addingReplicas);
        this.removingReplicas = Collections.unmodifiableList(removingReplicas);
    }

    public List<Integer> replicas() {
        return replicas;
    }

    public List<Integer> addingReplicas() {
        return addingReplicas;
    }

    public List<Integer> removingReplicas() {
        return removingReplicas;
    }

    @Override
    public String toString() {
        return "PartitionReassignment(replicas=" + replicas + ", addingReplicas=" + addingReplicas
            + ", removingReplicas=" + removingReplicas + ')';
    }
}
