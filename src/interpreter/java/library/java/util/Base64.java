package java.util;

public class Base64 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String PLAIN = LETTERS + "+/";
  private static final String URL = LETTERS + "-_";
  private Base64() {}
  public static Encoder getEncoder() { return new Encoder(PLAIN, true, 0); }
  public static Encoder getUrlEncoder() { return new Encoder(URL, true, 0); }
  public static Encoder getMimeEncoder() { return new Encoder(PLAIN, true, 76); }
  public static Decoder getDecoder() { return new Decoder(PLAIN, false); }
  public static Decoder getUrlDecoder() { return new Decoder(URL, false); }
  public static Decoder getMimeDecoder() { return new Decoder(PLAIN, true); }

  public static class Encoder {
    private final String alphabet;
    private final boolean isPadded;
    private final int lineLength;
    Encoder(String alphabet, boolean isPadded, int lineLength) {
      this.alphabet = alphabet;
      this.isPadded = isPadded;
      this.lineLength = lineLength;
    }
    public Encoder withoutPadding() { return new Encoder(alphabet, false, lineLength); }
    public String encodeToString(byte[] bytes) {
      StringBuilder text = new StringBuilder();
      int column = 0;
      for (int i = 0; i < bytes.length; i += 3) {
        if (lineLength > 0 && column == lineLength) {
          text.append("\r\n");
          column = 0;
        }
        column += 4;
        int left = bytes.length - i;
        int bits = (bytes[i] & 255) << 16 | (left > 1 ? (bytes[i + 1] & 255) << 8 : 0) | (left > 2 ? bytes[i + 2] & 255 : 0);
        text.append(alphabet.charAt(bits >> 18)).append(alphabet.charAt(bits >> 12 & 63));
        if (left > 1) text.append(alphabet.charAt(bits >> 6 & 63));
        if (left > 2) text.append(alphabet.charAt(bits & 63));
        else if (isPadded) text.append(left > 1 ? "=" : "==");
      }
      return text.toString();
    }
    public byte[] encode(byte[] bytes) { return encodeToString(bytes).getBytes(); }
  }

  public static class Decoder {
    private final String alphabet;
    private final boolean skipsOthers;
    Decoder(String alphabet, boolean skipsOthers) {
      this.alphabet = alphabet;
      this.skipsOthers = skipsOthers;
    }
    public byte[] decode(byte[] bytes) { return decode(new String(bytes)); }
    public byte[] decode(String source) {
      String text = skipsOthers ? source.replaceAll("[^A-Za-z0-9+/=]", "") : source;
      int length = text.length();
      if (length == 0) return new byte[0];
      if (length < 2) throw new IllegalArgumentException("Input byte[] should at least have 2 bytes for base64 bytes");
      int end = text.indexOf("=") < 0 ? length : text.indexOf("=");
      byte[] bytes = new byte[end * 3 / 4];
      int bits = 0;
      int at = 0;
      for (int i = 0; i < end; i++) {
        int value = alphabet.indexOf(text.charAt(i));
        if (value < 0) throw new IllegalArgumentException("Illegal base64 character " + Integer.toString(text.charAt(i), 16));
        bits = bits << 6 | value;
        if (i % 4 > 0) bytes[at++] = (byte) (bits >> 6 - i % 4 * 2);
      }
      // Padding fills a group of four, or is missing wholly.
      int open = end % 4;
      boolean isWrong = end < length && (open < 2 || open == 2 && !text.startsWith("==", end));
      if (isWrong) throw new IllegalArgumentException("Input byte array has wrong 4-byte ending unit");
      if (open == 1) throw new IllegalArgumentException("Last unit does not have enough valid bits");
      int whole = end < length ? end + 4 - open : end;
      if (whole < length) throw new IllegalArgumentException("Input byte array has incorrect ending byte at " + whole);
      return bytes;
    }
  }
}
