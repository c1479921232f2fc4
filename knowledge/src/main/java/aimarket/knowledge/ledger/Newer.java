package aimarket.knowledge.ledger;

import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.plan.Evidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A forecast that its own claimant replaced before its day: by a fact that supersedes it, or by
 * another amount for the same thing and time.
 */
final class Newer {
  private final Evidence evidence;
  private final List<Figure> ahead;

  Newer(Evidence evidence, List<Figure> ahead) {
    this.evidence = evidence;
    this.ahead = ahead;
  }

  Optional<Outcome> outcome(List<Fact> mentions, Window window) {
    Optional<Fact> linked =
        mentions.stream()
            .flatMap(m -> evidence.linkedTo(m.id()).stream().filter(f -> supersedes(f, m)))
            .filter(f -> f.rank() != Rank.DEPRECATED)
            .findFirst();
    Fact forecast = mentions.get(0);
    return linked
        .or(() -> forecast instanceof Figure f ? revised(f, window) : Optional.empty())
        .map(
            newer ->
                new Outcome(
                    State.OVERTAKEN,
                    Figure.NO_BASIS,
                    List.of(newer),
                    newer instanceof Figure
                        ? "a newer forecast took its place: {" + newer.id() + "}"
                        : "a newer forecast took its place"));
  }

  private static boolean supersedes(Fact newer, Fact older) {
    return newer.header().links().stream()
        .anyMatch(l -> l.kind() == FactLink.Kind.SUPERSEDES && l.fact().equals(older.id()));
  }

  private Optional<Fact> revised(Figure old, Window window) {
    LocalDate due = window.to();
    return ahead.stream()
        .filter(f -> due != null && isSameQuestion(f, old))
        .filter(f -> f.header().printed().earliest().isAfter(old.header().printed().latest()))
        .filter(f -> !f.header().printed().latest().isAfter(due))
        .filter(f -> !Amounts.agree(f.amount(), old.amount()))
        .max(Comparator.comparing((Figure f) -> f.header().printed().latest()))
        .map(Fact.class::cast);
  }

  private static boolean isSameQuestion(Figure one, Figure other) {
    return one.amount().isNumber()
        && other.amount().isNumber()
        && one.entity().equals(other.entity())
        && one.metric().equals(other.metric())
        && one.nature() == other.nature()
        && one.basis().equals(other.basis())
        && one.dimensions().equals(other.dimensions())
        && one.counterparties().equals(other.counterparties())
        && one.header().period().equals(other.header().period())
        && one.header().claimants().get(0).who().equals(other.header().claimants().get(0).who());
  }
}
