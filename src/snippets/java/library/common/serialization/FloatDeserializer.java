package org.apache.kafka.common.serialization;

import org.apache.kafka.common.errors.SerializationException;

public class FloatDeserializer implements Deserializer<Float> {
    @Override
    public Float deserialize(String topic, byte[] data) {
        if (data == null) return null;
        if (data.length != 4) throw new SerializationException("Size of data received by Deserializer is not 4");
        int bits = 0;
        for (byte each : data) bits = (bits << 8) | (each & 0xFF);
        return Float.intBitsToFloat(bits);
    }
}
