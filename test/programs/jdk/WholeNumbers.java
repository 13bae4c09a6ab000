import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** BigInteger: arithmetic, bits, bytes, texts, and what it refuses. */
public class WholeNumbers {
  interface Body { Object run(); }

  static void t(String name, Body body) {
    try {
      System.out.println(name + " = " + body.run());
    } catch (RuntimeException refused) {
      System.out.println(name + " ! " + refused.getClass().getName() + ": " + refused.getMessage());
    }
  }

  static BigInteger of(String text) { return new BigInteger(text); }

  static BigInteger factorial(int n) { return n < 2 ? BigInteger.ONE : BigInteger.valueOf(n).multiply(factorial(n - 1)); }

  public static void main(String[] args) {
    String[] numbers = {"0", "1", "-1", "7", "-12", "255", "9223372036854775807", "-9223372036854775808", "123456789012345678901234567890"};
    for (String a : numbers) {
      BigInteger x = of(a);
      System.out.println(x + " sign " + x.signum() + " hash " + x.hashCode() + " bits " + x.bitLength() + " " + x.bitCount() + " " + x.getLowestSetBit() + " int " + x.intValue() + " long " + x.longValue()
        + " double " + x.doubleValue() + " hex " + x.toString(16) + " binary " + x.toString(2) + " bytes " + Arrays.toString(x.toByteArray()) + " not " + x.not() + " shifted " + x.shiftLeft(5) + " " + x.shiftRight(3)
        + " abs " + x.abs() + " minus " + x.negate() + " pow " + x.pow(3) + " short " + x.shortValue() + " byte " + x.byteValue() + " float " + x.floatValue());
      for (String b : numbers) {
        BigInteger y = of(b);
        System.out.println(" " + y + ": " + x.add(y) + " " + x.subtract(y) + " " + x.multiply(y) + " " + x.and(y) + " " + x.or(y) + " " + x.xor(y) + " " + x.andNot(y) + " " + x.gcd(y) + " " + x.compareTo(y) + " " + x.equals(y) + " " + x.min(y) + " " + x.max(y));
        t("  divided", () -> x.divide(y) + " " + x.remainder(y) + " " + Arrays.toString(x.divideAndRemainder(y)));
        t("  mod", () -> x.mod(y) + " " + x.modPow(BigInteger.TEN, y));
        t("  inverse", () -> x.modInverse(y));
      }
    }
    for (String text : new String[] {"", "-", "+", "+5", "-0", "abc", "12x", "1-2", "--1", "+-1", "1 000", "12345678901x345678901", " 1", "1.5", "000"}) t("\"" + text + "\"", () -> of(text));
    for (String text : new String[] {"ff", "-7F", "fffffffffffffffffffff", "xyz", "12345678g"}) t("hex " + text, () -> new BigInteger(text, 16));
    t("radix 40", () -> new BigInteger("1", 40));
    t("binary", () -> new BigInteger("101", 2) + " " + new BigInteger("zz", 36) + " " + of("255").toString(36) + " " + of("5").toString(99));
    t("bytes", () -> new BigInteger(new byte[] {1, 0}) + " " + new BigInteger(new byte[] {-1, 0}) + " " + new BigInteger(1, new byte[] {-1, 0}) + " " + new BigInteger(-1, new byte[] {5}));
    t("no bytes", () -> new BigInteger(new byte[0]));
    t("random", () -> new BigInteger(20, new Random(7)) + " " + new BigInteger(100, new Random(1)));
    t("pow -1", () -> BigInteger.TWO.pow(-1));
    t("sqrt", () -> of("99").sqrt() + " " + of("100").sqrt() + " " + Arrays.toString(of("123456789012345678901234567890").sqrtAndRemainder()));
    t("sqrt -1", () -> of("-1").sqrt());
    t("exact", () -> of("123").intValueExact() + " " + of("-9223372036854775808").longValueExact());
    t("intValueExact", () -> of("2147483648").intValueExact());
    t("longValueExact", () -> of("9223372036854775808").longValueExact());
    t("byteValueExact", () -> of("128").byteValueExact());
    t("bits", () -> BigInteger.ONE.setBit(10) + " " + of("15").clearBit(0) + " " + of("15").flipBit(7) + " " + of("8").testBit(3) + " " + of("-8").testBit(2));
    t("bit -1", () -> BigInteger.ONE.testBit(-1));
    t("primes", () -> IntStream.range(0, 60).filter(n -> BigInteger.valueOf(n).isProbablePrime(10)).boxed().toList() + " " + of("1000000007").isProbablePrime(50) + " " + of("170141183460469231731687303715884105727").isProbablePrime(20) + " " + of("561").isProbablePrime(5) + " " + of("100").nextProbablePrime() + " " + BigInteger.ZERO.nextProbablePrime());
    t("factorial", () -> factorial(30) + " " + factorial(100).toString().length() + " " + factorial(100).bitLength());
    t("fibonacci", () -> Stream.iterate(new BigInteger[] {BigInteger.ZERO, BigInteger.ONE}, p -> new BigInteger[] {p[1], p[0].add(p[1])}).skip(200).findFirst().get()[0]);
    t("sum", () -> Stream.of(numbers).map(BigInteger::new).reduce(BigInteger.ZERO, BigInteger::add) + " " + Stream.of(numbers).map(BigInteger::new).sorted().toList());
    t("modPow", () -> BigInteger.valueOf(4).modPow(of("13"), of("497")) + " " + of("3").modPow(of("-1"), of("11")) + " " + of("3").modInverse(of("11")));
    t("constants", () -> BigInteger.ZERO + " " + BigInteger.ONE + " " + BigInteger.TWO + " " + BigInteger.TEN + " " + BigInteger.valueOf(Long.MIN_VALUE) + " " + BigInteger.TWO.pow(100));
  }
}
