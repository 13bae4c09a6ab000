package org.apache.kafka.common.serialization;

import org.apache.kafka.common.errors.SerializationException;

public class IntegerDeserializer implements Deserializer<Integer> {
    @Override
    public Integer deserialize(String topic, byte[] data) {
        if (data == null) return null;
        if (data.length != 4) throw new SerializationException("Size of data received by IntegerDeserializer is not 4");
        int value = 0;
        for (byte each : data) value = (value << 8) | (each & 0xFF);
        return value;
    }
}
