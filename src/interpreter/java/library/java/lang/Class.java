package java.lang;

public final class Class<T> {
  private int id;
  private Class() {}
  public native String getName();
  public native String getSimpleName();
  public String getTypeName() { return getName(); }
  public String getCanonicalName() { return getName().replace('$', '.'); }
  public String getPackageName() {
    String name = getName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
  public native boolean isInstance(Object object);
  public native boolean isInterface();
  public boolean isEnum() { return tag().equals("enum"); }
  public boolean isRecord() { return tag().equals("record"); }
  private native String tag();
  public native boolean isArray();
  public native Class<?> getSuperclass();
  public boolean isAnonymousClass() { return getSimpleName().isEmpty(); }
  @SuppressWarnings("unchecked")
  public T cast(Object object) {
    if (object != null && !isInstance(object)) {
      throw new ClassCastException("Cannot cast " + object.getClass().getName() + " to " + getName());
    }
    return (T) object;
  }
  public ClassLoader getClassLoader() { return ClassLoader.getSystemClassLoader(); }
  public java.io.InputStream getResourceAsStream(String name) {
    return getClassLoader().getResourceAsStream(name.startsWith("/") ? name.substring(1) : name);
  }
  public native boolean desiredAssertionStatus();
  public String toString() { return (isInterface() ? "interface " : "class ") + getName(); }
}
