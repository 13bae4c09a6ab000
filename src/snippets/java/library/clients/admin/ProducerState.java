package org.apache.kafka.clients.admin;

import java.util.OptionalInt;
import java.util.OptionalLong;

public class ProducerState {
    private final long producerId;
    private final int producerEpoch;
    private final int lastSequence;
    private final long lastTimestamp;
    private final OptionalInt coordinatorEpoch;
    private final OptionalLong currentTransactionStartOffset;

    public ProducerState(long producerId, int producerEpoch, int lastSequence, long lastTimestamp,
                         OptionalInt coordinatorEpoch, OptionalLong currentTransactionStartOffset) {
        this.producerId = producerId;
        this.producerEpoch = producerEpoch;
        this.lastSequence = lastSequence;
        this.lastTimestamp = lastTimestamp;
        this.coordinatorEpoch = coordinatorEpoch;
        this.currentTransactionStartOffset = currentTransactionStartOffset;
    }

    public long producerId() {
        return producerId;
    }

    public int producerEpoch() {
        return producerEpoch;
    }

    public int lastSequence() {
        return lastSequence;
    }

    public long lastTimestamp() {
        return lastTimestamp;
    }

    public OptionalLong currentTransactionStartOffset() {
        return currentTransactionStartOffset;
    }

    public OptionalInt coordinatorEpoch() {
        return coordinatorEpoch;
    }

    @Override
    public String toString() {
        return "ProducerState(producerId=" + producerId + ", producerEpoch=" + producerEpoch + ", lastSequence="
            + lastSequence + ", lastTimestamp=" + lastTimestamp + ", coordinatorEpoch=" + coordinatorEpoch
            + ", currentTransactionStartOffset=" + currentTransactionStartOffset + ')';
    }
}
