package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.changes.Change;
import aimarket.knowledge.changes.Changes;
import aimarket.knowledge.changes.Disputes;
import aimarket.knowledge.changes.Topics;
import aimarket.knowledge.ledger.Entry;
import aimarket.knowledge.ledger.Ledger;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became known in a stretch of time, how the companies stand, what fell due, what is open. */
public final class DigestComposer {
  private static final int MOST_FIGURES = 6;
  private static final int MOST_STATEMENTS = 3;
  private static final double LEAST = 0.22;
  private static final int MOST_DUE = 4;
  private static final int MOST_OPEN = 2;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

  private final Evidence evidence;

  /**
   * @param evidence as the channel's team sees it
   */
  public DigestComposer(Evidence evidence) {
    this.evidence = evidence;
  }

  /**
   * @param after what was visible at this moment was told before
   * @param recordedAt told in the footer
   */
  public Digest compose(
      Instant after, Instant upTo, ZoneId zone, Topics topics, Instant recordedAt) {
    LocalDate last = LocalDate.ofInstant(upTo, ZoneOffset.UTC);
    LocalDate first = LocalDate.ofInstant(after, ZoneOffset.UTC);
    String covers = covers(after, upTo, zone);
    Evidence now = evidence.asOf(last);
    Task task = new Task(question(topics), List.of(), now, last);
    Draft draft = new Draft(now);
    List<Change> changes = new Changes(now).between(after, upTo, topics);
    List<Entry> due = due(now, first, last, topics);
    String recorded = recorded(zone, recordedAt);
    if (changes.isEmpty() && due.isEmpty()) {
      String line =
          "Nothing became known here%s, %s; %s.".formatted(on(task, topics), covers, recorded);
      return new Digest(
          draft.finish(Status.ANSWERED, understood(topics), line),
          true,
          draft.cited(),
          Optional.empty());
    }
    String headline = headline(task, draft, changes, due);
    boolean news = changes.stream().anyMatch(c -> c.kind() != Change.Kind.STALE);
    List<Change> rest = changes.stream().skip(news ? 1 : 0).toList();
    int left =
        rest.size() - new Sections(task, draft).add(rest, MOST_FIGURES, MOST_STATEMENTS, LEAST);
    Standing standing = new Standing(task, draft, evidence.asOf(first), topics);
    if (news) {
      standing.add();
    }
    due(task, draft, due);
    if (news) {
      open(task, draft, topics);
    }
    if (left > 0) {
      draft.note(Sections.left(left));
    }
    draft.note("Covers %s; %s.".formatted(covers, recorded));
    return new Digest(
        draft.finish(Status.ANSWERED, understood(topics), headline),
        false,
        draft.cited(),
        news ? standing.chart() : Optional.empty());
  }

  private static String headline(Task task, Draft draft, List<Change> changes, List<Entry> due) {
    if (changes.isEmpty()) {
      return due.size() == 1
          ? "One forecast fell due or came out."
          : due.size() + " forecasts fell due or came out.";
    }
    if (changes.get(0).kind() != Change.Kind.STALE) {
      return new Leading(task, draft).sentence(changes.get(0));
    }
    return changes.size() == 1
        ? "Nothing new, and one reading has gone stale."
        : "Nothing new, and %d readings have gone stale.".formatted(changes.size());
  }

  /** " on Acorn, revenue", or nothing where it is about everything. */
  private static String on(Task task, Topics topics) {
    List<String> names = new ArrayList<>();
    topics.entities().forEach(e -> names.add(task.vocabulary().name(e)));
    topics.metrics().forEach(m -> names.add(task.telling().metric(m)));
    return names.isEmpty() ? "" : " on " + String.join(", ", names);
  }

  /** Whose day passed in the stretch, or of which it became known how they came out. */
  private List<Entry> due(Evidence now, LocalDate after, LocalDate upTo, Topics topics) {
    Map<String, Set<String>> before = new HashMap<>();
    Ledger.of(evidence.asOf(after), after).forEach(e -> before.put(e.id(), settled(e)));
    return Ledger.of(now, upTo).stream()
        .filter(e -> topics.take(e.forecast(), now.vocabulary()))
        .filter(
            e ->
                !before.getOrDefault(e.id(), Set.of()).containsAll(settled(e))
                    || isIn(e.window().to(), after, upTo) && !e.state().isScored())
        .toList();
  }

  /** How it came out, basis by basis; what is settled once is told once. */
  private static Set<String> settled(Entry entry) {
    return entry.outcomes().stream()
        .filter(o -> o.state().isScored())
        .map(o -> o.basis() + " " + o.state())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isIn(@Nullable LocalDate day, LocalDate after, LocalDate upTo) {
    return day != null && day.isAfter(after) && !day.isAfter(upTo);
  }

  private static void due(Task task, Draft draft, List<Entry> due) {
    if (!due.isEmpty()) {
      ForecastLines lines = new ForecastLines(draft, task.telling());
      draft.section(
          new Answer.Lines(
              "Forecasts that fell due or came out",
              due.stream().limit(MOST_DUE).map(lines::whole).toList()));
    }
  }

  /** What is shown above is not said again. */
  private static void open(Task task, Draft draft, Topics topics) {
    Telling telling = task.telling();
    List<String> lines =
        new Disputes(task.evidence())
            .open(topics).stream()
                .filter(d -> !d.isDerived())
                .filter(d -> !draft.shows(d.shown()) || !draft.shows(d.other()))
                .limit(MOST_OPEN)
                .map(d -> DisputesComposer.line(d, draft, telling))
                .toList();
    if (!lines.isEmpty()) {
      draft.section(new Answer.Lines("Still open", lines));
    }
  }

  private static String covers(Instant after, Instant upTo, ZoneId zone) {
    return Written.days(
        LocalDate.ofInstant(after.plusNanos(1_000), zone), LocalDate.ofInstant(upTo, zone));
  }

  private static String recorded(ZoneId zone, Instant at) {
    String name = zone.getId().equals("Z") ? "UTC" : zone.getId();
    return "facts as recorded at %s %s".formatted(MINUTE.withZone(zone).format(at), name);
  }

  private static Question question(Topics topics) {
    return new Question(
        Form.CHANGES,
        topics.entities(),
        topics.metrics(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        Map.of(),
        0,
        "");
  }

  /** What it is about is said by the subscription, and is no reading of a question. */
  private static Answer.Understood understood(Topics topics) {
    return new Answer.Understood("digest", topics.entities(), topics.metrics(), "", null, "");
  }
}
