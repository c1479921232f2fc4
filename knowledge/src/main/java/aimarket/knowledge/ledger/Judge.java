package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.ledger.Sighting.Seen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * From what was seen to an outcome on one basis. A reading decides or it does not; nothing is
 * concluded from there being none.
 *
 * @param window when it can be checked
 * @param made first day on which the forecast can have been printed
 * @param freshDays so long after its last day a level still tells what it was on that day
 * @param telling a sighting in words, with references to its figures
 */
record Judge(
    LocalDate today,
    Window window,
    LocalDate made,
    int freshDays,
    Function<Sighting, String> telling) {

  /**
   * What is to be reached is hit by the first reading in time that reaches it, and missed by one of
   * the last day, or from soon after it, that does not.
   */
  Outcome reached(String basis, List<Sighting> seen) {
    List<Sighting> firm = seen.stream().filter(Sighting::firm).toList();
    List<Sighting> hits =
        firm.stream()
            .filter(s -> s.seen() == Seen.BORNE_OUT && isInTime(s))
            .sorted(Comparator.comparing(Sighting::to))
            .toList();
    Optional<Sighting> hit = hits.stream().filter(h -> !isContested(h, firm)).findFirst();
    if (hit.isPresent()) {
      return outcome(State.HIT, basis, hit.get(), "reached, ");
    }
    if (!hits.isEmpty()) {
      return disagree(basis, hits.get(0), firm);
    }
    Optional<Sighting> miss =
        firm.stream()
            .filter(s -> s.seen() == Seen.NOT_BORNE_OUT && isOfTheEnd(s))
            .filter(s -> !isContested(s, firm))
            .min(Comparator.comparing(Sighting::to));
    return miss.isPresent() && window.isPast(today)
        ? outcome(State.MISSED, basis, miss.get(), "not reached, ")
        : undecided(basis, seen);
  }

  /** What is to be met is decided by readings of its own time, where they agree. */
  Outcome met(String basis, List<Sighting> seen) {
    List<Sighting> clear = seen.stream().filter(s -> s.firm() && s.seen() != Seen.UNCLEAR).toList();
    if (clear.isEmpty()) {
      return undecided(basis, seen);
    }
    Sighting first = clear.get(0);
    if (clear.stream().anyMatch(s -> s.seen() != first.seen())) {
      return disagree(basis, first, clear);
    }
    return first.seen() == Seen.BORNE_OUT
        ? outcome(State.HIT, basis, first, "borne out, ")
        : outcome(State.MISSED, basis, first, "not borne out, ");
  }

  /** Open or due, with the latest reading there is. */
  Outcome undecided(String basis, List<Sighting> seen) {
    Optional<Sighting> latest = seen.stream().max(Comparator.comparing(Sighting::to));
    String so =
        latest.map(s -> telling.apply(s) + ", " + Days.of(s) + why(s)).orElse("no reading here");
    String words =
        latest.isEmpty()
            ? so
            : (window.isPast(today) ? "none of its day, the latest is " : "so far ") + so;
    List<Fact> facts = latest.map(s -> List.<Fact>copyOf(s.facts())).orElse(List.of());
    return new Outcome(state(), basis, latest.isEmpty() ? List.of() : facts, words);
  }

  State state() {
    return window.to() == null
        ? State.NOT_CHECKABLE
        : window.isPast(today) ? State.DUE : State.OPEN;
  }

  private static String why(Sighting sighting) {
    if (!sighting.firm()) {
      return "; a rival’s figure decides nothing";
    }
    return sighting.seen() == Seen.UNCLEAR ? "; too loose to decide it" : "";
  }

  private Outcome disagree(String basis, Sighting one, List<Sighting> all) {
    Sighting other = all.stream().filter(s -> s.seen() != one.seen()).findFirst().orElseThrow();
    List<Fact> facts =
        java.util.stream.Stream.of(one, other)
            .flatMap(s -> s.facts().stream())
            .map(Fact.class::cast)
            .distinct()
            .toList();
    String words =
        "sources disagree: %s, and %s".formatted(telling.apply(one), telling.apply(other));
    return new Outcome(state(), basis, facts, words);
  }

  private Outcome outcome(State state, String basis, Sighting by, String how) {
    return new Outcome(
        state, basis, List.copyOf(by.facts()), how + telling.apply(by) + ", " + Days.of(by));
  }

  /** Not before the forecast was made, unless that was only told after the event. */
  private boolean isInTime(Sighting sighting) {
    LocalDate due = window.to();
    boolean told = due != null && made.isAfter(due);
    return (due == null || !sighting.to().isAfter(due)) && (told || !sighting.to().isBefore(made));
  }

  private boolean isOfTheEnd(Sighting sighting) {
    LocalDate due = window.to();
    return due != null
        && !sighting.from().isBefore(due)
        && !sighting.to().isAfter(due.plusDays(freshDays));
  }

  /** Another source saw the contrary at that time. */
  private static boolean isContested(Sighting sighting, List<Sighting> firm) {
    Seen contrary = sighting.seen() == Seen.BORNE_OUT ? Seen.NOT_BORNE_OUT : Seen.BORNE_OUT;
    return firm.stream()
        .anyMatch(
            s -> s.seen() == contrary && !s.from().equals(LocalDate.MIN) && s.overlaps(sighting));
  }
}
