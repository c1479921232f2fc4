package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Citation;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.plan.Ranking.Ranked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the ranked statements an answer tells: the best, the next, and at most one more where
 * they are nearly as good or explain it; each says something that the others do not.
 */
final class Chosen {
  private static final int MOST = 3;

  /** A further statement is told when it is so likely beside the best. */
  private static final double NEARLY = 0.3;

  /** One from the same paragraph that has so much of the question's words answers it too. */
  private static final double HALF = 0.5;

  /** The same of one that stands elsewhere in the document. */
  private static final double MOSTLY = 0.75;

  /** The same of what the other of two does. */
  private static final double OTHER_SIDE = 0.7;

  /** A further reason, where one is asked for. */
  private static final double REASON = 0.05;

  private static final double PARTLY = 0.3;

  /** A sentence with no more words of its own than this says nothing new. */
  private static final double NEWS = 0.5;

  private Chosen() {}

  /**
   * @param ranked the likeliest first, at least one
   * @param why whether a reason is asked for
   * @param asked slugs of those that the question names
   */
  static List<Statement> of(List<Ranked> ranked, boolean why, List<String> asked) {
    List<Statement> chosen = nearest(ranked, why);
    otherSide(ranked, asked)
        .filter(s -> chosen.size() < MOST && isNews(s, chosen))
        .ifPresent(chosen::add);
    return chosen;
  }

  /**
   * Of two that are asked about, how the other one does what the best statement says of one: its
   * likeliest of the same kind on the same matter.
   */
  private static Optional<Statement> otherSide(List<Ranked> ranked, List<String> asked) {
    Statement best = ranked.get(0).statement();
    List<String> others = asked.stream().filter(e -> !best.entities().contains(e)).toList();
    if (asked.size() != 2 || others.size() != 1) {
      return Optional.empty();
    }
    return ranked.stream()
        .filter(r -> r.covered() >= OTHER_SIDE * ranked.get(0).covered())
        .map(Ranked::statement)
        .filter(s -> s.entities().contains(others.get(0)) && s.kind() == best.kind())
        .filter(s -> sameMatter(best, s))
        .findFirst();
  }

  private static List<Statement> nearest(List<Ranked> ranked, boolean why) {
    Statement best = ranked.get(0).statement();
    List<Statement> chosen = new ArrayList<>();
    if (why && best.kind() != StatementKind.EXPLANATION) {
      reason(ranked, best).ifPresent(chosen::add);
    }
    boolean reasoned = !chosen.isEmpty() || best.kind() == StatementKind.EXPLANATION;
    for (Ranked next : ranked) {
      Statement further = next.statement();
      boolean place = samePlace(best, further);
      boolean belongs =
          next.likely() >= NEARLY * ranked.get(0).likely()
              || why && isReason(next, ranked.get(0))
              || next.covered() >= (place ? HALF : MOSTLY) && isToldWith(best, further)
              || place && why && !reasoned && chosen.size() == 1 && explains(next);
      if (chosen.size() < MOST && belongs && isNews(further, chosen)) {
        chosen.add(further);
      }
    }
    return beside(chosen, ranked);
  }

  /**
   * No sentence alone: the right one is first for four questions in five, and among the first two
   * for nine in ten.
   */
  private static List<Statement> beside(List<Statement> chosen, List<Ranked> ranked) {
    if (chosen.size() == 1) {
      ranked.stream()
          .map(Ranked::statement)
          .filter(s -> isNews(s, chosen))
          .findFirst()
          .ifPresent(chosen::add);
    }
    return chosen;
  }

  /**
   * What is likely enough, or stands beside the best, or gives on the same matter a reason nearby.
   */
  private static boolean isReason(Ranked next, Ranked best) {
    Statement further = next.statement();
    return further.kind() == StatementKind.EXPLANATION
        && (next.likely() >= REASON * best.likely()
            || samePlace(best.statement(), further)
            || sameMatter(best.statement(), further));
  }

  private static boolean sameMatter(Statement one, Statement other) {
    Citation a = one.header().citations().get(0);
    Citation b = other.header().citations().get(0);
    return a.source().equals(b.source())
        && a.section().equals(b.section())
        && one.topic().equals(other.topic());
  }

  /** In one document, and not what somebody expects beside what is. */
  private static boolean isToldWith(Statement best, Statement further) {
    return best.header().source().equals(further.header().source())
        && further.kind() != StatementKind.FORECAST;
  }

  /** Beside an event without its reason, what else its paragraph says of it. */
  private static boolean explains(Ranked next) {
    return next.statement().kind() != StatementKind.FORECAST && next.covered() >= PARTLY;
  }

  /** Asked why, the reason comes before what it is the reason of. */
  private static Optional<Statement> reason(List<Ranked> ranked, Statement event) {
    return ranked.stream()
        .filter(r -> r.statement().kind() == StatementKind.EXPLANATION)
        .filter(r -> samePlace(event, r.statement()))
        .map(Ranked::statement)
        .findFirst();
  }

  private static boolean samePlace(Statement one, Statement other) {
    Citation a = one.header().citations().get(0);
    Citation b = other.header().citations().get(0);
    return a.equals(b) && !one.equals(other);
  }

  private static boolean isNews(Statement further, List<Statement> told) {
    Set<String> words = words(further);
    int all = words.size();
    told.forEach(s -> words.removeAll(words(s)));
    return told.isEmpty() || words.size() > NEWS * all;
  }

  /** Those that carry the meaning are the long ones. */
  private static Set<String> words(Statement statement) {
    return Arrays.stream(statement.sentence().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
        .filter(w -> w.length() > 3)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
