package org.apache.kafka.common;

public class PartitionInfo {
    private final String topic;
    private final int partition;
    private final Node leader;
    private final Node[] replicas;
    private final Node[] inSyncReplicas;
    private final Node[] offlineReplicas;

    public PartitionInfo(String topic, int partition, Node leader, Node[] replicas, Node[] inSyncReplicas) {
        this(topic, partition, leader, replicas, inSyncReplicas, new Node[0]);
    }

    public PartitionInfo(String topic, int partition, Node leader, Node[] replicas, Node[] inSyncReplicas,
                         Node[] offlineReplicas) {
        this.topic = topic;
        this.partition = partition;
        this.leader = leader;
        this.replicas = replicas;
        this.inSyncReplicas = inSyncReplicas;
        this.offlineReplicas = offlineReplicas;
    }

    public String topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }

    public Node leader() {
        return leader;
    }

    public Node[] replicas() {
        return replicas;
    }

    public Node[] inSyncReplicas() {
        return inSyncReplicas;
    }

    public Node[] offlineReplicas() {
        return offlineReplicas;
    }

    @Override
    public String toString() {
        return "Partition(topic = " + topic + ", partition = " + partition
            + ", leader = " + (leader == null ? "none" : leader.idString())
            + ", replicas = " + ids(replicas) + ", isr = " + ids(inSyncReplicas)
            + ", offlineReplicas = " + ids(offlineReplicas) + ")";
    }

    private static String ids(Node[] nodes) {
        StringBuilder text = new StringBuilder("[");
        if (nodes != null) {
            for (int i = 0; i < nodes.length; i++) {
                if (i > 0) text.append(',');
                text.append(nodes[i].idString());
            }
        }
        return text.append("]").toString();
    }
}
