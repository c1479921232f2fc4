package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which metrics a question names, the best first. */
final class Measures {
  private static final double KNOWN_PAIR = 0.4;
  private static final double SAME_UNIT = 0.3;

  private final Lexicon lexicon;

  Measures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A metric, how well it fits, and the words that name it. */
  record Scored(Metric metric, double score, Set<Integer> positions) {
    String slug() {
      return metric.slug();
    }
  }

  List<Scored> find(List<Token> tokens, Collection<String> entities, Set<Unit> units, Known known) {
    List<Match<String>> matches = lexicon.metrics.find(tokens);
    Map<String, Set<Integer>> positions = new LinkedHashMap<>();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Match<String> match : matches) {
      if (matches.stream().noneMatch(other -> hides(other, match))) {
        Set<Integer> mine = positions.computeIfAbsent(match.value(), k -> new TreeSet<>());
        Set<Integer> added = new HashSet<>(match.positions());
        added.removeAll(mine);
        double share = match.weight() * added.size() / match.positions().size();
        weights.merge(match.value(), share, Double::sum);
        mine.addAll(match.positions());
      }
    }
    List<Scored> scored = new ArrayList<>();
    positions.forEach(
        (slug, at) ->
            lexicon
                .vocabulary
                .metric(slug)
                .ifPresent(
                    m -> {
                      double known1 =
                          entities.stream().anyMatch(e -> known.has(e, slug)) ? KNOWN_PAIR : 0;
                      double unit = units.contains(m.unit()) ? SAME_UNIT : 0;
                      scored.add(
                          new Scored(m, weights.getOrDefault(slug, 0.0) + known1 + unit, at));
                    }));
    scored.sort(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(Scored::slug));
    return scored;
  }

  /** A longer phrase of another metric hides one inside it. */
  private static boolean hides(Match<String> other, Match<String> match) {
    return !other.value().equals(match.value())
        && other.positions().size() > match.positions().size()
        && other.positions().containsAll(match.positions());
  }
}
