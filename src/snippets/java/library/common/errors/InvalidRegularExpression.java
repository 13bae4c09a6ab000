package org.apache.kafka.common.errors;

public class InvalidRegularExpression extends ApiException {
    public InvalidRegularExpression(String message) {
        super(message);
    }
}
