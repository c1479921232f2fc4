package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Expectation;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.FactLink;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forecasts that a store holds and how each of them stands on a day: projections, targets,
 * plans, commitments with a due day, forecasts in words, and what somebody is said to be after.
 * Every outcome is decided by facts and a rule, or by a curator's link; never by guess. Pure.
 */
public final class Ledger {
  private static final Comparator<LocalDate> LAST = Comparator.nullsLast(Comparator.naturalOrder());

  private final Evidence evidence;
  private final LocalDate today;
  private final Curated curated;
  private final Newer newer;
  private final Map<String, Fact> members = new LinkedHashMap<>();

  private Ledger(Evidence evidence, LocalDate today) {
    this.evidence = evidence;
    this.today = today;
    this.curated = new Curated(evidence);
    List<Figure> ahead = evidence.ahead();
    this.newer = new Newer(evidence, ahead);
    ahead.forEach(f -> members.put(f.id(), f));
    evidence.forecastsInWords().forEach(s -> members.put(s.id(), s));
    for (Metric metric : evidence.vocabulary().metrics()) {
      if (metric.scoring().foresees() != null) {
        evidence.usableOf(metric.slug()).forEach(f -> members.put(f.id(), f));
      }
    }
  }

  /**
   * Every forecast that the evidence shows, the next due first, those without a day last.
   *
   * @param evidence whose facts, and as seen when; what came out later is not seen, nor decides
   * @param today moves what is due; filters nothing
   */
  public static List<Entry> of(Evidence evidence, LocalDate today) {
    return new Ledger(evidence, today).entries();
  }

  private List<Entry> entries() {
    Map<String, List<Fact>> claims = new LinkedHashMap<>();
    members.values().forEach(f -> claims.computeIfAbsent(main(f), m -> new ArrayList<>()).add(f));
    List<Entry> entries = new ArrayList<>();
    claims.forEach((main, mentions) -> entries.add(entry(main, mentions)));
    entries.sort(Comparator.comparing((Entry e) -> e.window().to(), LAST).thenComparing(Entry::id));
    return List.copyOf(entries);
  }

  /** Follows restatements; a ring of them must not hang an answer. */
  private String main(Fact fact) {
    String main = fact.id();
    for (int steps = 0; steps < 10; steps++) {
      Fact at = members.get(main);
      String next = at == null ? null : at.header().linked(FactLink.Kind.RESTATES);
      if (next == null || !members.containsKey(next)) {
        break;
      }
      main = next;
    }
    return main;
  }

  private Entry entry(String main, List<Fact> mentions) {
    Fact forecast = members.getOrDefault(main, mentions.get(0));
    List<Fact> all = new ArrayList<>(List.of(forecast));
    mentions.stream().filter(m -> !m.equals(forecast)).forEach(all::add);
    Window window = isSought(forecast) ? Window.NONE : Window.of(forecast);
    return new Entry(forecast, all, window, outcomes(forecast, all, window));
  }

  /** The period of what somebody is after is when it was sought, and no day on which it is due. */
  private boolean isSought(Fact forecast) {
    return forecast instanceof Figure figure
        && metric(figure.metric()).filter(m -> m.scoring().foresees() != null).isPresent();
  }

  private List<Outcome> outcomes(Fact forecast, List<Fact> mentions, Window window) {
    List<Outcome> decided = curated.outcomes(mentions, pending(window));
    if (!decided.isEmpty()) {
      return decided;
    }
    Optional<Outcome> replaced = newer.outcome(mentions, window);
    if (replaced.isPresent()) {
      return List.of(replaced.get());
    }
    return forecast instanceof Figure figure
        ? ofFigure(figure, window)
        : ofWords((Statement) forecast, window);
  }

  private List<Outcome> ofFigure(Figure forecast, Window window) {
    Metric metric = evidence.vocabulary().metric(forecast.metric()).orElse(null);
    if (metric == null || !forecast.amount().isNumber()) {
      return List.of(uncheckable("it states no amount"));
    }
    String comesOutAs = metric.scoring().foresees();
    if (comesOutAs != null) {
      return List.of(new Sought(evidence, today).outcome(forecast, comesOutAs));
    }
    if (isWorkedOut(forecast)) {
      return List.of(uncheckable("worked out from forecasts that stand here on their own"));
    }
    if (window.to() == null) {
      return List.of(uncheckable("it names no day"));
    }
    return new Readings(evidence, today).outcomes(forecast, metric, window);
  }

  private List<Outcome> ofWords(Statement forecast, Window window) {
    Expectation expects = forecast.expects();
    if (expects != null && expects.how() == Expectation.How.UNMEASURABLE) {
      return List.of(uncheckable("nothing measured could bear it out"));
    }
    if (window.to() == null) {
      return List.of(uncheckable("it names no day"));
    }
    Optional<Metric> metric = expects == null ? Optional.empty() : metric(expects.metric());
    if (expects != null && metric.isPresent()) {
      return new Contest(evidence, today).outcomes(forecast, expects, metric.get(), window);
    }
    String words = "no source here says how it came out";
    return List.of(new Outcome(pending(window), Figure.NO_BASIS, List.of(), words));
  }

  private Optional<Metric> metric(@Nullable String slug) {
    return slug == null ? Optional.empty() : evidence.vocabulary().metric(slug);
  }

  /** All that it was computed from looks ahead as well. */
  private boolean isWorkedOut(Figure forecast) {
    List<Figure> from =
        forecast.header().links().stream()
            .filter(l -> l.kind() == FactLink.Kind.DERIVED_FROM)
            .map(l -> evidence.figure(l.fact()))
            .toList();
    return !from.isEmpty() && from.stream().allMatch(f -> f != null && f.nature().isForward());
  }

  private State pending(Window window) {
    return window.to() == null
        ? State.NOT_CHECKABLE
        : window.isPast(today) ? State.DUE : State.OPEN;
  }

  private static Outcome uncheckable(String why) {
    return new Outcome(State.NOT_CHECKABLE, Figure.NO_BASIS, List.of(), why);
  }

  /** Where nothing was seen on any basis, there is one outcome. */
  static List<Outcome> joined(List<Outcome> outcomes) {
    List<Outcome> told = outcomes.stream().filter(o -> !o.deciding().isEmpty()).toList();
    return told.isEmpty() ? outcomes.subList(0, 1) : told;
  }
}
