package org.apache.kafka.common.serialization;

public class BooleanSerializer implements Serializer<Boolean> {
    @Override
    public byte[] serialize(String topic, Boolean data) {
        if (data == null) return null;
        return new byte[] {data ? (byte) 0x01 : (byte) 0x00};
    }
}
