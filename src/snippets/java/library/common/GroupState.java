package org.apache.kafka.common;

//#only 4.3
public enum GroupState {
    UNKNOWN("Unknown"),
    PREPARING_REBALANCE("PreparingRebalance"),
    COMPLETING_REBALANCE("CompletingRebalance"),
    STABLE("Stable"),
    DEAD("Dead"),
    EMPTY("Empty"),
    ASSIGNING("Assigning"),
    RECONCILING("Reconciling"),
    NOT_READY("NotReady");

    private final String name;

    GroupState(String name) {
        this.name = name;
    }

    public static GroupState parse(String name) {
        for (GroupState state : values()) if (state.name.equalsIgnoreCase(name)) return state;
        return UNKNOWN;
    }

    @Override
    public String toString() {
        return name;
    }
}
//#end
