package java.time.format;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Reads a text by the letters of a pattern. */
final class PatternReader {
  private static final String NUMBERS = "uyMLdDHkKhmsSnAN";
  private final String pattern;
  private final String text;
  private Parsed found = new Parsed();

  PatternReader(String pattern, CharSequence text) {
    this.pattern = pattern;
    this.text = text.toString();
  }

  Parsed read() {
    int end = read(0, pattern.length(), 0);
    if (end < 0) throw new DateTimeParseException(DateTimeFormatter.failed(text) + " at index " + ~end, text, ~end);
    if (end < text.length()) throw new DateTimeParseException(DateTimeFormatter.failed(text) + ", unparsed text found at index " + end, text, end);
    return found;
  }

  /** Where what was read ends, or the complement of where the text is wrong. */
  private int read(int from, int end, int start) {
    int position = start;
    for (int at = from; at < end; at++) {
      char letter = pattern.charAt(at);
      if (letter == '[') {
        int close = Letters.closing(pattern, at);
        Parsed before = found.copy();
        int after = read(at + 1, close, position);
        if (after < 0) found = before;
        else position = after;
        at = close;
        continue;
      }
      int count = 1;
      if (letter == '\'') {
        int close = pattern.indexOf("'", at + 1);
        count = close - at + 1;
        position = literal(close == at + 1 ? "'" : pattern.substring(at + 1, close), position);
      } else if (Letters.isLetter(letter)) {
        count = Letters.runAt(pattern, at);
        position = letter(letter, count, position, at + count);
      } else if (letter < ' ') {
        position = sign(letter, position);
      } else {
        position = literal("" + letter, position);
      }
      if (position < 0) return position;
      at += count - 1;
    }
    return position;
  }

  private int literal(String wanted, int position) { return text.startsWith(wanted, position) ? position + wanted.length() : ~position; }

  private int letter(char letter, int count, int position, int next) {
    if ("ML".indexOf(letter) >= 0 && count > 2) return name(ChronoField.MONTH_OF_YEAR, Month.values(), 1, count, position);
    if (letter == 'E') return name(ChronoField.DAY_OF_WEEK, DayOfWeek.values(), 1, Math.max(3, count), position);
    if (letter == 'a') return oneOf(ChronoField.AMPM_OF_DAY, "AM", "PM", position);
    if (NUMBERS.indexOf(letter) >= 0) return number(letter, count, position, next);
    if (letter == 'X' || letter == 'x' || letter == 'Z' && count != 4) return offset(position, letter == 'X' || letter == 'Z' && count == 5);
    if (letter == 'V' || letter == 'z') return zone(position);
    throw new UnsupportedOperationException("reading the letter " + letter + " of a pattern for dates is not supported by the simulator");
  }

  private int name(ChronoField field, Enum<?>[] names, int first, int count, int position) {
    for (int i = 0; i < names.length; i++) {
      String wanted = (count == 3 ? TextStyle.SHORT : TextStyle.FULL).text(names[i].name());
      if (text.startsWith(wanted, position)) return found.put(field, i + first) ? position + wanted.length() : ~position;
    }
    return ~position;
  }

  private int oneOf(ChronoField field, String zero, String one, int position) {
    int value = text.startsWith(zero, position) ? 0 : text.startsWith(one, position) ? 1 : -1;
    return value >= 0 && found.put(field, value) ? position + 2 : ~position;
  }

  /** Digits that numbers of fixed width take which follow at once. */
  private int reserved(int next) {
    int width = 0;
    int at = next;
    while (at < pattern.length() && NUMBERS.indexOf(pattern.charAt(at)) >= 0) {
      int count = Letters.runAt(pattern, at);
      if (count == 1 || count > 2 && "DS".indexOf(pattern.charAt(at)) < 0) break;
      width += count;
      at += count;
    }
    return width;
  }

  private int number(char letter, int count, int start, int next) {
    boolean isYear = letter == 'u' || letter == 'y';
    boolean isFixed = count == 2 || letter == 'S' || letter == 'D' && count == 3;
    int position = start;
    char sign = position < text.length() ? text.charAt(position) : ' ';
    boolean isSigned = !isFixed && (sign == '-' || sign == '+' && isYear && count >= 4);
    if (isSigned) position++;
    int digits = digitsFrom(position, isFixed ? count : 19);
    int after = isFixed ? 0 : reserved(next);
    if (digits > count && after > 0) digits = Math.max(count, digits - after);
    if (digits < count) return ~position;
    // A year of more digits than that begins with a plus.
    if (isYear && count >= 4 && (sign == '+' ? digits <= count : !isSigned && digits > count)) return ~start;
    long value = Long.parseLong(text.substring(position, position + digits));
    if (isYear && count == 2) value += 2000L;
    if (letter == 'S') for (int i = digits; i < 9; i++) value *= 10L;
    return found.put(Letters.fieldOf(letter), sign == '-' && isSigned ? -value : value) ? position + digits : ~start;
  }

  private int digitsFrom(int position, int most) {
    int end = position;
    while (end < text.length() && end - position < most && Character.isDigit(text.charAt(end))) end++;
    return end - position;
  }

  private int sign(char sign, int position) {
    if (sign == Letters.OFFSET) return offset(position, true);
    if (sign == Letters.GMT) {
      if (!text.startsWith("GMT", position)) return offset(position, false);
      found.take(ZoneOffset.UTC);
      return position + 3;
    }
    if (sign == Letters.REGION) {
      int close = text.indexOf("]", position);
      if (!text.startsWith("[", position) || close < 0) return ~position;
      found.take(ZoneId.of(text.substring(position + 1, close)));
      return close + 1;
    }
    return seconds(position);
  }

  private int seconds(int position) {
    if (!text.startsWith(":", position) || digitsFrom(position + 1, 2) < 2) return position;
    found.put(ChronoField.SECOND_OF_MINUTE, Long.parseLong(text.substring(position + 1, position + 3)));
    int end = position + 3;
    int digits = text.startsWith(".", end) ? digitsFrom(end + 1, 9) : 0;
    String fraction = text.substring(Math.min(end + 1, text.length()), Math.min(end + 1, text.length()) + digits);
    found.put(ChronoField.NANO_OF_SECOND, Long.parseLong((fraction + "000000000").substring(0, 9)));
    return text.startsWith(".", end) ? end + 1 + digits : end;
  }

  private int offset(int position, boolean hasZulu) {
    if (hasZulu && text.startsWith("Z", position)) {
      found.take(ZoneOffset.UTC);
      return position + 1;
    }
    if (position == text.length() || "+-".indexOf(text.charAt(position)) < 0) return ~position;
    int end = position + 1;
    while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ':')) end++;
    try {
      found.take(ZoneOffset.of(text.substring(position, end)));
    } catch (DateTimeException invalid) {
      return ~position;
    }
    return end;
  }

  private int zone(int position) {
    int end = position;
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "+-:/_".indexOf(text.charAt(end)) >= 0)) end++;
    if (end == position) return ~position;
    found.take(ZoneId.of(text.substring(position, end)));
    return end;
  }
}
