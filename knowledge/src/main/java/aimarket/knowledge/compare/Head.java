package aimarket.knowledge.compare;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of several figures an answer shows: the one rule, in one place. */
public final class Head {
  /**
   * Preferred rank, then the latest period, then the latest printed, then the entity's own word,
   * then the id. The best comes first.
   */
  public static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::rank)
          .thenComparing((Figure f) -> f.header().readingDay(), Comparator.reverseOrder())
          .thenComparing((Figure f) -> f.header().printed().latest(), Comparator.reverseOrder())
          .thenComparing(f -> isOwnWord(f) ? 0 : 1)
          .thenComparing(Figure::id);

  private Head() {}

  public static Optional<Figure> of(Collection<Figure> figures) {
    return figures.stream().min(ORDER);
  }

  /** Whether the entity itself, and it alone or first, asserts the figure. */
  static boolean isOwnWord(Figure figure) {
    return figure.header().claimants().get(0).as() == Role.SELF;
  }
}
