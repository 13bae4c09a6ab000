package java.lang;

public final class StringBuffer implements CharSequence, Comparable<StringBuffer>, Appendable {
  public StringBuffer() {}
  public StringBuffer(int capacity) {}
  public StringBuffer(String text) { append0(text); }
  public StringBuffer(CharSequence text) { append0(text.toString()); }

  public synchronized StringBuffer append(Object value) { append0(String.valueOf(value)); return this; }
  public synchronized StringBuffer append(String value) { append0(value); return this; }
  public synchronized StringBuffer append(CharSequence value) { append0(String.valueOf(value)); return this; }
  public synchronized StringBuffer append(CharSequence value, int start, int end) { append0(value.subSequence(start, end).toString()); return this; }
  public synchronized StringBuffer append(char[] value) { append0(String.valueOf(value)); return this; }
  public synchronized StringBuffer append(boolean value) { append0(value ? "true" : "false"); return this; }
  public synchronized StringBuffer append(char value) { appendChar(value); return this; }
  public synchronized StringBuffer append(int value) { append0("" + value); return this; }
  public synchronized StringBuffer append(long value) { append0("" + value); return this; }
  public synchronized StringBuffer append(float value) { append0("" + value); return this; }
  public synchronized StringBuffer append(double value) { append0("" + value); return this; }
  public synchronized StringBuffer appendCodePoint(int codePoint) { append0(Character.toString(codePoint)); return this; }
  private native void append0(String text);
  private native void appendChar(char value);

  public native int length();
  public native char charAt(int index);
  public native String toString();
  private native void become(String text);

  public synchronized StringBuffer insert(int at, Object value) { return insert(at, String.valueOf(value)); }
  public synchronized StringBuffer insert(int at, String value) {
    String text = toString();
    if (at < 0 || at > text.length()) throw new StringIndexOutOfBoundsException("offset " + at + ", length " + text.length());
    become(text.substring(0, at) + value + text.substring(at));
    return this;
  }
  public synchronized StringBuffer insert(int at, char value) { return insert(at, "" + value); }
  public synchronized StringBuffer insert(int at, int value) { return insert(at, "" + value); }
  public synchronized StringBuffer insert(int at, long value) { return insert(at, "" + value); }
  public synchronized StringBuffer insert(int at, double value) { return insert(at, "" + value); }
  public synchronized StringBuffer insert(int at, boolean value) { return insert(at, "" + value); }
  public synchronized StringBuffer delete(int start, int end) {
    String text = toString();
    if (end > text.length()) end = text.length();
    if (start < 0 || start > end) throw new StringIndexOutOfBoundsException("start " + start + ", end " + end + ", length " + text.length());
    become(text.substring(0, start) + text.substring(end));
    return this;
  }
  public synchronized StringBuffer deleteCharAt(int index) {
    String text = toString();
    if (index < 0 || index >= text.length()) throw new StringIndexOutOfBoundsException("index " + index + ", length " + text.length());
    become(text.substring(0, index) + text.substring(index + 1));
    return this;
  }
  public synchronized StringBuffer replace(int start, int end, String value) {
    String text = toString();
    if (end > text.length()) end = text.length();
    if (start < 0 || start > text.length() || start > end) throw new StringIndexOutOfBoundsException("start " + start + ", end " + end + ", length " + text.length());
    become(text.substring(0, start) + value + text.substring(end));
    return this;
  }
  public synchronized StringBuffer reverse() {
    String text = toString();
    StringBuffer reversed = new StringBuffer();
    for (int i = text.length() - 1; i >= 0; i--) {
      // The two halves of a character beyond the first plane keep their order.
      boolean isPair = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (isPair) reversed.append(text.charAt(--i)).append(text.charAt(i + 1));
      else reversed.append(text.charAt(i));
    }
    become(reversed.toString());
    return this;
  }
  public void setLength(int length) {
    String text = toString();
    if (length <= text.length()) become(text.substring(0, length));
    else become(text + "\0".repeat(length - text.length()));
  }
  public void setCharAt(int index, char value) {
    String text = toString();
    if (index < 0 || index >= text.length()) throw new StringIndexOutOfBoundsException("index " + index + ", length " + text.length());
    become(text.substring(0, index) + value + text.substring(index + 1));
  }
  public int capacity() { return Math.max(16, length()); }
  public void ensureCapacity(int capacity) {}
  public int indexOf(String text) { return toString().indexOf(text); }
  public int indexOf(String text, int from) { return toString().indexOf(text, from); }
  public int lastIndexOf(String text) { return toString().lastIndexOf(text); }
  public String substring(int start) { return toString().substring(start); }
  public String substring(int start, int end) { return toString().substring(start, end); }
  public CharSequence subSequence(int start, int end) { return substring(start, end); }
  public boolean isEmpty() { return length() == 0; }
  public int compareTo(StringBuffer other) { return toString().compareTo(other.toString()); }
}
