package org.apache.kafka.clients.consumer;

import org.apache.kafka.common.errors.RetriableException;

public class RetriableCommitFailedException extends RetriableException {
    public RetriableCommitFailedException(Throwable cause) {
        super("Offset commit failed with a retriable exception. You should retry committing the latest consumed offsets.",
            cause);
    }

    public RetriableCommitFailedException(String message) {
        super(message);
    }

    public RetriableCommitFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
