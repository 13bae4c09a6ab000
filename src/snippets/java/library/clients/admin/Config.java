package org.apache.kafka.clients.admin;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

public class Config {
    private final Map<String, ConfigEntry> entries = new HashMap<>();

    public Config(Collection<ConfigEntry> entries) {
        for (ConfigEntry entry : entries) this.entries.put(entry.name(), entry);
    }

    public Collection<ConfigEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    public ConfigEntry get(String name) {
        return entries.get(name);
    }
}
