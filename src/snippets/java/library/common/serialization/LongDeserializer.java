package org.apache.kafka.common.serialization;

import org.apache.kafka.common.errors.SerializationException;

public class LongDeserializer implements Deserializer<Long> {
    @Override
    public Long deserialize(String topic, byte[] data) {
        if (data == null) return null;
        if (data.length != 8) throw new SerializationException("Size of data received by LongDeserializer is not 8");
        long value = 0;
        for (byte each : data) value = (value << 8) | (each & 0xFF);
        return value;
    }
}
