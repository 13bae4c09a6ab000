package java.lang;

public abstract class Enum<E extends Enum<E>> implements Comparable<E>, java.io.Serializable {
  private String name;
  private int ordinal;
  protected Enum() {}
  public final String name() { return name; }
  public final int ordinal() { return ordinal; }
  public String toString() { return name; }
  public final boolean equals(Object other) { return this == other; }
  public final int hashCode() { return super.hashCode(); }
  public final int compareTo(E other) { return ordinal - other.ordinal(); }
  public final Class<E> getDeclaringClass() {
    Class<?> own = getClass();
    Class<?> base = own.getSuperclass();
    return (Class<E>) (base.getName().equals("java.lang.Enum") ? own : base);
  }
}
