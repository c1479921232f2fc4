package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.Verdict;
import aimarket.knowledge.plan.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a curator decided: facts that are linked to a forecast as its outcome, with a verdict. */
final class Curated {
  private static final Comparator<Fact> BEST =
      Comparator.comparing(Fact::rank)
          .thenComparing((Fact f) -> f.header().printed().latest())
          .thenComparing(Fact::id);

  private final Evidence evidence;

  Curated(Evidence evidence) {
    this.evidence = evidence;
  }

  /**
   * Outcomes by basis; none where nobody decided. Where two facts decide differently on one basis,
   * it stays undecided.
   */
  List<Outcome> outcomes(List<Fact> mentions, State otherwise) {
    Map<String, List<Deciding>> byBasis = new LinkedHashMap<>();
    for (Fact mention : mentions) {
      for (Fact fact : evidence.linkedTo(mention.id())) {
        Verdict verdict = fact.rank() == Rank.DEPRECATED ? null : verdict(fact, mention.id());
        if (verdict != null) {
          byBasis
              .computeIfAbsent(basis(fact), b -> new ArrayList<>())
              .add(new Deciding(fact, verdict));
        }
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    byBasis.forEach(
        (basis, deciding) -> outcomes.add(outcome(mentions.get(0), basis, deciding, otherwise)));
    return outcomes;
  }

  private record Deciding(Fact fact, Verdict verdict) {}

  private Outcome outcome(Fact forecast, String basis, List<Deciding> deciding, State otherwise) {
    List<Fact> facts = deciding.stream().map(Deciding::fact).distinct().sorted(BEST).toList();
    Verdict first = deciding.get(0).verdict();
    if (deciding.stream().anyMatch(d -> d.verdict() != first)) {
      return new Outcome(
          otherwise, basis, facts, "sources disagree: " + words(facts.get(0), forecast));
    }
    return new Outcome(state(first), basis, facts, words(facts.get(0), forecast));
  }

  private String words(Fact fact, Fact forecast) {
    if (fact instanceof Statement statement) {
      return statement.sentence().replaceAll("\\.$", "");
    }
    Figure figure = (Figure) fact;
    String metric =
        evidence.vocabulary().metric(figure.metric()).map(m -> m.name()).orElse(figure.metric());
    return "a curator’s link: %s%s’s %s of {%s}"
        .formatted(
            isLarger(figure, forecast) ? "a larger amount, " : "",
            evidence.vocabulary().name(figure.entity()),
            metric,
            figure.id());
  }

  private static boolean isLarger(Figure figure, Fact forecast) {
    return forecast instanceof Figure foreseen
        && figure.amount().isNumber()
        && foreseen.amount().isNumber()
        && figure.amount().unit() == foreseen.amount().unit()
        && figure.amount().number().compareTo(foreseen.amount().number()) > 0;
  }

  private static @Nullable Verdict verdict(Fact fact, String forecast) {
    return fact.header().links().stream()
        .filter(l -> l.kind() == FactLink.Kind.OUTCOME_OF && l.fact().equals(forecast))
        .map(FactLink::verdict)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A figure decides on its own basis, and words on all. */
  private static String basis(Fact fact) {
    boolean stated = fact instanceof Figure figure && !figure.basis().equals(Figure.UNSTATED_BASIS);
    return stated ? ((Figure) fact).basis() : Figure.NO_BASIS;
  }

  private static State state(Verdict verdict) {
    switch (verdict) {
      case HIT:
        return State.HIT;
      case MISSED:
        return State.MISSED;
      default:
        return State.OVERTAKEN;
    }
  }
}
