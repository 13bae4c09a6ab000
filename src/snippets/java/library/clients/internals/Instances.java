package org.apache.kafka.clients.internals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.*;

/** Objects of classes that settings name. */
public final class Instances {
    private static final String SERIALIZATION = "org.apache.kafka.common.serialization.";

    private Instances() {
    }

    /** The serializer that a setting names, configured. */
    @SuppressWarnings("unchecked")
    public static <T> Serializer<T> serializer(Map<String, Object> settings, String key, boolean isKey) {
        String name = Settings.classNames(settings.get(key)).get(0);
        Object made = made(name);
        if (!(made instanceof Serializer)) throw wrongKind("producer", name, "Serializer");
        Serializer<T> serializer = (Serializer<T>) made;
        serializer.configure(settings, isKey);
        return serializer;
    }

    /** The deserializer that a setting names, configured. */
    @SuppressWarnings("unchecked")
    public static <T> Deserializer<T> deserializer(Map<String, Object> settings, String key, boolean isKey) {
        String name = Settings.classNames(settings.get(key)).get(0);
        Object made = made(name);
        if (!(made instanceof Deserializer)) throw wrongKind("consumer", name, "Deserializer");
        Deserializer<T> deserializer = (Deserializer<T>) made;
        deserializer.configure(settings, isKey);
        return deserializer;
    }

    private static Object made(String name) {
        Object known = knownSerializer(name);
        if (known == null) known = knownDeserializer(name);
        return known != null ? known : instance(name);
    }

    /** Source of the texts: AbstractConfig.getConfiguredInstance, the constructors of the clients. */
    private static KafkaException wrongKind(String client, String name, String kind) {
        String text = "class " + name + " is not an instance of " + SERIALIZATION + kind;
        return new KafkaException("Failed to construct kafka " + client, new KafkaException(text));
    }

    /** All objects that a setting of type LIST names, configured. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> all(Map<String, Object> settings, String key) {
        List<T> instances = new ArrayList<>();
        for (String name : Settings.classNames(settings.get(key))) {
            Object created = instance(name);
            if (created instanceof Configurable) ((Configurable) created).configure(settings);
            instances.add((T) created);
        }
        return instances;
    }

    /** Source of the text: Utils.newInstance. */
    public static Object instance(String name) {
        Object created = ProgramClasses.instance(name);
        if (created != null) return created;
        throw new KafkaException("Could not find a public no-argument constructor for " + name);
    }

    private static Serializer<?> knownSerializer(String name) {
        if (!name.startsWith(SERIALIZATION)) return null;
        switch (name.substring(SERIALIZATION.length())) {
            case "StringSerializer": return new StringSerializer();
            case "ByteArraySerializer": return new ByteArraySerializer();
            case "IntegerSerializer": return new IntegerSerializer();
            case "LongSerializer": return new LongSerializer();
            case "ShortSerializer": return new ShortSerializer();
            case "DoubleSerializer": return new DoubleSerializer();
            case "FloatSerializer": return new FloatSerializer();
            case "BooleanSerializer": return new BooleanSerializer();
            case "UUIDSerializer": return new UUIDSerializer();
            case "VoidSerializer": return new VoidSerializer();
            default: return null;
        }
    }

    private static Deserializer<?> knownDeserializer(String name) {
        if (!name.startsWith(SERIALIZATION)) return null;
        switch (name.substring(SERIALIZATION.length())) {
            case "StringDeserializer": return new StringDeserializer();
            case "ByteArrayDeserializer": return new ByteArrayDeserializer();
            case "IntegerDeserializer": return new IntegerDeserializer();
            case "LongDeserializer": return new LongDeserializer();
            case "ShortDeserializer": return new ShortDeserializer();
            case "DoubleDeserializer": return new DoubleDeserializer();
            case "FloatDeserializer": return new FloatDeserializer();
            case "BooleanDeserializer": return new BooleanDeserializer();
            case "UUIDDeserializer": return new UUIDDeserializer();
            case "VoidDeserializer": return new VoidDeserializer();
            default: return null;
        }
    }
}
