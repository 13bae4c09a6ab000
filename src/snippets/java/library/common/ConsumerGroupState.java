package org.apache.kafka.common;

//#only 3.9
public enum ConsumerGroupState {
    UNKNOWN("Unknown"),
    PREPARING_REBALANCE("PreparingRebalance"),
    COMPLETING_REBALANCE("CompletingRebalance"),
    STABLE("Stable"),
    DEAD("Dead"),
    EMPTY("Empty"),
    ASSIGNING("Assigning"),
    RECONCILING("Reconciling");

    private final String name;

    ConsumerGroupState(String name) {
        this.name = name;
    }

    public static ConsumerGroupState parse(String name) {
        for (ConsumerGroupState state : values()) if (state.name.equalsIgnoreCase(name)) return state;
        return UNKNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
//#end
