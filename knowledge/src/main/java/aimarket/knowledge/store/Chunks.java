package aimarket.knowledge.store;

import java.util.ArrayList;
import java.util.List;

/** A list in pieces, for statements over many rows. */
final class Chunks {
  private Chunks() {}

  static <T> List<List<T>> of(List<T> list, int size) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += size) {
      chunks.add(list.subList(from, Math.min(list.size(), from + size)));
    }
    return chunks;
  }
}
