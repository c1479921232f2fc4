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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the ranked statements an answer tells: the best, and at most two more that are nearly as
 * good or explain it, and that say something that the others do not.
 */
final class Chosen {
  private static final int MOST = 3;

  /** A further statement is told when it is so likely beside the best. */
  private static final double NEARLY = 0.3;

  /** For a reason, one from the same paragraph needs less to belong to it. */
  private static final double SAME_PLACE = 0.004;

  /** One from the same paragraph that has most of the question's words answers it too. */
  private static final double MOSTLY = 0.6;

  /** Two sentences that share more of their words than this say the same. */
  private static final double SAME = 0.5;

  private Chosen() {}

  /**
   * @param ranked the likeliest first, at least one
   * @param why whether a reason is asked for
   */
  static List<Statement> of(List<Ranked> ranked, boolean why) {
    Ranked best = ranked.get(0);
    List<Statement> chosen = new ArrayList<>(List.of(best.statement()));
    for (Ranked further : ranked.subList(1, ranked.size())) {
      boolean nearly = further.likely() >= NEARLY * best.likely();
      boolean explains =
          why
              && chosen.size() == 1
              && further.likely() >= SAME_PLACE * best.likely()
              && samePlace(best.statement(), further.statement());
      explains |= further.covered() >= MOSTLY && samePlace(best.statement(), further.statement());
      boolean news = chosen.stream().noneMatch(c -> same(c, further.statement()));
      if (chosen.size() < MOST && (nearly || explains) && news) {
        chosen.add(further.statement());
      }
    }
    return chosen;
  }

  private static boolean samePlace(Statement one, Statement other) {
    Citation a = one.header().citations().get(0);
    Citation b = other.header().citations().get(0);
    return a.equals(b) && other.kind() != StatementKind.FORECAST;
  }

  private static boolean same(Statement one, Statement other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    int least = Math.min(a.size(), b.size());
    a.retainAll(b);
    return a.size() > SAME * least;
  }

  /** Those that carry the meaning are the long ones. */
  private static Set<String> words(Statement statement) {
    return Arrays.stream(statement.sentence().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
        .filter(w -> w.length() > 3)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
