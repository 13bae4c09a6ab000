package java.lang;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class String implements Comparable<String>, CharSequence, java.io.Serializable {
  public static final Comparator<String> CASE_INSENSITIVE_ORDER = (a, b) -> a.compareToIgnoreCase(b);

  public String() { become(""); }
  public String(String original) { become(original); }
  public String(char[] chars) { become(valueOf(chars)); }
  public String(char[] chars, int offset, int count) { become(valueOf(chars, offset, count)); }
  public String(byte[] bytes) { become(decode(bytes)); }
  public String(byte[] bytes, Charset charset) { become(decode(bytes)); }
  public String(byte[] bytes, String charset) { become(decode(bytes)); }
  public String(StringBuilder builder) { become(builder.toString()); }
  private native void become(String text);
  private static native String decode(byte[] bytes);
  private native byte[] encode();

  public static String valueOf(Object value) { return value == null ? "null" : value.toString(); }
  public static String valueOf(char[] chars) { return valueOf(chars, 0, chars.length); }
  public static String valueOf(char[] chars, int offset, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append(chars[offset + i]);
    return text.toString();
  }
  public static String copyValueOf(char[] chars) { return valueOf(chars); }
  public static String copyValueOf(char[] chars, int offset, int count) { return valueOf(chars, offset, count); }
  public static String valueOf(boolean value) { return value ? "true" : "false"; }
  public static String valueOf(char value) { return "" + value; }
  public static String valueOf(int value) { return "" + value; }
  public static String valueOf(long value) { return "" + value; }
  public static String valueOf(float value) { return "" + value; }
  public static String valueOf(double value) { return "" + value; }

  public static String format(String format, Object... args) { return java.util.Formatter.format(format, args); }
  public static String format(java.util.Locale locale, String format, Object... args) { return java.util.Formatter.format(format, args); }
  public String formatted(Object... args) { return java.util.Formatter.format(this, args); }

  public static String join(CharSequence delimiter, CharSequence... parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) text.append(delimiter);
      text.append(parts[i]);
    }
    return text.toString();
  }
  public static String join(CharSequence delimiter, Iterable<? extends CharSequence> parts) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (CharSequence part : parts) {
      if (!first) text.append(delimiter);
      first = false;
      text.append(part);
    }
    return text.toString();
  }

  public native int length();
  public native boolean isEmpty();
  public native boolean isBlank();
  public native char charAt(int index);
  public native int codePointAt(int index);
  public int codePointCount(int begin, int end) {
    if (begin < 0 || begin > end || end > length()) throw new IndexOutOfBoundsException();
    int count = end - begin;
    for (int i = begin + 1; i < end; i++) {
      if (Character.isSurrogatePair(charAt(i - 1), charAt(i))) count--;
    }
    return count;
  }
  public native int hashCode();
  public native boolean equals(Object other);
  public native boolean equalsIgnoreCase(String other);
  public int compareTo(String other) { return compare0(other); }
  private native int compare0(String other);
  public native int compareToIgnoreCase(String other);
  public String toString() { return this; }
  public native String intern();
  public native String trim();
  public native String strip();
  public native String stripLeading();
  public native String stripTrailing();
  public native String toUpperCase();
  public native String toLowerCase();
  public String toUpperCase(java.util.Locale locale) { return toUpperCase(); }
  public String toLowerCase(java.util.Locale locale) { return toLowerCase(); }
  public native String repeat(int count);
  public native String concat(String other);

  public String substring(int begin) { return substring0(begin, length()); }
  public String substring(int begin, int end) { return substring0(begin, end); }
  private native String substring0(int begin, int end);
  public CharSequence subSequence(int begin, int end) { return substring(begin, end); }

  public int indexOf(String text) { return indexOf0(text, 0); }
  public int indexOf(String text, int from) { return indexOf0(text, from); }
  public int indexOf(int ch) { return indexOf0(Character.toString(ch), 0); }
  public int indexOf(int ch, int from) { return indexOf0(Character.toString(ch), from); }
  private native int indexOf0(String text, int from);
  public int lastIndexOf(String text) { return lastIndexOf0(text, length()); }
  public int lastIndexOf(String text, int from) { return lastIndexOf0(text, from); }
  public int lastIndexOf(int ch) { return lastIndexOf0(Character.toString(ch), length()); }
  public int lastIndexOf(int ch, int from) { return lastIndexOf0(Character.toString(ch), from); }
  private native int lastIndexOf0(String text, int from);
  public boolean contains(CharSequence text) { return indexOf0(text.toString(), 0) >= 0; }
  public boolean startsWith(String prefix) { return startsWith0(prefix, 0); }
  public boolean startsWith(String prefix, int from) { return startsWith0(prefix, from); }
  private native boolean startsWith0(String prefix, int from);
  public native boolean endsWith(String suffix);
  public boolean contentEquals(CharSequence other) { return equals(other.toString()); }
  public boolean regionMatches(int from, String other, int otherFrom, int length) {
    return regionMatches(false, from, other, otherFrom, length);
  }
  public boolean regionMatches(boolean ignoreCase, int from, String other, int otherFrom, int length) {
    if (from < 0 || otherFrom < 0 || from > (long) length() - length || otherFrom > (long) other.length() - length) return false;
    if (length <= 0) return true;
    String a = substring(from, from + length);
    String b = other.substring(otherFrom, otherFrom + length);
    return ignoreCase ? a.equalsIgnoreCase(b) : a.equals(b);
  }

  public String replace(char from, char to) { return replace0(valueOf(from), valueOf(to)); }
  public String replace(CharSequence from, CharSequence to) { return replace0(from.toString(), to.toString()); }
  private native String replace0(String from, String to);
  public boolean matches(String regex) { return java.util.regex.Pattern.matches(regex, this); }
  public String replaceAll(String regex, String to) { return java.util.regex.Pattern.compile(regex).matcher(this).replaceAll(to); }
  public String replaceFirst(String regex, String to) { return java.util.regex.Pattern.compile(regex).matcher(this).replaceFirst(to); }
  public String[] split(String regex) { return java.util.regex.Pattern.compile(regex).split(this, 0); }
  public String[] split(String regex, int limit) { return java.util.regex.Pattern.compile(regex).split(this, limit); }

  public char[] toCharArray() {
    char[] chars = new char[length()];
    for (int i = 0; i < chars.length; i++) chars[i] = charAt(i);
    return chars;
  }
  public void getChars(int begin, int end, char[] target, int at) {
    for (int i = begin; i < end; i++) target[at++] = charAt(i);
  }
  public byte[] getBytes() { return encode(); }
  public byte[] getBytes(Charset charset) { return encode(); }
  public byte[] getBytes(String charset) throws java.io.UnsupportedEncodingException { return encode(); }
  public IntStream chars() {
    int[] codes = new int[length()];
    for (int i = 0; i < codes.length; i++) codes[i] = charAt(i);
    return IntStream.of(codes);
  }
  public IntStream codePoints() {
    int[] codes = new int[length()];
    int count = 0;
    for (int i = 0; i < codes.length; i += codes[count - 1] > 0xffff ? 2 : 1) codes[count++] = codePointAt(i);
    return IntStream.of(java.util.Arrays.copyOf(codes, count));
  }
  public Stream<String> lines() {
    List<String> lines = new ArrayList<>();
    int start = 0;
    int length = length();
    while (start < length) {
      int end = start;
      while (end < length && charAt(end) != '\n' && charAt(end) != '\r') end++;
      lines.add(substring(start, end));
      if (end + 1 < length && charAt(end) == '\r' && charAt(end + 1) == '\n') end++;
      start = end + 1;
    }
    return lines.stream();
  }
  public String indent(int count) {
    if (isEmpty()) return "";
    StringBuilder text = new StringBuilder();
    lines().forEach(line -> {
      if (count > 0) text.append(" ".repeat(count)).append(line);
      else {
        int cut = 0;
        while (cut < -count && cut < line.length() && Character.isWhitespace(line.charAt(cut))) cut++;
        text.append(line.substring(cut));
      }
      text.append("\n");
    });
    return text.toString();
  }
  public <R> R transform(java.util.function.Function<? super String, ? extends R> function) { return function.apply(this); }
}
