import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;

/** Prints every setting of the ConfigDefs named on the command line (scope=class#field) as one JSON row a line. */
public class DumpConfigs {
    public static void main(String[] args) throws Exception {
        for (String argument : args) {
            String scope = argument.substring(0, argument.indexOf('='));
            String className = argument.substring(argument.indexOf('=') + 1, argument.indexOf('#'));
            String member = argument.substring(argument.indexOf('#') + 1);
            for (ConfigDef.ConfigKey key : definition(className, member).configKeys().values())
                System.out.println(row(scope, key));
        }
    }

    static ConfigDef definition(String className, String member) throws Exception {
        Class<?> owner = Class.forName(className);
        if (member.endsWith("()")) {
            var method = owner.getDeclaredMethod(member.substring(0, member.length() - 2));
            method.setAccessible(true);
            return (ConfigDef) method.invoke(null);
        }
        Field field = owner.getDeclaredField(member);
        field.setAccessible(true);
        return (ConfigDef) field.get(null);
    }

    static String row(String scope, ConfigDef.ConfigKey key) throws Exception {
        boolean required = key.defaultValue == ConfigDef.NO_DEFAULT_VALUE;
        return "{\"scope\":" + text(scope) + ",\"name\":" + text(key.name) + ",\"type\":" + text(key.type.name())
            + ",\"required\":" + required + ",\"default\":" + (required ? "null" : defaultText(key.defaultValue))
            + ",\"importance\":" + text(key.importance.name()) + ",\"internal\":" + key.internalConfig
            + ",\"valid\":" + (key.validator == null ? "null" : text(key.validator.toString()))
            + ",\"validator\":" + (key.validator == null ? "null" : validator(key.validator)) + "}";
    }

    static String defaultText(Object value) {
        if (value == null) return "null";
        if (value instanceof Class) return text(((Class<?>) value).getName());
        if (value instanceof Collection)
            return text(((Collection<?>) value).stream()
                .map(item -> portable(item.toString()))
                .collect(Collectors.joining(",")));
        return text(portable(value.toString()));
    }

    static String portable(String written) {
        String temporary = System.getProperty("java.io.tmpdir");
        return written.startsWith(temporary) ? "<java.io.tmpdir>" + written.substring(temporary.length()) : written;
    }

    static Object get(Object owner, String name) throws Exception {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass())
            for (Field field : type.getDeclaredFields())
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
        return null;
    }

    static String validator(ConfigDef.Validator validator) throws Exception {
        String name = validator.getClass().getName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        switch (simple) {
            case "ConfigDef$Range":
                return "{\"rule\":\"range\",\"min\":" + number(get(validator, "min")) + ",\"max\":" + number(get(validator, "max")) + "}";
            case "ConfigDef$ValidString":
                return "{\"rule\":\"in\",\"strings\":" + list(get(validator, "validStrings")) + "}";
            case "ConfigDef$CaseInsensitiveValidString":
                return "{\"rule\":\"inIgnoringCase\",\"strings\":" + list(get(validator, "validStrings")) + "}";
            case "ConfigDef$ValidList": {
                Object empty = get(validator, "isEmptyAllowed");
                String strings = list(get(get(validator, "validString"), "validStrings"));
                return empty == null
                    ? "{\"rule\":\"oldList\",\"strings\":" + strings + "}"
                    : "{\"rule\":\"list\",\"strings\":" + strings + ",\"emptyAllowed\":" + empty + ",\"nullAllowed\":" + get(validator, "isNullAllowed") + "}";
            }
            case "ConfigDef$CompositeValidator": {
                List<String> parts = new ArrayList<>();
                for (Object part : (List<?>) get(validator, "validators")) parts.add(validator((ConfigDef.Validator) part));
                return "{\"rule\":\"all\",\"validators\":[" + String.join(",", parts) + "]}";
            }
            case "ConfigDef$ListSize":
                return "{\"rule\":\"listSize\",\"max\":" + get(validator, "maxSize") + "}";
            default:
                return "{\"rule\":\"named\",\"name\":" + text(simple) + ",\"shown\":" + text(validator.toString()) + "}";
        }
    }

    static String number(Object value) {
        return value == null ? "null" : text(value.toString());
    }

    static String list(Object strings) {
        return "[" + ((Collection<?>) strings).stream().map(item -> text((String) item)).collect(Collectors.joining(",")) + "]";
    }

    static String text(String value) {
        if (value == null) return "null";
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
