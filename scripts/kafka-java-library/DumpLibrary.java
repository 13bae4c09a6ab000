import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Prints what programs can see of a kafka-clients jar. Args: what jar.
 * what = exceptions: name, superclass, "abstract" or "", parameter types of every constructor, names of
 * further methods or that it makes messages of its own.
 * what = constants: class, constant, value; documentation texts left out.
 */
public class DumpLibrary {
  private static final List<String> CONFIG_CLASSES = List.of(
      "org.apache.kafka.clients.CommonClientConfigs",
      "org.apache.kafka.clients.admin.AdminClientConfig",
      "org.apache.kafka.clients.consumer.ConsumerConfig",
      "org.apache.kafka.clients.producer.ProducerConfig",
      "org.apache.kafka.common.config.SaslConfigs",
      "org.apache.kafka.common.config.SslConfigs",
      "org.apache.kafka.common.config.TopicConfig");

  public static void main(String[] args) throws Exception {
    if (args[0].equals("constants")) for (String name : CONFIG_CLASSES) constants(Class.forName(name));
    else for (String name : classNames(args[1])) exception(Class.forName(name, false, DumpLibrary.class.getClassLoader()));
  }

  private static TreeSet<String> classNames(String jar) throws Exception {
    TreeSet<String> names = new TreeSet<>();
    try (JarFile file = new JarFile(jar)) {
      for (Enumeration<JarEntry> e = file.entries(); e.hasMoreElements(); ) {
        String path = e.nextElement().getName();
        if (!path.endsWith("Exception.class") && !path.endsWith("Error.class")) continue;
        if (path.contains("/internals/") || path.contains("/security/") || path.contains("shaded")) continue;
        if (path.startsWith("org/apache/kafka/common/errors/") || path.startsWith("org/apache/kafka/common/config/")
            || path.matches("org/apache/kafka/(common|clients/\\w+)/\\w+\\.class"))
          names.add(path.replace('/', '.').replace(".class", ""));
      }
    }
    return names;
  }

  private static void exception(Class<?> type) {
    if (!Throwable.class.isAssignableFrom(type) || !Modifier.isPublic(type.getModifiers())) return;
    List<String> constructors = new ArrayList<>();
    for (Constructor<?> c : type.getConstructors()) {
      List<String> parameters = new ArrayList<>();
      for (var p : c.getGenericParameterTypes()) parameters.add(p.getTypeName());
      constructors.add(String.join(",", parameters));
    }
    constructors.sort(null);
    TreeSet<String> methods = new TreeSet<>();
    for (Method m : type.getDeclaredMethods())
      if (Modifier.isPublic(m.getModifiers()) && !m.isBridge()) methods.add(m.getName());
    System.out.println(String.join("\t", type.getName(), type.getSuperclass().getName(),
        Modifier.isAbstract(type.getModifiers()) ? "abstract" : "", String.join(";", constructors),
        hasOwnTexts(type) ? "texts of its own" : String.join(",", methods)));
  }

  /** Whether a constructor makes the message other than RuntimeException does. */
  private static boolean hasOwnTexts(Class<?> type) {
    if (Modifier.isAbstract(type.getModifiers())) return false;
    RuntimeException cause = new RuntimeException("cause");
    for (Constructor<?> c : type.getConstructors()) {
      try {
        List<Class<?>> p = Arrays.asList(c.getParameterTypes());
        String message;
        String usual;
        if (p.isEmpty()) { message = ((Throwable) c.newInstance()).getMessage(); usual = null; }
        else if (p.equals(List.of(String.class))) { message = ((Throwable) c.newInstance("m")).getMessage(); usual = "m"; }
        else if (p.equals(List.of(Throwable.class))) { message = ((Throwable) c.newInstance(cause)).getMessage(); usual = cause.toString(); }
        else if (p.equals(List.of(String.class, Throwable.class))) { message = ((Throwable) c.newInstance("m", cause)).getMessage(); usual = "m"; }
        else continue;
        if (!java.util.Objects.equals(message, usual)) return true;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type.getName(), e);
      }
    }
    return false;
  }

  private static void constants(Class<?> type) throws Exception {
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (!Modifier.isPublic(modifiers) || !Modifier.isStatic(modifiers) || field.getName().endsWith("_DOC")) continue;
      field.setAccessible(true);
      Object value = field.get(null);
      String kind = field.getType().getSimpleName();
      if (value == null || !Arrays.asList("String", "int", "long", "boolean").contains(kind)) continue;
      System.out.println(String.join("\t", type.getName(), kind, field.getName(), value.toString()));
    }
  }
}
