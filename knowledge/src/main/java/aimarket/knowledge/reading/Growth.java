package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.Measures.Scored;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where growth is asked for, and where what grows is. */
final class Growth {
  /** The manner, in the data, in which people ask how fast something grows. */
  private static final String GROWTH = "growth";

  private static final double CLEAR = 0.95;

  private final Vocabulary vocabulary;
  private final Known known;

  Growth(Vocabulary vocabulary, Known known) {
    this.vocabulary = vocabulary;
    this.known = known;
  }

  /** "How fast is it growing?" asks for the growth of what was asked about before. */
  Optional<Scored> pace(Scan scan, Question before) {
    boolean growth =
        scan.cue(Form.TREND)
            && !scan.metrics().isEmpty()
            && scan.metrics().stream()
                .filter(s -> s.phrased() || s.equals(scan.metrics().get(0)))
                .allMatch(s -> s.metric().ties().of() != null);
    return vocabulary.metrics().stream()
        .filter(m -> growth && m.counterpartyRole() == null && scan.entities().isEmpty())
        .filter(m -> before.metrics().stream().limit(1).anyMatch(b -> b.equals(m.ties().of())))
        .filter(m -> before.entities().stream().anyMatch(e -> known.has(e, m.slug())))
        .findFirst()
        .map(m -> new Scored(m, 1, Set.of()));
  }

  /** Growth between two times that are named, or since one, is worked out from what grows. */
  static List<Scored> grown(List<Scored> found, Scan scan) {
    String of = found.get(0).metric().ties().of();
    List<Scored> base = found.stream().filter(s -> s.phrased() && s.slug().equals(of)).toList();
    boolean divided = scan.operation() == Operation.MULTIPLE && !found.get(0).phrased();
    boolean since = scan.cue(Form.TREND) && scan.operation() == null && !scan.whens().isEmpty();
    if (base.isEmpty() || !(scan.whens().size() > 1 || since || divided)) {
      return found;
    }
    return divided ? found.subList(1, found.size()) : base;
  }

  /** "At what pace is its revenue multiplying?" asks for its growth, where that is known. */
  List<Scored> growing(List<Scored> scored, Scan scan, List<String> entities) {
    Scored best = scored.get(0);
    boolean growth = scan.manner().getOrDefault(GROWTH, 0.0) >= CLEAR && scan.whens().isEmpty();
    boolean counted = // "shrink on a net basis"
        scan.bases().stream().anyMatch(b -> b.metric().equals(best.slug()));
    boolean monthly = // a percentage has no part by month, but a growth
        scan.operation() == Operation.PER_MONTH && best.metric().unit() == Unit.PERCENT;
    boolean computed = scan.operation() != null && scan.operation() != Operation.RATIO;
    if (!monthly && (!growth || counted || computed || scan.ahead())) {
      return scored;
    }
    return vocabulary.metrics().stream()
        .filter(m -> best.slug().equals(m.ties().of()) && m.counterpartyRole() == null)
        .filter(m -> entities.stream().anyMatch(e -> known.has(e, m.slug())))
        .findFirst()
        .map(m -> List.of(new Scored(m, best.score(), best.positions(), best.phrased())))
        .orElse(scored);
  }
}
