package java.lang;

public final class Character implements Comparable<Character>, java.io.Serializable {
  private final char value;
  public static final char MIN_VALUE = 0;
  public static final char MAX_VALUE = 65535;
  public Character(char value) { this.value = value; }
  public char charValue() { return value; }
  public static Character valueOf(char value) { return value; }
  public String toString() { return "" + value; }
  public static String toString(char value) { return "" + value; }
  public static boolean isHighSurrogate(char value) { return value >= 0xd800 && value <= 0xdbff; }
  public static boolean isLowSurrogate(char value) { return value >= 0xdc00 && value <= 0xdfff; }
  public static boolean isSurrogatePair(char high, char low) { return isHighSurrogate(high) && isLowSurrogate(low); }
  public static native String toString(int codePoint);
  public int hashCode() { return value; }
  public static int hashCode(char value) { return value; }
  public boolean equals(Object other) { return other instanceof Character && ((Character) other).value == value; }
  public int compareTo(Character other) { return value - other.value; }
  public static int compare(char a, char b) { return a - b; }
  public static boolean isDigit(char ch) { return isDigit0(ch); }
  public static boolean isDigit(int ch) { return isDigit0(ch); }
  public static boolean isLetter(char ch) { return isLetter0(ch); }
  public static boolean isLetter(int ch) { return isLetter0(ch); }
  public static boolean isLetterOrDigit(char ch) { return isLetter0(ch) || isDigit0(ch); }
  public static boolean isLetterOrDigit(int ch) { return isLetter0(ch) || isDigit0(ch); }
  public static boolean isAlphabetic(int ch) { return isLetter0(ch); }
  public static boolean isUpperCase(char ch) { return isUpperCase0(ch); }
  public static boolean isUpperCase(int ch) { return isUpperCase0(ch); }
  public static boolean isLowerCase(char ch) { return isLowerCase0(ch); }
  public static boolean isLowerCase(int ch) { return isLowerCase0(ch); }
  public static boolean isWhitespace(char ch) { return isWhitespace0(ch); }
  public static boolean isWhitespace(int ch) { return isWhitespace0(ch); }
  public static boolean isSpaceChar(char ch) { return ch == ' ' || ch == 160; }
  public static char toUpperCase(char ch) { return (char) toUpperCase0(ch); }
  public static int toUpperCase(int ch) { return toUpperCase0(ch); }
  public static char toLowerCase(char ch) { return (char) toLowerCase0(ch); }
  public static int toLowerCase(int ch) { return toLowerCase0(ch); }
  private static native boolean isDigit0(int ch);
  private static native boolean isLetter0(int ch);
  private static native boolean isUpperCase0(int ch);
  private static native boolean isLowerCase0(int ch);
  private static native boolean isWhitespace0(int ch);
  private static native int toUpperCase0(int ch);
  private static native int toLowerCase0(int ch);
  public static int getNumericValue(char ch) { return digit(ch, 36); }
  public static int digit(int ch, int radix) { return digit((char) ch, radix); }
  public static char[] toChars(int codePoint) { return toString(codePoint).toCharArray(); }
  public static int charCount(int codePoint) { return codePoint > 65535 ? 2 : 1; }
  public static boolean isSurrogate(char value) { return value >= 0xd800 && value <= 0xdfff; }
  public static int toCodePoint(char high, char low) { return (high - 0xd800 << 10) + (low - 0xdc00) + 0x10000; }
  public static boolean isValidCodePoint(int codePoint) { return codePoint >= 0 && codePoint <= 0x10ffff; }
  public static boolean isISOControl(char value) { return value <= 0x1f || value >= 0x7f && value <= 0x9f; }
  public static boolean isJavaIdentifierStart(char value) { return isLetter0(value) || value == '_' || value == '$'; }
  public static boolean isJavaIdentifierPart(char value) { return isLetterOrDigit(value) || value == '_' || value == '$'; }
  public static int digit(char ch, int radix) {
    int value = -1;
    if (ch >= '0' && ch <= '9') value = ch - '0';
    else if (ch >= 'a' && ch <= 'z') value = ch - 'a' + 10;
    else if (ch >= 'A' && ch <= 'Z') value = ch - 'A' + 10;
    return value < radix ? value : -1;
  }
  public static char forDigit(int digit, int radix) {
    if (digit < 0 || digit >= radix) return 0;
    return (char) (digit < 10 ? '0' + digit : 'a' + digit - 10);
  }
}
