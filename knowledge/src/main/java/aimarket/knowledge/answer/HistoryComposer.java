package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Rank;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.store.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The audit trail of a fact: its versions, by whom, why and when; the newest first. */
final class HistoryComposer {
  private static final int MOST = 10;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Task task;
  private final Draft draft;
  private final Telling telling;

  HistoryComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /** Empty where there never was such a fact, or not for this asker. */
  Optional<Answer> compose(String id) {
    List<Version> history = task.evidence().history(id);
    if (history.isEmpty()) {
      return Optional.empty();
    }
    Version last = history.get(history.size() - 1);
    List<String> lines = new ArrayList<>();
    for (int i = history.size() - 1; i >= Math.max(0, history.size() - MOST); i--) {
      Version version = history.get(i);
      version.retired().ifPresent(why -> lines.add(takenBack(version, why)));
      lines.add(line(version));
    }
    draft.section(new Answer.Lines(subject(last.fact()), lines));
    if (history.size() > MOST) {
      draft.note("And %d older versions.".formatted(history.size() - MOST));
    }
    return Optional.of(draft.finish(Status.ANSWERED, task.understood(), headline(id, history)));
  }

  private static String headline(String id, List<Version> history) {
    Version last = history.get(history.size() - 1);
    String versions = history.size() == 1 ? "one version" : history.size() + " versions";
    String state =
        last.retired().isPresent()
            ? "taken back by " + last.retired().get().by()
            : history.size() == 1 ? "never changed" : "last changed by " + last.why().by();
    return "%s: %s, %s.".formatted(id, versions, state);
  }

  private String subject(Fact fact) {
    return fact instanceof Figure figure
        ? telling.subject(figure)
        : telling.possessive(((Statement) fact).entities().get(0)) + " statement";
  }

  private String line(Version version) {
    Fact fact = version.fact();
    Role role = version.isOpen() && fact.rank() != Rank.DEPRECATED ? Role.ANSWER : Role.CONTEXT;
    String what =
        fact instanceof Figure figure
            ? draft.cited(figure, role) + ", " + telling.details(figure)
            : draft.told((Statement) fact, role);
    String rank = fact.rank() == Rank.DEPRECATED ? " (held as wrong)" : "";
    return "%d · %s · recorded %s%s"
        .formatted(version.number(), what + rank, at(version.recordedFrom()), by(version.why()));
  }

  private String takenBack(Version version, Version.Why why) {
    return "%d · taken back %s%s"
        .formatted(
            version.number(), version.recordedTo().map(HistoryComposer::at).orElse(""), by(why));
  }

  private static String by(Version.Why why) {
    String from = why.from().isBlank() ? "" : " (" + why.from() + ")";
    return ChangeLines.why(why) + from;
  }

  private static String at(Instant moment) {
    return MINUTE.format(moment);
  }
}
