package org.apache.kafka.clients.admin;

import java.util.List;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;

public class TopicDescription {
    private final String name;
    private final boolean internal;
    private final List<TopicPartitionInfo> partitions;
    private final Uuid topicId;

    public TopicDescription(String name, boolean internal, List<TopicPartitionInfo> partitions) {
        this(name, internal, partitions, Uuid.ZERO_UUID);
    }

    TopicDescription(String name, boolean internal, List<TopicPartitionInfo> partitions, Uuid topicId) {
        this.name = name;
        this.internal = internal;
        this.partitions = partitions;
        this.topicId = topicId;
    }

    public String name() {
        return name;
    }

    public boolean isInternal() {
        return internal;
    }

    public Uuid topicId() {
        return topicId;
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
