package org.apache.kafka.common.errors;

public class TransactionAbortedException extends ApiException {
    public TransactionAbortedException(String message, Throwable cause) {
        super(message, cause);
    }

    public TransactionAbortedException(String message) {
        super(message);
    }

    public TransactionAbortedException() {
        super("Failing batch since transaction was aborted");
    }
}
