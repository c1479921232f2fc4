package aimarket.knowledge.reading;

import java.util.List;
import java.util.Set;

/** Questions of which it is known what they ask for. */
final class KnownQuestions {
  private KnownQuestions() {}

  /** What a question asks for. */
  enum Kind {
    METRIC,
    STATEMENT,
    /** Something measured that the store does not hold. */
    ABSENT,
    /** No question about this market. */
    OUTSIDE
  }

  /**
   * @param id slug of the metric, id of the statement, name of what is absent, kind of what is
   *     outside
   */
  record Aim(Kind kind, String id) implements Comparable<Aim> {
    String name() {
      return kind + " " + id;
    }

    /** By its name. */
    static Aim of(String name) {
      int blank = name.indexOf(' ');
      return new Aim(Kind.valueOf(name.substring(0, blank)), name.substring(blank + 1));
    }

    @Override
    public int compareTo(Aim other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : id.compareTo(other.id);
    }
  }

  /**
   * A question that is known.
   *
   * @param words stems, with a marker for each name, time and amount
   * @param entities slugs of those it names; empty where that may vary
   */
  record Sample(Aim aim, List<String> words, Set<String> entities) {}
}
