package java.util;

import java.util.stream.IntStream;

/** A set of small numbers. */
public class BitSet implements Cloneable, java.io.Serializable {
  private long[] words;
  public BitSet() { this(64); }
  public BitSet(int size) {
    if (size < 0) throw new NegativeArraySizeException("nbits < 0: " + size);
    words = new long[(size + 63) / 64];
  }
  private static void check(String name, int index) {
    if (index < 0) throw new IndexOutOfBoundsException(name + " < 0: " + index);
  }
  private static void checkRange(int from, int to) {
    check("fromIndex", from);
    check("toIndex", to);
    if (from > to) throw new IndexOutOfBoundsException("fromIndex: " + from + " > toIndex: " + to);
  }
  private long word(int at) { return at < words.length ? words[at] : 0L; }
  public boolean get(int index) {
    check("bitIndex", index);
    return (word(index / 64) >>> index & 1L) != 0L;
  }
  public void set(int index) {
    check("bitIndex", index);
    if (index / 64 >= words.length) words = Arrays.copyOf(words, Math.max(2 * words.length, index / 64 + 1));
    words[index / 64] |= 1L << index;
  }
  public void set(int index, boolean value) {
    if (value) set(index);
    else clear(index);
  }
  public void set(int from, int to) { set(from, to, true); }
  public void set(int from, int to, boolean value) {
    checkRange(from, to);
    for (int i = from; i < to; i++) set(i, value);
  }
  public void clear(int index) {
    check("bitIndex", index);
    if (index / 64 < words.length) words[index / 64] &= ~(1L << index);
  }
  public void clear(int from, int to) {
    checkRange(from, to);
    for (int i = from; i < to && i < words.length * 64; i++) clear(i);
  }
  public void clear() { Arrays.fill(words, 0L); }
  public void flip(int index) { set(index, !get(index)); }
  public void flip(int from, int to) {
    checkRange(from, to);
    for (int i = from; i < to; i++) flip(i);
  }
  public int nextSetBit(int from) {
    check("fromIndex", from);
    for (int i = from; i < words.length * 64; i++) if (get(i)) return i;
    return -1;
  }
  public int nextClearBit(int from) {
    check("fromIndex", from);
    int i = from;
    while (get(i)) i++;
    return i;
  }
  public int previousSetBit(int from) {
    int i = Math.min(from, words.length * 64 - 1);
    while (i >= 0 && !get(i)) i--;
    return i;
  }
  public int cardinality() {
    int count = 0;
    for (long word : words) count += Long.bitCount(word);
    return count;
  }
  public int length() { return previousSetBit(Integer.MAX_VALUE - 1) + 1; }
  public int size() { return words.length * 64; }
  public boolean isEmpty() { return length() == 0; }
  public boolean intersects(BitSet other) {
    for (int i = 0; i < words.length; i++) if ((words[i] & other.word(i)) != 0L) return true;
    return false;
  }
  public void and(BitSet other) { for (int i = 0; i < words.length; i++) words[i] &= other.word(i); }
  public void andNot(BitSet other) { for (int i = 0; i < words.length; i++) words[i] &= ~other.word(i); }
  private void grow(BitSet other) { if (words.length < other.words.length) words = Arrays.copyOf(words, other.words.length); }
  public void or(BitSet other) {
    grow(other);
    for (int i = 0; i < words.length; i++) words[i] |= other.word(i);
  }
  public void xor(BitSet other) {
    grow(other);
    for (int i = 0; i < words.length; i++) words[i] ^= other.word(i);
  }
  public IntStream stream() { return IntStream.range(0, length()).filter(this::get); }
  public Object clone() {
    BitSet copy = new BitSet();
    copy.words = words.clone();
    return copy;
  }
  public boolean equals(Object other) { return other instanceof BitSet && toString().equals(other.toString()); }
  public int hashCode() {
    long hash = 1234L;
    for (int i = words.length; --i >= 0;) hash ^= words[i] * (i + 1L);
    return (int) (hash >> 32 ^ hash);
  }
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    stream().forEach(each -> text.add("" + each));
    return text.toString();
  }
}
