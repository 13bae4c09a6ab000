package org.apache.kafka.clients.admin;

import java.util.Objects;

public class ConfigEntry {
    public enum ConfigSource {
        DYNAMIC_TOPIC_CONFIG,
        DYNAMIC_CLIENT_METRICS_CONFIG,
        DYNAMIC_GROUP_CONFIG,
        DYNAMIC_BROKER_LOGGER_CONFIG,
        DYNAMIC_BROKER_CONFIG,
        DYNAMIC_DEFAULT_BROKER_CONFIG,
        STATIC_BROKER_CONFIG,
        DEFAULT_CONFIG,
        UNKNOWN
    }

    private final String name;
    private final String value;
    private final ConfigSource source;
    private final boolean isSensitive;
    private final boolean isReadOnly;

    public ConfigEntry(String name, String value) {
        this(name, value, ConfigSource.UNKNOWN, false, false);
    }

    ConfigEntry(String name, String value, ConfigSource source, boolean isSensitive, boolean isReadOnly) {
        this.name = Objects.requireNonNull(name, "name should not be null");
        this.value = value;
        this.source = source;
        this.isSensitive = isSensitive;
        this.isReadOnly = isReadOnly;
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    public ConfigSource source() {
        return source;
    }

    public boolean isDefault() {
        return source == ConfigSource.DEFAULT_CONFIG;
    }

    public boolean isSensitive() {
        return isSensitive;
    }

    public boolean isReadOnly() {
        return isReadOnly;
    }
}
