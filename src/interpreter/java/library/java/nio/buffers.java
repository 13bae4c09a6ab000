package java.nio;

public class BufferUnderflowException extends RuntimeException {
  public BufferUnderflowException() { super(); }
}

public class BufferOverflowException extends RuntimeException {
  public BufferOverflowException() { super(); }
}

public class ReadOnlyBufferException extends UnsupportedOperationException {
  public ReadOnlyBufferException() { super(); }
}

public final class ByteOrder {
  public static final ByteOrder BIG_ENDIAN = new ByteOrder("BIG_ENDIAN");
  public static final ByteOrder LITTLE_ENDIAN = new ByteOrder("LITTLE_ENDIAN");
  private final String name;
  private ByteOrder(String name) { this.name = name; }
  public static ByteOrder nativeOrder() { return LITTLE_ENDIAN; }
  public String toString() { return name; }
}

public abstract class Buffer {
  private final int capacity;
  private int limit;
  private int position;
  private int mark = -1;
  Buffer(int position, int limit, int capacity) {
    this.capacity = capacity;
    this.limit = limit;
    this.position = position;
  }
  public abstract boolean isReadOnly();
  public final int capacity() { return capacity; }
  public final int position() { return position; }
  public final int limit() { return limit; }
  public final int remaining() { return limit > position ? limit - position : 0; }
  public final boolean hasRemaining() { return position < limit; }
  void place(int wanted) {
    if (wanted > limit) throw new IllegalArgumentException("newPosition > limit: (" + wanted + " > " + limit + ")");
    if (wanted < 0) throw new IllegalArgumentException("newPosition < 0: (" + wanted + " < 0)");
    if (mark > wanted) mark = -1;
    position = wanted;
  }
  void end(int wanted) {
    if (wanted > capacity) throw new IllegalArgumentException("newLimit > capacity: (" + wanted + " > " + capacity + ")");
    if (wanted < 0) throw new IllegalArgumentException("newLimit < 0: (" + wanted + " < 0)");
    limit = wanted;
    if (position > wanted) position = wanted;
    if (mark > wanted) mark = -1;
  }
  void markHere() { mark = position; }
  void backToMark() {
    if (mark < 0) throw new IllegalStateException();
    position = mark;
  }
  void become(int newPosition, int newLimit) {
    position = newPosition;
    limit = newLimit;
    mark = -1;
  }
  int nextToGet(int count) {
    if (limit - position < count) throw new BufferUnderflowException();
    int at = position;
    position += count;
    return at;
  }
  int nextToPut(int count) {
    if (limit - position < count) throw new BufferOverflowException();
    int at = position;
    position += count;
    return at;
  }
  int checkIndex(int index, int count) {
    if (index < 0 || count > limit - index) throw new IndexOutOfBoundsException();
    return index;
  }
}

public class ByteBuffer extends Buffer implements Comparable<ByteBuffer> {
  private final byte[] bytes;
  private final int offset;
  private final boolean isReadOnly;
  private ByteOrder order = ByteOrder.BIG_ENDIAN;
  private ByteBuffer(byte[] bytes, int offset, int position, int limit, int capacity, boolean isReadOnly) {
    super(position, limit, capacity);
    this.bytes = bytes;
    this.offset = offset;
    this.isReadOnly = isReadOnly;
  }
  public static ByteBuffer allocate(int capacity) {
    if (capacity < 0) throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
    return new ByteBuffer(new byte[capacity], 0, 0, capacity, capacity, false);
  }
  public static ByteBuffer allocateDirect(int capacity) { return allocate(capacity); }
  public static ByteBuffer wrap(byte[] bytes) { return new ByteBuffer(bytes, 0, 0, bytes.length, bytes.length, false); }
  public static ByteBuffer wrap(byte[] bytes, int offset, int length) {
    if (offset < 0 || length < 0 || length > bytes.length - offset) throw new IndexOutOfBoundsException();
    return new ByteBuffer(bytes, 0, offset, offset + length, bytes.length, false);
  }
  public ByteBuffer slice() { return new ByteBuffer(bytes, offset + position(), 0, remaining(), remaining(), isReadOnly); }
  public ByteBuffer duplicate() { return new ByteBuffer(bytes, offset, position(), limit(), capacity(), isReadOnly); }
  public ByteBuffer asReadOnlyBuffer() { return new ByteBuffer(bytes, offset, position(), limit(), capacity(), true); }
  public boolean isReadOnly() { return isReadOnly; }
  public boolean isDirect() { return false; }
  public boolean hasArray() { return !isReadOnly; }
  public byte[] array() {
    writable();
    return bytes;
  }
  public int arrayOffset() {
    writable();
    return offset;
  }
  public ByteOrder order() { return order; }
  public ByteBuffer order(ByteOrder order) {
    this.order = order;
    return this;
  }
  public ByteBuffer position(int position) {
    place(position);
    return this;
  }
  public ByteBuffer limit(int limit) {
    end(limit);
    return this;
  }
  public ByteBuffer mark() {
    markHere();
    return this;
  }
  public ByteBuffer reset() {
    backToMark();
    return this;
  }
  public ByteBuffer clear() {
    become(0, capacity());
    return this;
  }
  public ByteBuffer flip() {
    become(0, position());
    return this;
  }
  public ByteBuffer rewind() {
    become(0, limit());
    return this;
  }
  public ByteBuffer compact() {
    writable();
    int count = remaining();
    System.arraycopy(bytes, offset + position(), bytes, offset, count);
    become(count, capacity());
    return this;
  }
  private void writable() {
    if (isReadOnly) throw new ReadOnlyBufferException();
  }
  private long read(int at, int count) {
    long value = 0L;
    for (int i = 0; i < count; i++) {
      int from = order == ByteOrder.BIG_ENDIAN ? i : count - 1 - i;
      value = value << 8 | bytes[offset + at + from] & 0xff;
    }
    return value;
  }
  private void write(int at, int count, long value) {
    writable();
    for (int i = 0; i < count; i++) {
      int to = order == ByteOrder.BIG_ENDIAN ? count - 1 - i : i;
      bytes[offset + at + to] = (byte) (value >> 8 * i);
    }
  }
  private ByteBuffer append(int count, long value) {
    writable();
    write(nextToPut(count), count, value);
    return this;
  }
  private ByteBuffer set(int index, int count, long value) {
    write(checkIndex(index, count), count, value);
    return this;
  }
  public byte get() { return (byte) read(nextToGet(1), 1); }
  public byte get(int index) { return (byte) read(checkIndex(index, 1), 1); }
  public ByteBuffer get(byte[] target) { return get(target, 0, target.length); }
  public ByteBuffer get(byte[] target, int from, int length) {
    if (from < 0 || length < 0 || length > target.length - from) throw new IndexOutOfBoundsException();
    System.arraycopy(bytes, offset + nextToGet(length), target, from, length);
    return this;
  }
  public short getShort() { return (short) read(nextToGet(2), 2); }
  public short getShort(int index) { return (short) read(checkIndex(index, 2), 2); }
  public char getChar() { return (char) read(nextToGet(2), 2); }
  public char getChar(int index) { return (char) read(checkIndex(index, 2), 2); }
  public int getInt() { return (int) read(nextToGet(4), 4); }
  public int getInt(int index) { return (int) read(checkIndex(index, 4), 4); }
  public long getLong() { return read(nextToGet(8), 8); }
  public long getLong(int index) { return read(checkIndex(index, 8), 8); }
  public float getFloat() { return Float.intBitsToFloat(getInt()); }
  public float getFloat(int index) { return Float.intBitsToFloat(getInt(index)); }
  public double getDouble() { return Double.longBitsToDouble(getLong()); }
  public double getDouble(int index) { return Double.longBitsToDouble(getLong(index)); }
  public ByteBuffer put(byte value) { return append(1, value); }
  public ByteBuffer put(int index, byte value) { return set(index, 1, value); }
  public final ByteBuffer put(byte[] source) { return put(source, 0, source.length); }
  public ByteBuffer put(byte[] source, int from, int length) {
    if (from < 0 || length < 0 || length > source.length - from) throw new IndexOutOfBoundsException();
    writable();
    System.arraycopy(source, from, bytes, offset + nextToPut(length), length);
    return this;
  }
  public ByteBuffer put(ByteBuffer source) {
    if (source == this) throw new IllegalArgumentException("The source buffer is this buffer");
    writable();
    int count = source.remaining();
    int at = nextToPut(count);
    System.arraycopy(source.bytes, source.offset + source.nextToGet(count), bytes, offset + at, count);
    return this;
  }
  public ByteBuffer putShort(short value) { return append(2, value); }
  public ByteBuffer putShort(int index, short value) { return set(index, 2, value); }
  public ByteBuffer putChar(char value) { return append(2, value); }
  public ByteBuffer putChar(int index, char value) { return set(index, 2, value); }
  public ByteBuffer putInt(int value) { return append(4, value); }
  public ByteBuffer putInt(int index, int value) { return set(index, 4, value); }
  public ByteBuffer putLong(long value) { return append(8, value); }
  public ByteBuffer putLong(int index, long value) { return set(index, 8, value); }
  public ByteBuffer putFloat(float value) { return putInt(Float.floatToIntBits(value)); }
  public ByteBuffer putFloat(int index, float value) { return putInt(index, Float.floatToIntBits(value)); }
  public ByteBuffer putDouble(double value) { return putLong(Double.doubleToLongBits(value)); }
  public ByteBuffer putDouble(int index, double value) { return putLong(index, Double.doubleToLongBits(value)); }
  public int compareTo(ByteBuffer other) {
    int count = Math.min(remaining(), other.remaining());
    for (int i = 0; i < count; i++) {
      int compared = Byte.compare(get(position() + i), other.get(other.position() + i));
      if (compared != 0) return compared;
    }
    return remaining() - other.remaining();
  }
  public boolean equals(Object other) {
    return other instanceof ByteBuffer && ((ByteBuffer) other).remaining() == remaining() && compareTo((ByteBuffer) other) == 0;
  }
  public int hashCode() {
    int hash = 1;
    for (int i = limit() - 1; i >= position(); i--) hash = 31 * hash + get(i);
    return hash;
  }
  public String toString() {
    return "java.nio.HeapByteBuffer[pos=" + position() + " lim=" + limit() + " cap=" + capacity() + "]";
  }
}
