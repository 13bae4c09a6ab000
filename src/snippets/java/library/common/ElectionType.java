package org.apache.kafka.common;

public enum ElectionType {
    PREFERRED((byte) 0),
    UNCLEAN((byte) 1);

    public final byte value;

    ElectionType(byte value) {
        this.value = value;
    }
}
