import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A customer as bytes and back, and what else one does with a ByteBuffer. */
public class Buffers {
  record Customer(int id, String name, double balance) {
    byte[] toBytes() {
      byte[] text = name.getBytes(StandardCharsets.UTF_8);
      ByteBuffer buffer = ByteBuffer.allocate(4 + 4 + text.length + 8);
      buffer.putInt(id).putInt(text.length).put(text).putDouble(balance);
      return buffer.array();
    }

    static Customer of(byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      int id = buffer.getInt();
      byte[] text = new byte[buffer.getInt()];
      buffer.get(text);
      return new Customer(id, new String(text, StandardCharsets.UTF_8), buffer.getDouble());
    }
  }

  public static void main(String[] args) {
    byte[] bytes = new Customer(-7, "Zoë", 12.75).toBytes();
    System.out.println(Arrays.toString(bytes));
    System.out.println(Customer.of(bytes));

    ByteBuffer buffer = ByteBuffer.allocate(16);
    System.out.println(buffer + " " + buffer.order());
    buffer.put((byte) 1).putShort((short) -2).putLong(1L << 40);
    System.out.println(buffer + " " + buffer.remaining() + " " + buffer.hasRemaining());
    buffer.flip();
    System.out.println(buffer.get() + " " + buffer.getShort() + " " + buffer.position());
    buffer.mark();
    System.out.println(buffer.order(ByteOrder.LITTLE_ENDIAN).getLong());
    buffer.reset();
    System.out.println(buffer.slice().order(ByteOrder.BIG_ENDIAN).getLong() + " " + buffer.compact());
    buffer.clear().putFloat(0, 1.5f).putChar(4, 'k');
    System.out.println(buffer.getFloat(0) + " " + buffer.getChar(4) + " " + (int) buffer.get(0));
    System.out.println(ByteBuffer.wrap(new byte[] {1, 2}).equals(ByteBuffer.wrap(new byte[] {0, 1, 2}, 1, 2)));
    System.out.println(ByteBuffer.wrap(new byte[] {1, 2}).hashCode() + " " + buffer.isReadOnly());
    System.out.println(ByteBuffer.wrap(new byte[] {1}).compareTo(ByteBuffer.wrap(new byte[] {1, 5})));
    try {
      ByteBuffer.allocate(3).putInt(1);
    } catch (BufferOverflowException full) {
      System.out.println(full);
    }
    try {
      ByteBuffer.wrap(new byte[7]).getLong();
    } catch (BufferUnderflowException empty) {
      System.out.println(empty);
    }
    try {
      buffer.position(17);
    } catch (IllegalArgumentException wrong) {
      System.out.println(wrong.getMessage());
    }
  }
}
