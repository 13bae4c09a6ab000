package org.apache.kafka.common;

import java.util.List;

public class TopicPartitionInfo {
    private final int partition;
    private final Node leader;
    private final List<Node> replicas;
    private final List<Node> isr;

    public TopicPartitionInfo(int partition, Node leader, List<Node> replicas, List<Node> isr) {
        this.partition = partition;
        this.leader = leader;
        this.replicas = replicas;
        this.isr = isr;
    }

    public int partition() {
        return partition;
    }

    public Node leader() {
        return leader;
    }

    public List<Node> replicas() {
        return replicas;
    }

    public List<Node> isr() {
        return isr;
    }

    @Override
    public String toString() {
        return "(partition=" + partition + ", leader=" + leader + ", replicas=" + join(replicas)
            + ", isr=" + join(isr) + ", elr=N/A, lastKnownElr=N/A)";
    }

    private static String join(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            if (text.length() > 0) text.append(", ");
            text.append(node);
        }
        return text.toString();
    }
}
