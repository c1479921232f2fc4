package aimarket.bot.charts;

import aimarket.bot.charts.Timeline.Series;
import aimarket.bot.charts.Timeline.Spread;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Disagreement;
import aimarket.knowledge.answer.Answer.Shown;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From figures to readings over time. */
final class Timelines {
  /** Readings this near to one another tell of one time. */
  private static final int ONE_TIME_DAYS = 3;

  private static final int LONG_DAYS = 20;

  /** More would have one colour twice. */
  private static final int MOST_SERIES = 8;

  private Timelines() {}

  static Optional<Timeline> of(Answer answer, List<Shown> figures) {
    Map<List<String>, List<Mark>> together = new LinkedHashMap<>();
    List<Mark> all =
        figures.stream().map(Mark::of).sorted(Comparator.comparing(Mark::day)).toList();
    boolean several = all.stream().map(m -> m.words().entity()).distinct().count() > 1;
    all.forEach(m -> together.computeIfAbsent(key(m), k -> new ArrayList<>()).add(m));
    List<Series> series =
        together.values().stream().limit(MOST_SERIES).map(ms -> series(ms, several)).toList();
    List<Mark> drawn = series.stream().flatMap(s -> s.marks().stream()).toList();
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    List<Spread> spreads = spreads(answer, drawn);
    return Optional.of(
        new Timeline(
            Pictures.title(drawn),
            Pictures.unit(figures.get(0)),
            series,
            spreads,
            notes(series, together.size()),
            key(series, spreads),
            Pictures.sources(answer, drawn)));
  }

  /** What is joined: never two bases, never what is with what is only expected or disputed. */
  private static boolean joinsUnstated(Series series) {
    return IntStream.range(0, series.marks().size())
        .anyMatch(i -> series.joined(i) && series.marks().get(i).unstated());
  }

  private static List<String> key(Mark mark) {
    Standing standing = mark.standing();
    boolean apart = standing == Standing.AHEAD || standing == Standing.DISPUTED;
    return List.of(
        mark.words().entity(),
        mark.words().others(),
        mark.words().part(),
        mark.words().basis(),
        apart ? standing.name() + mark.words().tag() : "");
  }

  private static Series series(List<Mark> marks, boolean several) {
    Mark first = marks.get(0);
    List<String> parts = new ArrayList<>();
    if (several) {
      parts.add(first.words().entity());
    }
    parts.add(first.words().others());
    parts.add(first.words().part());
    parts.add(first.words().basis());
    boolean ahead = first.standing() == Standing.AHEAD;
    boolean disputed = first.standing() == Standing.DISPUTED;
    if (ahead || disputed) {
      parts.add(first.words().tag() + (disputed ? ", disputed" : ""));
    }
    parts.removeIf(String::isBlank);
    String name = parts.isEmpty() ? first.words().entity() : String.join(", ", parts);
    return new Series(name, ahead, ahead || disputed, marks);
  }

  private static List<Spread> spreads(Answer answer, List<Mark> drawn) {
    List<Spread> spreads = new ArrayList<>();
    for (Disagreement d : answer.disagreements()) {
      List<Mark> of = drawn.stream().filter(m -> d.facts().contains(m.fact())).toList();
      if (of.size() == 2 && !d.reason().equals("time") && isOfOneTime(of.get(0), of.get(1))) {
        spreads.add(new Spread(of.get(0), of.get(1), d.reason()));
      }
    }
    return spreads;
  }

  private static boolean isOfOneTime(Mark one, Mark other) {
    return one.words().entity().equals(other.words().entity())
        && Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= ONE_TIME_DAYS;
  }

  private static boolean isLong(Mark mark) {
    return ChronoUnit.DAYS.between(mark.span().from(), mark.span().to()) >= LONG_DAYS;
  }

  private static List<String> notes(List<Series> series, int found) {
    List<String> notes = new ArrayList<>();
    long bases =
        series.stream()
            .flatMap(s -> s.marks().stream())
            .map(m -> m.words().basis())
            .distinct()
            .count();
    if (bases > 1) {
      notes.add("Different bases are not joined: they do not compare.");
    }
    if (series.stream().anyMatch(Timelines::joinsUnstated)) {
      notes.add("Basis not stated: it may change from one reading to the next.");
    }
    if (found > series.size()) {
      notes.add(series.size() + " of " + found + " lines drawn; the answer has all.");
    }
    return notes;
  }

  private static List<String> key(List<Series> series, List<Spread> spreads) {
    List<String> key = new ArrayList<>();
    if (!spreads.isEmpty()) {
      String reasons =
          spreads.stream().map(Spread::reason).distinct().collect(Collectors.joining(" or "));
      key.add("Dotted: readings of one time that differ by " + reasons + ".");
    }
    if (series.stream().flatMap(s -> s.marks().stream()).anyMatch(Timelines::isLong)) {
      key.add("Pale: the time that a reading describes.");
    }
    if (series.stream().anyMatch(Series::dashed)) {
      key.add("Dashed: not a result.");
    }
    return key;
  }
}
