package org.apache.kafka.clients.admin;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

public class MemberAssignment {
    private final Set<TopicPartition> topicPartitions;

    public MemberAssignment(Set<TopicPartition> topicPartitions) {
        this.topicPartitions =
            topicPartitions == null ? Collections.emptySet() : Collections.unmodifiableSet(new HashSet<>(topicPartitions));
    }

    public Set<TopicPartition> topicPartitions() {
        return topicPartitions;
    }

    @Override
    public String toString() {
        StringBuilder joined = new StringBuilder();
        for (TopicPartition each : topicPartitions) {
            if (joined.length() > 0) joined.append(",");
            joined.append(each);
        }
        return "(topicPartitions=" + joined + ")";
    }
}
