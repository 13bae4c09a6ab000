package java.lang;

public class Object {
  public Object() {}
  public native int hashCode();
  public boolean equals(Object other) { return this == other; }
  public String toString() { return getClass().getName() + "@" + Integer.toHexString(hashCode()); }
  public final native Class<?> getClass();
  public final native void notify();
  public final native void notifyAll();
  public final void wait() throws InterruptedException { wait0(-1L); }
  public final void wait(long millis) throws InterruptedException { wait0(millis == 0L ? -1L : millis * 1000L); }
  private native void wait0(long micros);
  protected Object clone() throws CloneNotSupportedException {
    if (!(this instanceof Cloneable)) throw new CloneNotSupportedException(getClass().getName());
    return clone0();
  }
  private native Object clone0();
}
