package org.apache.kafka.common.serialization;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

public class UUIDSerializer implements Serializer<UUID> {
    @Override
    public byte[] serialize(String topic, UUID data) {
        return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
    }
}
