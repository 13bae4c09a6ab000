package org.apache.kafka.common.errors;

import org.apache.kafka.common.KafkaException;

public class ApiException extends KafkaException {
    public ApiException(String message, Throwable cause) {
        super(message, cause);
    }

    public ApiException(String message) {
        super(message);
    }

    public ApiException(Throwable cause) {
        super(cause);
    }

    public ApiException() {
    }

    /** What brokers report has no stack trace: where the client learned of it tells nothing. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
