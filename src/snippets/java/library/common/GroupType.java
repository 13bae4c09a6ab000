package org.apache.kafka.common;

public enum GroupType {
    UNKNOWN("Unknown"),
    CONSUMER("Consumer"),
    CLASSIC("Classic"),
    SHARE("Share"),
    STREAMS("Streams");

    private final String name;

    GroupType(String name) {
        this.name = name;
    }

    public static GroupType parse(String name) {
        for (GroupType type : values()) if (type.name.equalsIgnoreCase(name)) return type;
        return UNKNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
