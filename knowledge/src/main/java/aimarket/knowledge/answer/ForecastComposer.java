package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.ledger.Entry;
import aimarket.knowledge.ledger.Ledger;
import aimarket.knowledge.ledger.State;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What was forecast and how it came out: those asked for, as the ledger has them. */
final class ForecastComposer {
  /** Rows of a table that a phone shows without scrolling for long. */
  private static final int ROWS = 8;

  /** Whole lines, with their reasons. */
  private static final int LINES = 4;

  private static final int NEXT = 3;

  private final Task task;
  private final Draft draft;
  private final ForecastLines lines;

  ForecastComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.lines = new ForecastLines(draft, task.telling());
  }

  /** Empty where nothing that was forecast fits the question. */
  Optional<Answer> compose() {
    List<Entry> entries = asked();
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Standing standing = task.question().standing();
    if (standing == null || standing == Standing.ANY) {
      return Optional.of(all(entries));
    }
    switch (standing) {
      case DUE:
        return Optional.of(due(entries));
      case OPEN:
        return Optional.of(open(entries));
      default:
        return Optional.of(scored(entries));
    }
  }

  private Answer all(List<Entry> entries) {
    List<Entry> decided = entries.stream().filter(Entry::isScored).toList();
    List<Entry> pending = only(entries, e -> !e.isScored() && e.state() != State.NOT_CHECKABLE);
    told("", decided, LINES - 1);
    table(pending, decided.isEmpty() ? ROWS : ROWS - NEXT);
    if (decided.isEmpty() && pending.isEmpty()) {
      told("", entries, LINES - 1);
    }
    return finish(heading(entries) + ForecastLines.counts(entries) + ".");
  }

  private Answer scored(List<Entry> entries) {
    List<Entry> decided = entries.stream().filter(Entry::isScored).toList();
    if (decided.isEmpty()) {
      next(entries);
      return finish("None of the forecasts " + about() + "here is decided yet.");
    }
    told("", decided, LINES);
    return finish(heading(entries) + ForecastLines.counts(entries) + ".");
  }

  private Answer due(List<Entry> entries) {
    List<Entry> due = only(entries, e -> e.is(State.DUE));
    if (due.isEmpty()) {
      next(entries);
      return finish("No forecast " + about() + "here is past its day and undecided.");
    }
    told("", due, LINES);
    return finish(
        "%d %s past %s day, and nothing here decides %s."
            .formatted(
                due.size(),
                due.size() == 1 ? "forecast " + about() + "is" : "forecasts " + about() + "are",
                due.size() == 1 ? "its" : "their",
                due.size() == 1 ? "it" : "them"));
  }

  private Answer open(List<Entry> entries) {
    List<Entry> open = only(entries, e -> e.is(State.OPEN));
    if (open.isEmpty()) {
      return finish("No forecast " + about() + "here is open.");
    }
    table(open, ROWS);
    return finish(
        "%d %s open, the next due first."
            .formatted(
                open.size(),
                open.size() == 1 ? "forecast " + about() + "is" : "forecasts " + about() + "are"));
  }

  private String heading(List<Entry> entries) {
    return "%d %s %shere: "
        .formatted(entries.size(), entries.size() == 1 ? "forecast" : "forecasts", about());
  }

  /** "about Acorn or by it ", with the space behind it; empty where nobody is named. */
  private String about() {
    Set<String> subjects = subjects(task.question(), task.evidence());
    String names =
        subjects.stream()
            .map(task.vocabulary()::name)
            .distinct()
            .collect(java.util.stream.Collectors.joining(" and "));
    return names.isEmpty() ? "" : "about or by " + names + " ";
  }

  private void next(List<Entry> entries) {
    table(only(entries, e -> e.is(State.OPEN) && e.window().to() != null), NEXT);
  }

  private void told(String caption, List<Entry> entries, int most) {
    if (entries.isEmpty()) {
      return;
    }
    List<String> told = entries.stream().limit(most).map(lines::whole).toList();
    draft.section(new Answer.Lines(caption, told));
    more(entries.size() - told.size());
  }

  private void table(List<Entry> entries, int most) {
    if (entries.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : entries.stream().limit(most).toList()) {
      LocalDate to = entry.window().to();
      rows.add(
          List.of(
              to == null ? "no day" : Written.day(to),
              lines.what(entry),
              task.telling().who(entry.forecast().header()),
              lines.state(entry)));
    }
    draft.section(new Answer.Table(List.of("due", "forecast", "by", "state"), rows));
    more(entries.size() - rows.size());
  }

  private void more(int left) {
    if (left > 0) {
      draft.note("%d more; name a company to see its own.".formatted(left));
    }
  }

  private Answer finish(String headline) {
    draft.note("A forecast is no result; each outcome is by the facts cited beside it.");
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  private static List<Entry> only(List<Entry> entries, Predicate<Entry> which) {
    return entries.stream().filter(which).toList();
  }

  private List<Entry> asked() {
    Question q = task.question();
    List<Entry> entries = Ledger.of(task.evidence(), task.today());
    Set<String> subjects = subjects(q, task.evidence());
    if (!subjects.isEmpty()) {
      entries = only(entries, e -> subjects.stream().anyMatch(s -> e.isAbout(s) || e.isBy(s)));
    }
    List<Entry> measured = only(entries, e -> e.metric().filter(q.metrics()::contains).isPresent());
    return q.metrics().isEmpty() || (measured.isEmpty() && q.standing() != null)
        ? entries
        : measured;
  }

  /** Those named, with their products, and who is to have said it. */
  static Set<String> subjects(Question q, Evidence evidence) {
    Set<String> subjects = new LinkedHashSet<>(q.entities());
    if (q.claimant() != null) {
      subjects.add(q.claimant());
    }
    if (q.source() != null && subjects.isEmpty()) {
      subjects.add(evidence.source(q.source()).publisher());
    }
    return subjects;
  }
}
