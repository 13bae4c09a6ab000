package org.apache.kafka.common.serialization;

public class VoidSerializer implements Serializer<Void> {
    @Override
    public byte[] serialize(String topic, Void data) {
        if (data != null) throw new IllegalArgumentException("Data should be null for a VoidSerializer.");
        return null;
    }
}
