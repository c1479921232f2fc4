package aimarket.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of some classes of questions: their names, what each has due, and which features
 * speak for which of them, and how much. It lies packed in bytes and is looked up in place, so that
 * a start costs no more than reading a file. Immutable; thread-safe.
 *
 * <pre>
 * names     how many, then of each its length and UTF-8
 * dues      one double a name
 * slots     how many, a power of two, then of each where its feature begins, or -1
 * features  how many bytes, then of each feature: length and UTF-8; how many classes it speaks for;
 *           of each class its place among the names, and a double
 * </pre>
 */
final class Table {
  private static final int NOTHING = -1;

  private final List<String> names;
  private final double[] dues;
  private final ByteBuffer slots;
  private final ByteBuffer features;

  private Table(List<String> names, double[] dues, ByteBuffer slots, ByteBuffer features) {
    this.names = names;
    this.dues = dues;
    this.slots = slots;
    this.features = features;
  }

  /** The places of the classes that a feature speaks for, and how much for each. */
  record Posting(int[] of, double[] gain) {}

  /**
   * @param dues one a name
   * @param gains by feature, by the place of the name
   */
  static Table of(
      List<String> names, double[] dues, Map<String, ? extends Map<Integer, Double>> gains) {
    Packed features = new Packed();
    int count = Integer.highestOneBit(Math.max(1, gains.size())) * 4;
    int[] slots = new int[count];
    java.util.Arrays.fill(slots, NOTHING);
    gains.forEach(
        (feature, by) -> {
          int slot = first(feature, count);
          while (slots[slot] != NOTHING) {
            slot = next(slot, count);
          }
          slots[slot] = features.size();
          features.text(feature).number(by.size());
          by.forEach((place, gain) -> features.number(place).real(gain));
        });
    Packed packed = new Packed();
    for (int at : slots) {
      packed.number(at);
    }
    return new Table(List.copyOf(names), dues.clone(), packed.buffer(), features.buffer());
  }

  List<String> names() {
    return names;
  }

  double due(int place) {
    return dues[place];
  }

  /** Null where the feature was never seen. */
  @Nullable Posting get(String feature) {
    byte[] text = feature.getBytes(StandardCharsets.UTF_8);
    int count = slots.limit() / Integer.BYTES;
    int slot = first(feature, count);
    while (true) {
      int at = slots.getInt(slot * Integer.BYTES);
      if (at == NOTHING) {
        return null;
      }
      if (is(text, at)) {
        return posting(at + Integer.BYTES + text.length);
      }
      slot = next(slot, count);
    }
  }

  private boolean is(byte[] text, int at) {
    if (features.getInt(at) != text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (features.get(at + Integer.BYTES + i) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private Posting posting(int from) {
    int[] of = new int[features.getInt(from)];
    double[] gain = new double[of.length];
    int at = from + Integer.BYTES;
    for (int i = 0; i < of.length; i++) {
      of[i] = features.getInt(at);
      gain[i] = features.getDouble(at + Integer.BYTES);
      at += Integer.BYTES + Double.BYTES;
    }
    return new Posting(of, gain);
  }

  private static int first(String feature, int count) {
    int hash = feature.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 16) & (count - 1);
  }

  private static int next(int slot, int count) {
    return (slot + 1) & (count - 1);
  }

  void write(Packed out) {
    out.number(names.size());
    names.forEach(out::text);
    for (double due : dues) {
      out.real(due);
    }
    out.block(slots).block(features);
  }

  /** Reads what {@link #write} wrote, and leaves the buffer behind it. */
  static Table read(ByteBuffer in) {
    List<String> names = new ArrayList<>();
    for (int i = in.getInt(); i > 0; i--) {
      byte[] text = new byte[in.getInt()];
      in.get(text);
      names.add(new String(text, StandardCharsets.UTF_8));
    }
    double[] dues = new double[names.size()];
    for (int i = 0; i < dues.length; i++) {
      dues[i] = in.getDouble();
    }
    return new Table(List.copyOf(names), dues, block(in), block(in));
  }

  private static ByteBuffer block(ByteBuffer in) {
    int length = in.getInt();
    ByteBuffer block = in.slice(in.position(), length);
    in.position(in.position() + length);
    return block;
  }
}
