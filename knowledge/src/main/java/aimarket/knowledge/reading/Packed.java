package aimarket.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as numbers and texts are put to them, highest byte first. */
final class Packed {
  private ByteBuffer bytes = ByteBuffer.allocate(1024);

  int size() {
    return bytes.position();
  }

  Packed number(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  Packed real(double value) {
    room(Double.BYTES).putDouble(value);
    return this;
  }

  /** Its length in UTF-8, then itself. */
  Packed text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length).put(utf8);
    return this;
  }

  /** Its length, then itself. */
  Packed block(ByteBuffer block) {
    number(block.limit());
    room(block.limit()).put(block.duplicate().rewind());
    return this;
  }

  /** All of it so far, from its beginning. */
  ByteBuffer buffer() {
    return ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size()));
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int size = Math.max(2 * bytes.capacity(), bytes.position() + more);
      bytes = ByteBuffer.allocate(size).put(bytes.flip());
    }
    return bytes;
  }
}
