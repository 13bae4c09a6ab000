package org.apache.kafka.clients.internals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigException;

/** Settings as a program gives them, and the same as plain data for the simulated cluster. */
public final class Settings {
    private Settings() {
    }

    /** Source: Utils.propsToMap, which looks at the defaults of Properties since 4.0. */
    public static Map<String, Object> of(Properties properties) {
        Map<String, Object> settings = new HashMap<>();
        //#only 3.9
        for (Map.Entry<Object, Object> entry : properties.entrySet()) {
            if (!(entry.getKey() instanceof String)) {
                throw new ConfigException(entry.getKey().toString(), entry.getValue(), "Key must be a string.");
            }
            settings.put((String) entry.getKey(), entry.getValue());
        }
        //#end
        //#only 4.3
        for (String name : properties.stringPropertyNames()) settings.put(name, properties.getProperty(name));
        for (Map.Entry<Object, Object> entry : properties.entrySet()) {
            if (!(entry.getKey() instanceof String)) throw new ConfigException("One or more keys is not a string.");
            settings.put((String) entry.getKey(), entry.getValue());
        }
        //#end
        return settings;
    }

    /** Source: ProducerConfig.appendSerializerToConfig: an instance given in code stands in for the class. */
    public static Map<String, Object> with(Map<String, Object> settings, String key, Object codec) {
        Map<String, Object> all = new HashMap<>(settings);
        if (codec != null) all.put(key, codec.getClass());
        return all;
    }

    /** {name, value} for each setting; a value that is no text or boolean is an array that begins with its kind. */
    public static Object[] forHost(Map<String, Object> settings) {
        Object[] entries = new Object[settings.size()];
        int i = 0;
        for (Map.Entry<String, Object> entry : settings.entrySet()) {
            entries[i++] = new Object[] {entry.getKey(), hostValue(entry.getValue())};
        }
        return entries;
    }

    private static Object hostValue(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) return value;
        if (value instanceof Number) {
            Number number = (Number) value;
            return new Object[] {"number", value.getClass().getSimpleName(), number.doubleValue(), value.toString()};
        }
        if (value instanceof Class) return new Object[] {"class", ((Class<?>) value).getName()};
        if (value instanceof List) {
            List<?> items = (List<?>) value;
            Object[] list = new Object[items.size() + 1];
            list[0] = "list";
            for (int i = 0; i < items.size(); i++) list[i + 1] = hostValue(items.get(i));
            return list;
        }
        return new Object[] {"object", value.getClass().getName(), value.toString()};
    }

    /** The class names that a setting of type LIST or CLASS holds, whether given as text, class or list. */
    public static List<String> classNames(Object value) {
        List<String> names = new ArrayList<>();
        if (value instanceof List) {
            for (Object item : (List<?>) value) names.addAll(classNames(item));
        } else if (value instanceof Class) {
            names.add(((Class<?>) value).getName());
        } else if (value instanceof String) {
            for (String name : ((String) value).split(",")) if (!name.trim().isEmpty()) names.add(name.trim());
        }
        return names;
    }

    /** A time in milliseconds; the simulated cluster has refused by then what is no number. */
    public static long milliseconds(Map<String, Object> settings, String key, long defaultMs) {
        Object value = settings.get(key);
        if (value instanceof Number) return ((Number) value).longValue();
        return value instanceof String ? Long.parseLong(((String) value).trim()) : defaultMs;
    }

    /** The text of a setting, or another one in its place. */
    public static String text(Map<String, Object> settings, String key, String other) {
        String text = text(settings, key);
        return text == null || text.isEmpty() ? other : text;
    }

    /** The text of a setting, or null. */
    public static String text(Map<String, Object> settings, String key) {
        Object value = settings.get(key);
        return value instanceof String ? ((String) value).trim() : null;
    }
}
