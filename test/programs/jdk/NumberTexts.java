/** Numbers read from texts and written in every base; what cannot be read. */
public class NumberTexts {
  static void read(String text) {
    StringBuilder line = new StringBuilder("'" + text + "'");
    try {
      line.append(" int ").append(Integer.parseInt(text));
    } catch (NumberFormatException wrong) {
      line.append(" ").append(wrong.getMessage());
    }
    try {
      line.append(" | long ").append(Long.parseLong(text));
    } catch (NumberFormatException wrong) {
      line.append(" | ").append(wrong.getMessage());
    }
    try {
      line.append(" | double ").append(Double.parseDouble(text));
    } catch (NumberFormatException wrong) {
      line.append(" | ").append(wrong.getMessage());
    }
    System.out.println(line);
  }

  static void refused(String what, Runnable action) {
    try {
      action.run();
      System.out.println(what + " went through");
    } catch (RuntimeException told) {
      System.out.println(what + ": " + told);
    }
  }

  public static void main(String[] args) {
    for (String text : new String[] {"0", "-0", "+7", "42", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "", " 5", "5 ", "1_000", "0x1F", "1.5", "-1e3", ".5", "5.", "1e400", "NaN", "Infinity", "abc", "1,5", "--1", "-", "12L", "1.5f"}) {
      read(text);
    }
    for (int number : new int[] {0, 1, -1, 255, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      System.out.println(Integer.toHexString(number) + " " + Integer.toBinaryString(number) + " " + Integer.toOctalString(number) + " " + Integer.toString(number, 36) + " " + Integer.toUnsignedString(number));
      System.out.println("  " + Integer.bitCount(number) + " " + Integer.numberOfLeadingZeros(number) + " " + Integer.numberOfTrailingZeros(number) + " " + Integer.highestOneBit(number) + " " + Integer.lowestOneBit(number) + " " + Integer.reverse(number) + " " + Integer.signum(number) + " " + Integer.rotateLeft(number, 5) + " " + Integer.toUnsignedLong(number));
    }
    for (long number : new long[] {0, -1, 1L << 33, Long.MAX_VALUE, Long.MIN_VALUE}) {
      System.out.println(Long.toHexString(number) + " " + Long.toString(number, 7) + " " + Long.bitCount(number) + " " + Long.numberOfTrailingZeros(number) + " " + Long.hashCode(number) + " " + Long.signum(number) + " " + (int) number + " " + (double) number);
    }
    System.out.println(Integer.parseInt("ff", 16) + " " + Integer.parseInt("-1010", 2) + " " + Long.parseLong("zz", 36) + " " + Integer.valueOf("12") + " " + Integer.decode("0x10"));
    System.out.println(Integer.compare(3, 7) + " " + Integer.compare(7, 3) + " " + Long.compare(1, 1) + " " + Double.compare(0.0, -0.0) + " " + Double.compare(Double.NaN, 1) + " " + Integer.compareUnsigned(-1, 1) + " " + Character.compare('a', 'c') + " " + Boolean.compare(true, false) + " " + Integer.valueOf(5).compareTo(9));
    System.out.println(Integer.max(3, 9) + " " + Integer.sum(3, 9) + " " + Long.min(3, 9) + " " + Double.max(1, 2) + " " + Integer.divideUnsigned(-1, 2) + " " + Integer.remainderUnsigned(-1, 7));
    System.out.println((Integer.valueOf(127) == Integer.valueOf(127)) + " " + (Integer.valueOf(128) == Integer.valueOf(128)) + " " + Integer.valueOf(128).equals(128) + " " + Long.valueOf(1).equals(1) + " " + new Object().equals(1));
    System.out.println(Byte.parseByte("-128") + " " + Short.parseShort("300") + " " + Byte.toUnsignedInt((byte) -1) + " " + Short.MAX_VALUE + " " + Byte.MIN_VALUE + " " + Float.parseFloat("0.1") + " " + Float.MIN_VALUE + " " + Double.MIN_VALUE + " " + Double.MAX_VALUE);
    System.out.println(Double.valueOf("2.50") + " " + Double.toString(100) + " " + Double.isInfinite(1 / 0.0) + " " + Double.isFinite(5) + " " + Double.hashCode(1.5) + " " + Double.doubleToLongBits(1.5) + " " + Double.longBitsToDouble(4611686018427387904L) + " " + Float.floatToIntBits(1f) + " " + Double.valueOf(3.99).intValue() + " " + Double.valueOf(-3.99).longValue());
    System.out.println(Boolean.parseBoolean("True") + " " + Boolean.parseBoolean("yes") + " " + Boolean.valueOf("false") + " " + Boolean.logicalXor(true, false) + " " + Boolean.hashCode(true));
    refused("hex", () -> Integer.parseInt("fg", 16));
    refused("null", () -> Integer.parseInt(null));
    refused("valueOf", () -> Long.valueOf("x1"));
    refused("decode", () -> Integer.decode("0xZZ"));
    refused("unboxing", () -> {
      Integer nothing = null;
      int number = nothing;
    });
  }
}
