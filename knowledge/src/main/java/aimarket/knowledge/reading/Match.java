package aimarket.knowledge.reading;

import java.util.List;

/**
 * A phrase of the vocabulary found in a question.
 *
 * @param positions of its words, ascending
 * @param weight how much it says: a full word 1, a common one a quarter
 */
record Match<T>(T value, String phrase, List<Integer> positions, double weight) {

  /** This one says more, with the same words and others, and means something else. */
  boolean hides(Match<?> other) {
    return !value.equals(other.value)
        && positions.size() > other.positions.size()
        && positions.containsAll(other.positions);
  }

  int start() {
    return positions.get(0);
  }

  int end() {
    return positions.get(positions.size() - 1);
  }
}
