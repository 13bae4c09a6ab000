/** Linear congruences and hashes in int and long, whose every overflow must be right for the next step to be. */
public class Chances {
  static int seed = 12345;

  static int next() {
    seed = seed * 1103515245 + 12345;
    return seed >>> 16 & 0x7fff;
  }

  static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  static int murmur(byte[] data) {
    int h = 0x9747b28c ^ data.length;
    int i = 0;
    for (; i + 4 <= data.length; i += 4) {
      int k = data[i] & 0xff | (data[i + 1] & 0xff) << 8 | (data[i + 2] & 0xff) << 16 | data[i + 3] << 24;
      k *= 0x5bd1e995;
      k ^= k >>> 24;
      h = h * 0x5bd1e995 ^ k * 0x5bd1e995;
    }
    switch (data.length - i) {
      case 3:
        h ^= (data[i + 2] & 0xff) << 16;
      case 2:
        h ^= (data[i + 1] & 0xff) << 8;
      case 1:
        h ^= data[i] & 0xff;
        h *= 0x5bd1e995;
    }
    h ^= h >>> 13;
    h *= 0x5bd1e995;
    return h ^ h >>> 15;
  }

  static long power(long base, long exponent, long modulus) {
    long result = 1;
    for (base %= modulus; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) != 0) {
        result = result * base % modulus;
      }
      base = base * base % modulus;
    }
    return result;
  }

  static String adler(String text) {
    int a = 1, b = 0;
    for (char c : text.toCharArray()) {
      a = (a + c) % 65521;
      b = (b + a) % 65521;
    }
    return Integer.toHexString(b << 16 | a);
  }

  public static void main(String[] args) {
    int[] faces = new int[6];
    for (int i = 0; i < 600; i++) {
      faces[next() % 6]++;
    }
    for (int face : faces) {
      System.out.print(face + " ");
    }
    System.out.println(seed);
    long state = 0;
    for (int i = 0; i < 6; i++) {
      System.out.print(mix(state += 0x9e3779b97f4a7c15L) + " ");
    }
    System.out.println();
    for (String text : new String[] {"", "a", "ab", "abc", "abcd", "order-17", "ключ"}) {
      System.out.print(murmur(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + " " + adler(text) + " " + text.hashCode() + "; ");
    }
    System.out.println();
    System.out.println(power(2, 1_000_000, 1_000_000_007) + " " + power(3, Long.MAX_VALUE, 998_244_353) + " " + power(-7, 3, 10));
    double estimate = 0;
    float single = 0;
    for (int k = 0; k < 200; k++) {
      estimate += (k % 2 == 0 ? 4.0 : -4.0) / (2 * k + 1);
      single += (k % 2 == 0 ? 4f : -4f) / (2 * k + 1);
    }
    System.out.println(estimate + " " + single + " " + (float) estimate + " " + (estimate - single));
    double x = 1, y = 0.5;
    for (int i = 0; i < 5; i++) {
      x = (x + 2 / x) / 2;
      y = 3.9 * y * (1 - y);
      System.out.print(x + " " + y + " ");
    }
    System.out.println();
  }
}
