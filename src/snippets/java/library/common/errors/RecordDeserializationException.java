package org.apache.kafka.common.errors;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;

public class RecordDeserializationException extends SerializationException {
    public enum DeserializationExceptionOrigin { KEY, VALUE }

    private final DeserializationExceptionOrigin origin;
    private final TopicPartition partition;
    private final long offset;
    private final TimestampType timestampType;
    private final long timestamp;
    private final Headers headers;

    public RecordDeserializationException(TopicPartition partition, long offset, String message, Throwable cause) {
        this(null, partition, offset, -1L, TimestampType.NO_TIMESTAMP_TYPE, null, message, cause);
    }

    RecordDeserializationException(DeserializationExceptionOrigin origin, TopicPartition partition, long offset,
                                   long timestamp, TimestampType timestampType, Headers headers, String message,
                                   Throwable cause) {
        super(message, cause);
        this.origin = origin;
        this.partition = partition;
        this.offset = offset;
        this.timestamp = timestamp;
        this.timestampType = timestampType;
        this.headers = headers;
    }

    /** Source of the text: CompletedFetch.newRecordDeserializationException. */
    public static RecordDeserializationException of(boolean isKey, TopicPartition partition, long offset,
                                                    long timestamp, Headers headers, Throwable cause) {
        DeserializationExceptionOrigin origin =
            isKey ? DeserializationExceptionOrigin.KEY : DeserializationExceptionOrigin.VALUE;
        String message = "Error deserializing " + origin.name() + " for partition " + partition + " at offset " + offset
            + ". If needed, please seek past the record to continue consumption.";
        return new RecordDeserializationException(origin, partition, offset, timestamp, TimestampType.CREATE_TIME,
            headers, message, cause);
    }

    public DeserializationExceptionOrigin origin() {
        return origin;
    }

    public TopicPartition topicPartition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    public TimestampType timestampType() {
        return timestampType;
    }

    public long timestamp() {
        return timestamp;
    }

    public Headers headers() {
        return headers;
    }
}
