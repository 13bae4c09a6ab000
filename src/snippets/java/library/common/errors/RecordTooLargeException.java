package org.apache.kafka.common.errors;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

public class RecordTooLargeException extends ApiException {
    private Map<TopicPartition, Long> recordTooLargePartitions;

    public RecordTooLargeException() {
    }

    public RecordTooLargeException(String message, Throwable cause) {
        super(message, cause);
    }

    public RecordTooLargeException(String message) {
        super(message);
    }

    public RecordTooLargeException(Throwable cause) {
        super(cause);
    }

    public RecordTooLargeException(String message, Map<TopicPartition, Long> recordTooLargePartitions) {
        super(message);
        this.recordTooLargePartitions = recordTooLargePartitions;
    }

    public Map<TopicPartition, Long> recordTooLargePartitions() {
        return recordTooLargePartitions;
    }
}
