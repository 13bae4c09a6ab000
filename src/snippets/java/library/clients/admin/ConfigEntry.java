package org.apache.kafka.clients.admin;

import java.util.Collections;
import java.util.List;
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
    private final List<ConfigSynonym> synonyms;

    public ConfigEntry(String name, String value) {
        this(name, value, ConfigSource.UNKNOWN, false, false, Collections.emptyList());
    }

    ConfigEntry(String name, String value, ConfigSource source, boolean isSensitive, boolean isReadOnly,
                List<ConfigSynonym> synonyms) {
        this.name = Objects.requireNonNull(name, "name should not be null");
        this.value = value;
        this.source = source;
        this.isSensitive = isSensitive;
        this.isReadOnly = isReadOnly;
        this.synonyms = synonyms;
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

    /** Where the value comes from and what would count in its absence; empty unless they were asked for. */
    public List<ConfigSynonym> synonyms() {
        return synonyms;
    }

    public static class ConfigSynonym {
        private final String name;
        private final String value;
        private final ConfigSource source;

        ConfigSynonym(String name, String value, ConfigSource source) {
            this.name = name;
            this.value = value;
            this.source = source;
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

        @Override
        public boolean equals(Object o) {
            if (!(o instanceof ConfigSynonym)) return false;
            ConfigSynonym that = (ConfigSynonym) o;
            return Objects.equals(name, that.name) && Objects.equals(value, that.value) && source == that.source;
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, value, source);
        }

        @Override
        public String toString() {
            return "ConfigSynonym(name=" + name + ", value=" + value + ", source=" + source + ")";
        }
    }
}
