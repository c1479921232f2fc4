package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.Measures.Scored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the measures that a question may name an operation can be about. */
final class Computable {
  private static final double CLOSE = 0.7;
  private static final Set<Operation> BETWEEN =
      EnumSet.of(Operation.DIFFERENCE, Operation.RATIO, Operation.QUOTIENT, Operation.PERCENT_MORE);

  private Computable() {}

  /**
   * The same measures with those first that the operation wants: for a multiple what is divided and
   * what it is divided by, for a difference between parties what all of them have.
   */
  static List<Scored> first(
      List<Scored> scored, @Nullable Operation operation, List<String> entities, Known known) {
    if (operation == Operation.MULTIPLE) {
      return divided(scored);
    }
    if (operation == Operation.SUM && entities.size() > 1) {
      return summed(scored, entities, known);
    }
    if (operation == Operation.QUOTIENT || operation == Operation.RATIO) {
      List<Scored> named = named(scored);
      if (!named.isEmpty()) {
        return then(named, scored);
      }
    }
    if (operation == Operation.PER_YEAR) {
      return then(spread(scored, entities, known), scored);
    }
    return operation != null && BETWEEN.contains(operation) && entities.size() > 1
        ? shared(scored, entities, known)
        : scored;
  }

  /** Whether phrases name both what a multiple divides and what it is divided by. */
  static boolean divides(List<Scored> scored) {
    List<Scored> phrased = scored.stream().filter(Scored::phrased).toList();
    return phrased.stream()
        .anyMatch(u -> phrased.stream().anyMatch(l -> l.slug().equals(u.metric().ties().over())));
  }

  private static List<Scored> divided(List<Scored> scored) {
    Optional<Scored> upper =
        scored.stream().filter(s -> s.metric().ties().over() != null && s.score() >= 1).findFirst();
    List<Scored> first = new ArrayList<>();
    upper.ifPresent(
        u -> {
          first.add(u);
          scored.stream()
              .filter(s -> s.slug().equals(u.metric().ties().over()))
              .forEach(first::add);
        });
    return then(first, scored);
  }

  private static List<Scored> shared(List<Scored> scored, List<String> entities, Known known) {
    double best = scored.isEmpty() ? 0 : scored.get(0).score();
    List<Scored> first =
        scored.stream()
            .filter(s -> s.phrased() || s.score() >= CLOSE * best)
            .filter(
                s ->
                    entities.stream().allMatch(e -> known.has(e, s.slug()))
                        || known
                            .metricsBetween(entities.get(0), entities.get(1))
                            .contains(s.slug()))
            .limit(1)
            .toList();
    return then(first, scored);
  }

  /** "The ratio of its commitments to its sales" names two measures, and asks for no third. */
  private static List<Scored> named(List<Scored> scored) {
    boolean ratio =
        scored.stream().limit(1).anyMatch(s -> s.metric().unit() == Unit.MULTIPLE && s.phrased());
    List<Scored> others = scored.stream().skip(1).filter(Scored::phrased).limit(2).toList();
    boolean two =
        others.size() == 2 && others.get(0).metric().unit() == others.get(1).metric().unit();
    return ratio && two ? others : List.of();
  }

  /** A year's part is of what runs over a term. */
  private static List<Scored> spread(List<Scored> scored, List<String> entities, Known known) {
    return scored.stream()
        .filter(s -> s.metric().ties().per() != null)
        .filter(s -> s.phrased() || entities.stream().anyMatch(e -> known.has(e, s.slug())))
        .limit(1)
        .toList();
  }

  /** What lies between two is no part of either. */
  private static List<Scored> summed(List<Scored> scored, List<String> entities, Known known) {
    List<Scored> first =
        scored.stream()
            .filter(Scored::phrased)
            .filter(s -> s.metric().counterpartyRole() == null)
            .filter(s -> entities.stream().allMatch(e -> known.has(e, s.slug())))
            .limit(1)
            .toList();
    return then(first, scored);
  }

  private static List<Scored> then(List<Scored> first, List<Scored> all) {
    List<Scored> ordered = new ArrayList<>(first);
    all.stream().filter(s -> !first.contains(s)).forEach(ordered::add);
    return ordered;
  }

  /**
   * Whether two measures are named apart. Parts of one thing are often asked for in words that fit
   * both; it is enough there that each has a word of its own.
   */
  static boolean apart(Scored best, Scored next, @Nullable Operation operation) {
    boolean parts = operation == Operation.MULTIPLE || operation == Operation.SHARE;
    return parts
        ? !best.positions().containsAll(next.positions())
        : Collections.disjoint(best.positions(), next.positions());
  }
}
