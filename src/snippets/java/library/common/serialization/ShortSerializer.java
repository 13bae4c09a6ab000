package org.apache.kafka.common.serialization;

public class ShortSerializer implements Serializer<Short> {
    @Override
    public byte[] serialize(String topic, Short data) {
        if (data == null) return null;
        return new byte[] {(byte) (data >>> 8), data.byteValue()};
    }
}
