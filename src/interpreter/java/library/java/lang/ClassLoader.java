package java.lang;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;

/** Finds what lies beside the classes of a program: the files of its machine. */
public abstract class ClassLoader {
  private static final ClassLoader SYSTEM = new ClassLoader() {};
  protected ClassLoader() {}
  public static ClassLoader getSystemClassLoader() { return SYSTEM; }
  public InputStream getResourceAsStream(String name) {
    try {
      return new FileInputStream(name);
    } catch (FileNotFoundException missing) {
      return null;
    }
  }
}
