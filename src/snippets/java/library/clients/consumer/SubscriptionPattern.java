package org.apache.kafka.clients.consumer;

import java.util.Objects;

//#only 4.3
public class SubscriptionPattern {
    private final String pattern;

    public SubscriptionPattern(String pattern) {
        this.pattern = pattern;
    }

    public String pattern() {
        return pattern;
    }

    @Override
    public String toString() {
        return pattern;
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubscriptionPattern && Objects.equals(pattern, ((SubscriptionPattern) other).pattern);
    }
}
//#end
