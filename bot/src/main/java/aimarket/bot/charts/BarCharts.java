package aimarket.bot.charts;

import aimarket.bot.charts.Bars.Group;
import aimarket.bot.charts.Bars.Row;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Answer.Disagreement;
import aimarket.knowledge.answer.Answer.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From figures to bars under headings. */
final class BarCharts {
  private static final int MOST_ROWS = 14;

  /** Reasons for which two readings are one question with two answers. */
  private static final Set<String> OF_ONE_QUESTION = Set.of("conflict", "claimant");

  private final Answer answer;
  private final List<Mark> marks;
  private final boolean parted;
  private final boolean onePeriod;

  private BarCharts(Answer answer, List<Mark> marks) {
    this.answer = answer;
    this.marks = marks;
    this.parted = marks.stream().anyMatch(m -> !m.words().part().isEmpty());
    this.onePeriod = marks.stream().map(m -> m.words().period()).distinct().count() == 1;
  }

  static Optional<Bars> of(Answer answer, List<Shown> figures) {
    List<Mark> all = figures.stream().map(Mark::of).toList();
    List<Mark> drawn = all.size() > MOST_ROWS ? all.subList(0, MOST_ROWS) : all;
    return Optional.of(new BarCharts(answer, drawn).bars(figures.get(0), all.size()));
  }

  private Bars bars(Shown any, int found) {
    Map<String, List<Mark>> under = new LinkedHashMap<>();
    marks.forEach(m -> under.computeIfAbsent(heading(m), h -> new ArrayList<>()).add(m));
    List<Group> groups = new ArrayList<>();
    under.forEach((heading, of) -> groups.add(new Group(heading, rows(of))));
    return new Bars(
        Pictures.title(marks),
        Pictures.unit(any),
        onePeriod ? marks.get(0).words().period() : "",
        groups,
        notes(groups, found),
        key(groups),
        Pictures.sources(answer, marks));
  }

  private String heading(Mark mark) {
    return parted ? mark.words().part() : mark.words().basis();
  }

  private List<Row> rows(List<Mark> of) {
    List<List<Mark>> rows = new ArrayList<>();
    for (Mark mark : of) {
      rows.stream()
          .filter(row -> row.stream().allMatch(other -> disagree(mark, other)))
          .findFirst()
          .ifPresentOrElse(row -> row.add(mark), () -> rows.add(new ArrayList<>(List.of(mark))));
    }
    return rows.stream().map(this::row).toList();
  }

  private boolean disagree(Mark one, Mark other) {
    return one.words().entity().equals(other.words().entity())
        && answer.disagreements().stream()
            .filter(d -> OF_ONE_QUESTION.contains(d.reason()))
            .map(Disagreement::facts)
            .anyMatch(facts -> facts.contains(one.fact()) && facts.contains(other.fact()));
  }

  private Row row(List<Mark> of) {
    Mark first = of.get(0);
    List<String> parts = new ArrayList<>();
    parts.add((first.words().entity() + " " + first.words().others()).strip());
    if (parted) {
      parts.add(first.words().basis());
    }
    if (of.size() > 1) {
      parts.add("disputed");
    } else if (first.standing() != Standing.REALISED) {
      parts.add(first.words().tag() + (first.standing() == Standing.DISPUTED ? ", disputed" : ""));
    }
    if (!onePeriod) {
      parts.add(first.words().period());
    }
    parts.removeIf(String::isBlank);
    return new Row(String.join(", ", parts), first.words().entity(), of);
  }

  private List<String> notes(List<Group> groups, int found) {
    List<String> notes = new ArrayList<>();
    if (!parted && groups.size() > 1) {
      notes.add("Only figures under one heading compare.");
    }
    if (groups.stream().anyMatch(BarCharts::setsUnstatedTogether)) {
      notes.add("Basis not stated: it may differ from one bar to the next.");
    }
    if (found > marks.size()) {
      notes.add(marks.size() + " of " + found + " figures drawn; the answer has all.");
    }
    return notes;
  }

  private static boolean setsUnstatedTogether(Group group) {
    return group.rows().stream().filter(r -> r.marks().get(0).unstated()).count() > 1;
  }

  private List<String> key(List<Group> groups) {
    List<String> key = new ArrayList<>();
    if (marks.stream().anyMatch(m -> m.standing() == Standing.AHEAD)) {
      key.add("Dashed: not a result.");
    }
    if (marks.stream().anyMatch(m -> m.standing() == Standing.DISPUTED)
        || groups.stream().flatMap(g -> g.rows().stream()).anyMatch(Row::disagrees)) {
      key.add("Striped: disputed.");
    }
    return key;
  }
}
