package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Claimant;
import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A forecast and how it stands.
 *
 * @param forecast its main mention
 * @param mentions all of them, the main one first
 * @param outcomes one, or one for each basis where the forecast names none and they may differ
 */
public record Entry(Fact forecast, List<Fact> mentions, Window window, List<Outcome> outcomes) {
  public Entry {
    mentions = List.copyOf(mentions);
    outcomes = List.copyOf(outcomes);
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("forecast %s stands nowhere".formatted(forecast.id()));
    }
  }

  public String id() {
    return forecast.id();
  }

  /** The least settled of its outcomes: nothing counts as decided while one basis is not. */
  public State state() {
    return outcomes.stream().map(Outcome::state).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Its outcomes differ from basis to basis. */
  public boolean isSplit() {
    return outcomes.stream().map(Outcome::state).distinct().count() > 1;
  }

  /** Decided on at least one basis. */
  public boolean isScored() {
    return outcomes.stream().anyMatch(o -> o.state().isScored());
  }

  /** Whether any of its outcomes stands so. */
  public boolean is(State state) {
    return outcomes.stream().anyMatch(o -> o.state() == state);
  }

  /** The day on which the first of its outcomes was known; empty while none is. */
  public Optional<LocalDate> known() {
    return outcomes.stream().flatMap(o -> o.known().stream()).min(Comparator.naturalOrder());
  }

  /** The one who made it; others may have made it too. */
  public String claimant() {
    return forecast.header().claimants().get(0).who();
  }

  public boolean isBy(String entity) {
    return forecast.header().claimants().stream().map(Claimant::who).anyMatch(entity::equals);
  }

  /** The slug of what it is a forecast of; empty for words that no figure decides. */
  public Optional<String> metric() {
    if (forecast instanceof Figure figure) {
      return Optional.of(figure.metric());
    }
    Expectation expects = ((Statement) forecast).expects();
    return expects == null ? Optional.empty() : Optional.ofNullable(expects.metric());
  }

  /** Whether what it is judged by is a reading of the entity's. */
  public boolean rests(String on) {
    return outcomes.stream()
        .flatMap(o -> o.deciding().stream())
        .flatMap(f -> f.header().claimants().stream())
        .anyMatch(c -> c.who().equals(on));
  }

  /** Whether it is about the entity, alone or with others. */
  public boolean isAbout(String entity) {
    if (forecast instanceof Figure figure) {
      return figure.entity().equals(entity) || figure.counterparties().contains(entity);
    }
    return ((Statement) forecast).entities().contains(entity);
  }
}
