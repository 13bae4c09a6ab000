package java.lang;

public final class StringBuilder implements CharSequence, Comparable<StringBuilder>, Appendable {
  public StringBuilder() {}
  public StringBuilder(int capacity) {}
  public StringBuilder(String text) { append0(text); }
  public StringBuilder(CharSequence text) { append0(text.toString()); }

  public StringBuilder append(Object value) { append0(String.valueOf(value)); return this; }
  public StringBuilder append(String value) { append0(value); return this; }
  public StringBuilder append(CharSequence value) { append0(String.valueOf(value)); return this; }
  public StringBuilder append(CharSequence value, int start, int end) { append0(value.subSequence(start, end).toString()); return this; }
  public StringBuilder append(char[] value) { append0(String.valueOf(value)); return this; }
  public StringBuilder append(char[] value, int offset, int count) { append0(String.valueOf(value, offset, count)); return this; }
  public StringBuilder append(boolean value) { append0(value ? "true" : "false"); return this; }
  public StringBuilder append(char value) { appendChar(value); return this; }
  public StringBuilder append(int value) { append0("" + value); return this; }
  public StringBuilder append(long value) { append0("" + value); return this; }
  public StringBuilder append(float value) { append0("" + value); return this; }
  public StringBuilder append(double value) { append0("" + value); return this; }
  public StringBuilder appendCodePoint(int codePoint) { append0(Character.toString(codePoint)); return this; }
  private native void append0(String text);
  private native void appendChar(char value);

  public native int length();
  public native char charAt(int index);
  public native String toString();
  private native void become(String text);

  public StringBuilder insert(int at, Object value) { return insert(at, String.valueOf(value)); }
  public StringBuilder insert(int at, String value) {
    String text = toString();
    if (at < 0 || at > text.length()) throw new StringIndexOutOfBoundsException("offset " + at + ", length " + text.length());
    become(text.substring(0, at) + value + text.substring(at));
    return this;
  }
  public StringBuilder insert(int at, char value) { return insert(at, "" + value); }
  public StringBuilder insert(int at, int value) { return insert(at, "" + value); }
  public StringBuilder insert(int at, long value) { return insert(at, "" + value); }
  public StringBuilder insert(int at, double value) { return insert(at, "" + value); }
  public StringBuilder insert(int at, boolean value) { return insert(at, "" + value); }
  public StringBuilder delete(int start, int end) {
    String text = toString();
    if (end > text.length()) end = text.length();
    if (start < 0 || start > end) throw new StringIndexOutOfBoundsException("start " + start + ", end " + end + ", length " + text.length());
    become(text.substring(0, start) + text.substring(end));
    return this;
  }
  public StringBuilder deleteCharAt(int index) {
    String text = toString();
    if (index < 0 || index >= text.length()) throw new StringIndexOutOfBoundsException("index " + index + ", length " + text.length());
    become(text.substring(0, index) + text.substring(index + 1));
    return this;
  }
  public StringBuilder replace(int start, int end, String value) {
    String text = toString();
    if (end > text.length()) end = text.length();
    if (start < 0 || start > text.length() || start > end) throw new StringIndexOutOfBoundsException("start " + start + ", end " + end + ", length " + text.length());
    become(text.substring(0, start) + value + text.substring(end));
    return this;
  }
  public StringBuilder reverse() {
    String text = toString();
    StringBuilder reversed = new StringBuilder();
    for (int i = text.length(); i > 0; ) {
      int start = i > 1 && text.codePointAt(i - 2) > 0xffff ? i - 2 : i - 1;
      reversed.append(text, start, i);
      i = start;
    }
    become(reversed.toString());
    return this;
  }
  public void setLength(int length) {
    if (length < 0) throw new StringIndexOutOfBoundsException(length);
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
  public int lastIndexOf(String text, int from) { return toString().lastIndexOf(text, from); }
  public String substring(int start) { return substring(start, length()); }
  public String substring(int start, int end) {
    String text = toString();
    if (start < 0 || start > end || end > text.length()) throw new StringIndexOutOfBoundsException("start " + start + ", end " + end + ", length " + text.length());
    return text.substring(start, end);
  }
  public CharSequence subSequence(int start, int end) { return substring(start, end); }
  public boolean isEmpty() { return length() == 0; }
  public int compareTo(StringBuilder other) { return toString().compareTo(other.toString()); }
}
