package org.apache.kafka.common.serialization;

import org.apache.kafka.common.errors.SerializationException;

public class BooleanDeserializer implements Deserializer<Boolean> {
    @Override
    public Boolean deserialize(String topic, byte[] data) {
        if (data == null) return null;
        if (data.length != 1) throw new SerializationException("Size of data received by BooleanDeserializer is not 1");
        if (data[0] == 0x01) return true;
        if (data[0] == 0x00) return false;
        throw new SerializationException("Unexpected byte received by BooleanDeserializer: " + data[0]);
    }
}
