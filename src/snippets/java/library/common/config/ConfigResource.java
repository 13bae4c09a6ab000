package org.apache.kafka.common.config;

import java.util.Objects;

public final class ConfigResource {
    public enum Type {
        GROUP((byte) 32),
        CLIENT_METRICS((byte) 16),
        BROKER_LOGGER((byte) 8),
        BROKER((byte) 4),
        TOPIC((byte) 2),
        UNKNOWN((byte) 0);

        private final byte id;

        Type(byte id) {
            this.id = id;
        }

        public byte id() {
            return id;
        }
    }

    private final Type type;
    private final String name;

    public ConfigResource(Type type, String name) {
        this.type = Objects.requireNonNull(type, "type should not be null");
        this.name = Objects.requireNonNull(name, "name should not be null");
    }

    public Type type() {
        return type;
    }

    public String name() {
        return name;
    }

    public boolean isDefault() {
        return name.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) return true;
        if (!(other instanceof ConfigResource)) return false;
        ConfigResource that = (ConfigResource) other;
        return type == that.type && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return "ConfigResource(type=" + type + ", name='" + name + "')";
    }
}
