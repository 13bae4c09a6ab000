package org.apache.kafka.common.serialization;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;

public class UUIDDeserializer implements Deserializer<UUID> {
    @Override
    public UUID deserialize(String topic, byte[] data) {
        try {
            return data == null ? null : UUID.fromString(new String(data, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new SerializationException("Error parsing data into UUID", e);
        }
    }
}
