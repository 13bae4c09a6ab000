package org.apache.kafka.common.serialization;

import org.apache.kafka.common.errors.SerializationException;

public class ShortDeserializer implements Deserializer<Short> {
    @Override
    public Short deserialize(String topic, byte[] data) {
        if (data == null) return null;
        if (data.length != 2) throw new SerializationException("Size of data received by ShortDeserializer is not 2");
        return (short) ((data[0] << 8) | (data[1] & 0xFF));
    }
}
