package org.apache.kafka.common.serialization;

import org.apache.kafka.common.errors.SerializationException;

public class DoubleDeserializer implements Deserializer<Double> {
    @Override
    public Double deserialize(String topic, byte[] data) {
        if (data == null) return null;
        if (data.length != 8) throw new SerializationException("Size of data received by Deserializer is not 8");
        long bits = 0;
        for (byte each : data) bits = (bits << 8) | (each & 0xFF);
        return Double.longBitsToDouble(bits);
    }
}
