package org.apache.kafka.common;

import java.io.Serializable;
import java.util.Objects;

public final class TopicPartition implements Serializable {
    private final int partition;
    private final String topic;
    private int hash = 0;

    public TopicPartition(String topic, int partition) {
        this.partition = partition;
        this.topic = topic;
    }

    public int partition() {
        return partition;
    }

    public String topic() {
        return topic;
    }

    @Override
    public int hashCode() {
        if (hash != 0) return hash;
        int result = 31 + partition;
        result = 31 * result + Objects.hashCode(topic);
        hash = result;
        return result;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) return true;
        if (!(other instanceof TopicPartition)) return false;
        TopicPartition that = (TopicPartition) other;
        return partition == that.partition && Objects.equals(topic, that.topic);
    }

    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
