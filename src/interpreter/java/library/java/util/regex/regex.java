package java.util.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

public class PatternSyntaxException extends IllegalArgumentException {
  public PatternSyntaxException() { super(); }
  public PatternSyntaxException(String message) { super(message); }
  public String getDescription() { return getMessage(); }
}

public final class Pattern {
  public static final int CASE_INSENSITIVE = 2;
  public static final int MULTILINE = 8;
  public static final int DOTALL = 32;
  final String pattern;
  final int flags;
  private Pattern(String pattern, int flags) {
    this.pattern = pattern;
    this.flags = flags;
  }
  private static native void check0(String pattern, int flags);
  public static Pattern compile(String pattern) { return compile(pattern, 0); }
  public static Pattern compile(String pattern, int flags) {
    check0(pattern, flags);
    return new Pattern(pattern, flags);
  }
  public static boolean matches(String pattern, CharSequence text) { return compile(pattern).matcher(text).matches(); }
  public static String quote(String text) { return "\\Q" + text + "\\E"; }
  public Matcher matcher(CharSequence text) { return new Matcher(this, text.toString()); }
  public String pattern() { return pattern; }
  public int flags() { return flags; }
  public String toString() { return pattern; }
  public java.util.function.Predicate<String> asPredicate() { return text -> matcher(text).find(); }
  public java.util.function.Predicate<String> asMatchPredicate() { return text -> matcher(text).matches(); }
  public java.util.stream.Stream<String> splitAsStream(CharSequence text) { return java.util.Arrays.stream(split(text)); }
  public String[] split(CharSequence text) { return split(text, 0); }
  public String[] split(CharSequence sequence, int limit) {
    String text = sequence.toString();
    List<String> parts = new ArrayList<>();
    Matcher matcher = matcher(text);
    int index = 0;
    while (matcher.find()) {
      if (limit > 0 && parts.size() == limit - 1) break;
      if (index == 0 && matcher.end() == 0) continue;
      parts.add(text.substring(index, matcher.start()));
      index = matcher.end();
    }
    if (index == 0 && parts.isEmpty()) return new String[] {text};
    parts.add(text.substring(index));
    int count = parts.size();
    if (limit == 0) while (count > 0 && parts.get(count - 1).isEmpty()) count--;
    String[] result = new String[count];
    for (int i = 0; i < count; i++) result[i] = parts.get(i);
    return result;
  }
}

public interface MatchResult {
  int start();
  int end();
  String group();
  String group(int group);
  int groupCount();
}

public final class Matcher implements MatchResult {
  private final Pattern pattern;
  private String text;
  private int[] bounds;
  private int from;
  private int appended;
  Matcher(Pattern pattern, String text) {
    this.pattern = pattern;
    this.text = text;
  }
  private static native int[] find0(String pattern, int flags, String text, int from, boolean whole);
  private static native int groupNumber0(String pattern, String name);
  public boolean matches() {
    bounds = find0(pattern.pattern, pattern.flags, text, 0, true);
    return bounds != null;
  }
  public boolean lookingAt() {
    bounds = find0(pattern.pattern, pattern.flags, text, 0, false);
    if (bounds != null && bounds[0] != 0) bounds = null;
    return bounds != null;
  }
  public boolean find() {
    if (from > text.length()) {
      bounds = null;
      return false;
    }
    bounds = find0(pattern.pattern, pattern.flags, text, from, false);
    if (bounds == null) {
      from = text.length() + 1;
      return false;
    }
    from = bounds[1] == bounds[0] ? bounds[1] + 1 : bounds[1];
    return true;
  }
  public boolean find(int start) {
    from = start;
    return find();
  }
  public Matcher reset(CharSequence next) {
    text = next.toString();
    return reset();
  }
  public Matcher reset() {
    from = 0;
    appended = 0;
    bounds = null;
    return this;
  }
  private void check(int group) {
    if (bounds == null) throw new IllegalStateException("No match found");
    if (group < 0 || group * 2 >= bounds.length) throw new IndexOutOfBoundsException("No group " + group);
  }
  public int groupCount() {
    int count = 0;
    String source = pattern.pattern;
    for (int i = 0; i < source.length(); i++) {
      char ch = source.charAt(i);
      if (ch == '\\') i++;
      else if (ch == '(' && (i + 1 >= source.length() || source.charAt(i + 1) != '?' || (i + 3 < source.length() && source.charAt(i + 2) == '<' && source.charAt(i + 3) != '=' && source.charAt(i + 3) != '!'))) count++;
    }
    return count;
  }
  public String group() { return group(0); }
  public String group(int group) {
    check(group);
    int start = bounds[2 * group];
    return start < 0 ? null : text.substring(start, bounds[2 * group + 1]);
  }
  private int number(String name) {
    int group = groupNumber0(pattern.pattern, name);
    if (group < 0) throw new IllegalArgumentException("No group with name <" + name + ">");
    return group;
  }
  public String group(String name) { return group(number(name)); }
  public int start(String name) { return start(number(name)); }
  public int end(String name) { return end(number(name)); }
  public MatchResult toMatchResult() {
    Matcher copy = new Matcher(pattern, text);
    copy.bounds = bounds;
    return copy;
  }
  public java.util.stream.Stream<MatchResult> results() {
    reset();
    List<MatchResult> results = new ArrayList<>();
    while (find()) results.add(toMatchResult());
    return results.stream();
  }
  public Matcher appendReplacement(StringBuilder result, String replacement) {
    result.append(text, appended, start());
    expand(replacement, result);
    appended = end();
    return this;
  }
  public StringBuilder appendTail(StringBuilder result) { return result.append(text.substring(appended)); }
  public int start() { return start(0); }
  public int start(int group) { check(group); return bounds[2 * group]; }
  public int end() { return end(0); }
  public int end(int group) { check(group); return bounds[2 * group + 1]; }
  public String replaceAll(String replacement) {
    reset();
    StringBuilder result = new StringBuilder();
    int index = 0;
    while (find()) {
      result.append(text, index, start());
      expand(replacement, result);
      index = end();
    }
    return result.append(text.substring(index)).toString();
  }
  public String replaceAll(Function<MatchResult, String> replacer) {
    reset();
    StringBuilder result = new StringBuilder();
    int index = 0;
    while (find()) {
      result.append(text, index, start());
      expand(replacer.apply(this), result);
      index = end();
    }
    return result.append(text.substring(index)).toString();
  }
  public String replaceFirst(String replacement) {
    reset();
    if (!find()) return text;
    StringBuilder result = new StringBuilder();
    result.append(text, 0, start());
    expand(replacement, result);
    return result.append(text.substring(end())).toString();
  }
  public static String quoteReplacement(String text) { return text.replace("\\", "\\\\").replace("$", "\\$"); }
  private void expand(String replacement, StringBuilder result) {
    for (int i = 0; i < replacement.length(); i++) {
      char ch = replacement.charAt(i);
      if (ch == '\\') {
        i++;
        if (i == replacement.length()) throw new IllegalArgumentException("character to be escaped is missing");
        result.append(replacement.charAt(i));
      } else if (ch == '$') {
        i++;
        if (i == replacement.length()) throw new IllegalArgumentException("Illegal group reference: group index is missing");
        String value;
        if (replacement.charAt(i) == '{') {
          int close = replacement.indexOf('}', i);
          value = group(replacement.substring(i + 1, close));
          i = close;
        } else {
          int digit = Character.digit(replacement.charAt(i), 10);
          if (digit < 0) throw new IllegalArgumentException("Illegal group reference");
          value = group(digit);
        }
        if (value != null) result.append(value);
      } else {
        result.append(ch);
      }
    }
  }
}
