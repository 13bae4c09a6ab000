package org.apache.kafka.clients.admin;

public class TopicListing {
    private final String name;
    private final boolean internal;

    TopicListing(String name, boolean internal) {
        this.name = name;
        this.internal = internal;
    }

    public String name() {
        return name;
    }

    public boolean isInternal() {
        return internal;
    }
}
