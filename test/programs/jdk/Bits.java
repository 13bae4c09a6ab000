/** Tricks with bits of int and long, masks of bytes, and the methods of the boxes for them. */
public class Bits {
  static int reverse(int x) {
    int out = 0;
    for (int i = 0; i < 32; i++) {
      out = out << 1 | x >>> i & 1;
    }
    return out;
  }

  static int count(long x) {
    int n = 0;
    for (; x != 0; x &= x - 1) {
      n++;
    }
    return n;
  }

  static int crc(byte[] data) {
    int crc = -1;
    for (byte b : data) {
      crc ^= b & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = crc >>> 1 ^ (0xEDB88320 & -(crc & 1));
      }
    }
    return ~crc;
  }

  static long xorShift(long x) {
    x ^= x << 13;
    x ^= x >>> 7;
    return x ^ x << 17;
  }

  static int fnv(String text) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  static String hex(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      out.append(Character.forDigit(b >> 4 & 15, 16)).append("0123456789abcdef".charAt(b & 15));
    }
    return out.toString();
  }

  static byte[] bytes(long value) {
    byte[] out = new byte[8];
    for (int i = 7; i >= 0; i--, value >>= 8) {
      out[i] = (byte) value;
    }
    return out;
  }

  public static void main(String[] args) {
    int[] samples = {0, 1, -1, 0x0f0f1234, Integer.MIN_VALUE, 40};
    for (int x : samples) {
      System.out.print(Integer.toBinaryString(x) + " " + Integer.toHexString(x) + " " + Integer.toOctalString(x) + " ");
      System.out.print(Integer.bitCount(x) + " " + count(x) + " " + Integer.numberOfLeadingZeros(x) + " ");
      System.out.print(Integer.numberOfTrailingZeros(x) + " " + Integer.highestOneBit(x) + " " + (x & -x) + " ");
      System.out.println(reverse(x) + " " + (Integer.reverse(x) == reverse(x)) + " " + Integer.rotateLeft(x, 5));
    }
    for (long x : new long[] {0, 255, -256, 1L << 62, Long.MIN_VALUE}) {
      System.out.print(Long.toBinaryString(x).length() + " " + Long.toHexString(x) + " " + Long.bitCount(x) + " ");
      System.out.println(Long.numberOfTrailingZeros(x) + " " + Long.numberOfLeadingZeros(x) + " " + hex(bytes(x)));
    }
    System.out.println(Integer.toHexString(crc("123456789".getBytes())) + " " + fnv("hello") + " " + fnv(""));
    long state = 88172645463325252L;
    for (int i = 0; i < 5; i++) {
      state = xorShift(state);
      System.out.print(state + " " + (int) (state >>> 33) + " ");
    }
    System.out.println();
    System.out.println((5 & 3) + " " + (5 | 3) + " " + (5 ^ 3) + " " + ~5 + " " + (5 & 3 | 4 ^ 1) + " " + (-5 >> 1) + " " + (-5 >>> 28) + " " + -5 / 2);
    System.out.println((true ^ false) + " " + (true & !true | true) + " " + (false == false != true));
    System.out.println(0b1010_1010 + " " + 0xFFFF_FFFFL + " " + 0xFFFF_FFFF + " " + 017 + " " + 0x7fff_ffff_ffff_ffffL);
    System.out.println(Integer.parseInt("-80000000", 16) + " " + Integer.parseUnsignedInt("4294967295") + " " + Long.parseLong("zz", 36));
    System.out.println(Integer.toString(-255, 16) + " " + Integer.toUnsignedString(-1) + " " + Integer.compareUnsigned(1, -1) + " " + Integer.divideUnsigned(-1, 2));
    int a = 12;
    int b = 25;
    a ^= b;
    b ^= a;
    a ^= b;
    System.out.println(a + " " + b + " " + ((a ^ b) < 0) + " " + (a + b >>> 1) + " " + (a & ~(1 << 3)) + " " + Integer.signum(-9));
  }
}
