package org.apache.kafka.common.serialization;

public class LongSerializer implements Serializer<Long> {
    @Override
    public byte[] serialize(String topic, Long data) {
        if (data == null) return null;
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++) bytes[i] = (byte) (data >>> (56 - 8 * i));
        return bytes;
    }
}
