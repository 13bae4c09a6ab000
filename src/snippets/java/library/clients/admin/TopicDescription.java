package org.apache.kafka.clients.admin;

import java.util.List;
import org.apache.kafka.common.TopicPartitionInfo;

public class TopicDescription {
    private final String name;
    private final boolean internal;
    private final List<TopicPartitionInfo> partitions;

    public TopicDescription(String name, boolean internal, List<TopicPartitionInfo> partitions) {
        this.name = name;
        this.internal = internal;
        this.partitions = partitions;
    }

    public String name() {
        return name;
    }

    public boolean isInternal() {
        return internal;
    }

    public List<TopicPartitionInfo> partitions() {
        return partitions;
    }

    @Override
    public String toString() {
        StringBuilder joined = new StringBuilder();
        for (TopicPartitionInfo each : partitions) {
            if (joined.length() > 0) joined.append(",");
            joined.append(each);
        }
        return "(name=" + name + ", internal=" + internal + ", partitions=" + joined + ", authorizedOperations=[])";
    }
}
