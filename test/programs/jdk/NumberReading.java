import java.util.*;

/** Numbers read from texts, their bits, exact arithmetic, and what is refused. */
public class NumberReading {
  interface Body { Object run() throws Exception; }
  static void t(String name, Body b) { try { System.out.println(name + " = " + b.run()); } catch (Throwable e) { System.out.println(name + " ! " + e.getClass().getName() + ": " + e.getMessage()); } }
  public static void main(String[] args) {
    for (String s : new String[]{"10","010","0x1F","-0x1f","#ff","0X7fffffff","-010","+12","08","","-","0x","2147483648","abc"}) t("decode " + s, () -> Integer.decode(s));
    t("parse null", () -> Integer.parseInt(null));
    t("parse ''", () -> Integer.parseInt(""));
    t("parse ' 1'", () -> Integer.parseInt(" 1"));
    t("parse 1.5", () -> Integer.parseInt("1.5"));
    t("parse zz 16", () -> Integer.parseInt("zz", 16));
    t("parse long", () -> Long.parseLong("12L"));
    t("parse big", () -> Integer.parseInt("99999999999"));
    t("parse -big", () -> Long.parseLong("-9223372036854775809"));
    t("unsigned", () -> Integer.parseUnsignedInt("4294967295"));
    t("unsigned too", () -> Integer.parseUnsignedInt("4294967296"));
    t("unsigned neg", () -> Integer.parseUnsignedInt("-1"));
    t("toUnsigned", () -> Integer.toUnsignedString(-1) + " " + Integer.toUnsignedLong(-1) + " " + Long.toUnsignedString(-1L));
    t("double empty", () -> Double.parseDouble("  "));
    t("double x", () -> Double.parseDouble("1,5"));
    t("double comma", () -> Double.valueOf("12d") + " " + Float.parseFloat("1.1f"));
    t("byte", () -> Byte.parseByte("128"));
    t("short", () -> Short.parseShort("40000"));
    t("byte ok", () -> Byte.parseByte("-128") + " " + Byte.toUnsignedInt((byte) -1) + " " + Short.valueOf((short) 5));
    t("bool", () -> Boolean.parseBoolean("TRUE") + " " + Boolean.parseBoolean("yes") + " " + Boolean.parseBoolean(null) + Boolean.logicalXor(true, false));
    t("long binary", () -> Long.toBinaryString(-5L) + " " + Long.toHexString(-5L) + " " + Long.toOctalString(-5L));
    t("radix", () -> Integer.toString(-255, 16) + " " + Integer.toString(255, 2) + " " + Long.toString(123456789L, 36) + " " + Integer.toString(5, 99));
    t("bits", () -> Integer.bitCount(-1) + " " + Integer.reverse(1) + " " + Integer.highestOneBit(100) + " " + Integer.lowestOneBit(100) + " " + Integer.numberOfLeadingZeros(1) + " " + Integer.numberOfTrailingZeros(8) + " " + Integer.rotateLeft(1, 33) + " " + Integer.signum(-9) + " " + Integer.reverseBytes(1));
    t("lbits", () -> Long.bitCount(-1L) + " " + Long.reverse(1) + " " + Long.highestOneBit(100) + " " + Long.lowestOneBit(100) + " " + Long.numberOfLeadingZeros(1) + " " + Long.numberOfTrailingZeros(8) + " " + Long.rotateLeft(1, 65) + " " + Long.signum(-9) + " " + Long.hashCode(1L << 40));
    t("cmp", () -> Integer.compare(3, 5) + " " + Integer.compareUnsigned(-1, 5) + " " + Long.compareUnsigned(-1, 5) + " " + Character.compare('a', 'd') + " " + Boolean.compare(true, false) + " " + Byte.compare((byte) 1, (byte) 9) + " " + Short.compare((short) 1, (short) 9) + " " + Double.compare(0.0, -0.0) + " " + Float.compare(Float.NaN, 1f));
    t("udiv", () -> Integer.divideUnsigned(-1, 3) + " " + Integer.remainderUnsigned(-1, 7) + " " + Long.divideUnsigned(-1, 3) + " " + Long.remainderUnsigned(-1, 7));
    t("hash", () -> Double.hashCode(1.5) + " " + Float.hashCode(1.5f) + " " + Boolean.hashCode(true) + " " + Character.hashCode('x') + " " + "hello".hashCode() + " " + Byte.hashCode((byte) -1) + " " + Short.hashCode((short) -1));
    t("sumMax", () -> Integer.sum(1, 2) + " " + Integer.max(1, 2) + " " + Long.sum(1, 2) + " " + Long.min(1, 2) + " " + Double.sum(1, 2) + " " + Double.max(1, 2) + " " + Float.min(1, 2));
    t("addExact", () -> Math.addExact(Integer.MAX_VALUE, 1));
    t("addExactL", () -> Math.addExact(Long.MAX_VALUE, 1));
    t("mulExact", () -> Math.multiplyExact(1 << 20, 1 << 20));
    t("mulExactL", () -> Math.multiplyExact(1L << 40, 1L << 40));
    t("mulExactLI", () -> Math.multiplyExact(1L << 40, 3));
    t("subExact", () -> Math.subtractExact(Integer.MIN_VALUE, 1));
    t("negExact", () -> Math.negateExact(Integer.MIN_VALUE));
    t("incExact", () -> Math.incrementExact(Integer.MAX_VALUE));
    t("decExact", () -> Math.decrementExact(Long.MIN_VALUE));
    t("toIntExact", () -> Math.toIntExact(1L << 33));
    t("absExact", () -> Math.absExact(Integer.MIN_VALUE));
    t("floor", () -> Math.floorMod(-7, 3) + " " + Math.floorDiv(-7, 3) + " " + Math.floorMod(-7L, 3) + " " + Math.floorDiv(-7L, 3L));
    t("floorMod0", () -> Math.floorMod(1, 0));
    t("round", () -> Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.round(2.4f) + " " + Math.round(Double.NaN) + " " + Math.round(1e30) + " " + Math.rint(2.5) + " " + Math.ceil(-0.5) + " " + Math.floor(-0.5));
    t("misc", () -> Math.abs(-5) + " " + Math.abs(Integer.MIN_VALUE) + " " + Math.signum(-2.5) + " " + Math.hypot(3, 4) + " " + Math.sqrt(2) + " " + Math.cbrt(27) + " " + Math.pow(2, 0.5) + " " + Math.pow(2, 10));
    t("trig", () -> Math.toDegrees(Math.PI) + " " + Math.toRadians(180) + " " + Math.max(-0.0, 0.0) + " " + Math.min(-0.0, 0.0) + " " + Math.copySign(3, -1.0) + " " + Math.ulp(1.0) + " " + Math.nextUp(1.0));
    t("Number", () -> { Number n = 3.99; return n.intValue() + " " + n.longValue() + " " + n.byteValue() + " " + n.floatValue() + " " + Integer.valueOf(300).byteValue() + " " + Integer.valueOf(127).equals(127L) + " " + Long.valueOf(5).compareTo(7L); });
  }
}
