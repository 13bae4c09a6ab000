package org.apache.kafka.clients.admin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class NewPartitionReassignment {
    private final List<Integer> targetReplicas;

    public NewPartitionReassignment(List<Integer> targetReplicas) {
        if (targetReplicas == null || targetReplicas.size() == 0) {
            throw new IllegalArgumentException("Cannot create a new partition reassignment without any replicas");
        }
        this.targetReplicas = Collections.unmodifiableList(new ArrayList<>(targetReplicas));
    }

    public List<Integer> targetReplicas() {
        return targetReplicas;
    }
}
