package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.ledger.Entry;
import aimarket.knowledge.ledger.Ledger;
import aimarket.knowledge.ledger.State;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Standing;
import aimarket.knowledge.reading.When;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was forecast and how it came out: those asked for, as the ledger has them. */
final class ForecastComposer {
  /** Lines that a phone shows without scrolling for long. */
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
        When when = task.question().when();
        return Optional.of(when.isLatest() ? due(entries) : dueIn(entries, when));
      case OPEN:
        return Optional.of(open(entries));
      default:
        return Optional.of(scored(entries));
    }
  }

  /** Says that there is none. */
  Answer none() {
    return draft.finish(
        Status.UNKNOWN, task.understood(), "No forecast " + about() + "is known here.");
  }

  private Answer all(List<Entry> entries) {
    List<Entry> decided = only(entries, Entry::isScored);
    List<Entry> pending = only(entries, e -> !e.isScored() && isPending(e));
    section("", decided, LINES - 1, lines::whole);
    listed(
        decided.isEmpty() ? "" : "Next to fall due:", pending, decided.isEmpty() ? ROWS : NEXT - 1);
    if (decided.isEmpty() && pending.isEmpty()) {
      told(entries, LINES - 1);
    } else if (entries.stream().anyMatch(e -> e.is(State.NOT_CHECKABLE))) {
      draft.note("Not checkable: no day is named, or nothing that could be measured.");
    }
    return finish(heading(entries) + ForecastLines.counts(entries) + ".");
  }

  private Answer scored(List<Entry> entries) {
    List<Entry> decided = only(entries, Entry::isScored);
    if (decided.isEmpty()) {
      listed("Next to fall due:", only(entries, ForecastComposer::isPending), NEXT);
      return finish("None of the forecasts " + about() + "here is decided yet.");
    }
    told(decided, LINES);
    own(decided);
    int left = entries.size() - decided.size();
    String rest = left == 0 ? "" : "; " + left + " more not decided";
    return finish(heading(entries) + ForecastLines.counts(decided) + rest + ".");
  }

  private Answer due(List<Entry> entries) {
    List<Entry> due = only(entries, e -> e.is(State.DUE));
    List<Entry> decided =
        only(entries, e -> e.window().isPast(task.today()) && !e.is(State.DUE) && e.isScored());
    if (!decided.isEmpty()) {
      draft.note("Past their day and decided: %s.".formatted(ForecastLines.counts(decided)));
    }
    if (due.isEmpty()) {
      listed("Next to fall due:", only(entries, ForecastComposer::isPending), NEXT);
      return finish("No forecast " + about() + "here is past its day and undecided.");
    }
    told(due, LINES);
    String one = "1 forecast %sis past its day, and nothing here decides it.";
    String many = "%d forecasts %sare past their day, and nothing here decides them.";
    return finish(due.size() == 1 ? one.formatted(about()) : many.formatted(due.size(), about()));
  }

  /** Those whose last day lies in the stretch that is asked about, decided or not. */
  private Answer dueIn(List<Entry> entries, When when) {
    List<Entry> due =
        only(
            entries,
            e -> {
              LocalDate last = e.window().to();
              return last != null
                  && (when.from() == null || !last.isBefore(when.from()))
                  && (when.to() == null || !last.isAfter(when.to()));
            });
    listed("", due, ROWS);
    String stretch = when.from() == null ? "ahead" : "in " + when.label();
    return finish(
        "%s %s %swith their last day %s."
            .formatted(
                due.isEmpty() ? "No" : due.size(),
                due.size() == 1 ? "forecast" : "forecasts",
                about(),
                stretch));
  }

  private Answer open(List<Entry> entries) {
    List<Entry> open = only(entries, e -> e.is(State.OPEN));
    if (open.isEmpty()) {
      return finish("No forecast " + about() + "here is open.");
    }
    listed("", open, ROWS);
    return finish(
        "%d %s %s%s open, the next due first."
            .formatted(
                open.size(),
                open.size() == 1 ? "forecast" : "forecasts",
                about(),
                open.size() == 1 ? "is" : "are"));
  }

  private String heading(List<Entry> entries) {
    return "%d %s %shere: "
        .formatted(entries.size(), entries.size() == 1 ? "forecast" : "forecasts", about());
  }

  /** "about or by Acorn ", with the space behind it; empty where nobody is named. */
  private String about() {
    String names =
        subjects(task.question(), task.evidence()).stream()
            .map(task.vocabulary()::name)
            .distinct()
            .collect(Collectors.joining(" and "));
    return names.isEmpty() ? "" : "about or by " + names + " ";
  }

  /** What others foresee of somebody is not somebody's own forecast. */
  private void own(List<Entry> decided) {
    for (String who : subjects(task.question(), task.evidence())) {
      List<Entry> own = only(decided, e -> e.isBy(who));
      if (own.size() < decided.size()) {
        draft.note(
            own.isEmpty()
                ? "None of these is " + task.telling().possessive(who) + " own."
                : "Of these %s own: %s."
                    .formatted(task.telling().possessive(who), ForecastLines.counts(own)));
      }
    }
  }

  private void told(List<Entry> entries, int most) {
    section("", entries, most, lines::whole);
    entries.stream()
        .limit(most)
        .filter(Entry::isSplit)
        .map(e -> e.forecast().header().caveat())
        .filter(Objects::nonNull)
        .limit(1)
        .forEach(draft::note);
  }

  private void listed(String caption, List<Entry> entries, int most) {
    section(caption, entries, most, lines::brief);
  }

  private void section(
      String caption, List<Entry> entries, int most, Function<Entry, String> line) {
    if (entries.isEmpty()) {
      return;
    }
    List<String> told = entries.stream().limit(most).map(line).toList();
    draft.section(new Answer.Lines(caption, told));
    int left = entries.size() - told.size();
    if (left > 0 && most > NEXT) {
      draft.note("%d more are not shown; name a company or a measure.".formatted(left));
    }
  }

  private Answer finish(String headline) {
    return draft.finish(Status.ANSWERED, task.understood(), headline);
  }

  private static boolean isPending(Entry entry) {
    return entry.window().to() != null && (entry.is(State.OPEN) || entry.is(State.DUE));
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
