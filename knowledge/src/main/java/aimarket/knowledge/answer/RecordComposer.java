package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.ledger.Entry;
import aimarket.knowledge.ledger.Ledger;
import aimarket.knowledge.ledger.State;
import aimarket.knowledge.ledger.TrackRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How well somebody forecasts: what came of it, counted, and no grade where there is too little.
 */
final class RecordComposer {
  /** So many decided forecasts at least, or a count says nothing of the forecaster. */
  private static final int ENOUGH = 5;

  private static final int LINES = 4;
  private static final int ROWS = 8;

  private final Task task;
  private final Draft draft;
  private final ForecastLines lines;

  RecordComposer(Task task) {
    this.task = task;
    this.draft = new Draft(task.evidence());
    this.lines = new ForecastLines(draft, task.telling());
  }

  Answer compose() {
    List<Entry> ledger = Ledger.of(task.evidence(), task.today());
    Set<String> named = ForecastComposer.subjects(task.question(), task.evidence());
    if (named.isEmpty()) {
      return everybody(ledger);
    }
    String who = named.iterator().next();
    TrackRecord record = TrackRecord.of(who, ledger);
    return record.entries().isEmpty() ? none(who, ledger) : of(record);
  }

  private Answer of(TrackRecord record) {
    List<String> told =
        record.entries().stream()
            .sorted(Comparator.comparing(e -> !e.isScored()))
            .limit(LINES)
            .map(lines::whole)
            .toList();
    draft.section(new Answer.Lines("", told));
    few(record.decided());
    int n = record.entries().size();
    return draft.finish(
        Status.ANSWERED,
        task.understood(),
        "%s made %d %s that stand%s here: %s."
            .formatted(
                task.vocabulary().name(record.claimant()),
                n,
                n == 1 ? "forecast" : "forecasts",
                n == 1 ? "s" : "",
                ForecastLines.counts(record.entries())));
  }

  private void few(int decided) {
    if (decided < ENOUGH) {
      draft.note(
          decided == 0
              ? "Nothing of it is decided on every basis: no record to judge by."
              : "%d decided: too few to judge a forecaster by.".formatted(decided));
    }
  }

  /** Somebody who measures, or reports, is no forecaster. */
  private Answer none(String who, List<Entry> ledger) {
    String name = task.vocabulary().name(who);
    List<String> told =
        ledger.stream()
            .filter(e -> e.rests(who) || e.isAbout(who))
            .limit(LINES - 1)
            .map(lines::whole)
            .toList();
    if (!told.isEmpty()) {
      draft.section(new Answer.Lines("Forecasts by others that touch it:", told));
    }
    return draft.finish(
        Status.UNKNOWN,
        task.understood(),
        measures(who)
            ? name + " measures; no forecast by it is known here, so it has no record."
            : "No forecast by " + name + " is known here, so there is no record.");
  }

  private boolean measures(String who) {
    return task.vocabulary().entity(who).filter(e -> e.kind() == Entity.Kind.DATASET).isPresent();
  }

  private Answer everybody(List<Entry> ledger) {
    List<List<String>> rows = new ArrayList<>();
    for (TrackRecord record : TrackRecord.all(ledger).stream().limit(ROWS).toList()) {
      rows.add(
          List.of(
              task.vocabulary().name(record.claimant()),
              Integer.toString(record.count(State.HIT)),
              Integer.toString(record.count(State.MISSED)),
              Integer.toString(record.count(State.OVERTAKEN)),
              Integer.toString(record.split()),
              Integer.toString(
                  record.count(State.OPEN)
                      + record.count(State.DUE)
                      + record.count(State.NOT_CHECKABLE))));
    }
    draft.section(
        new Answer.Table(
            List.of("who", "hit", "missed", "overtaken", "differs by basis", "undecided"), rows));
    int most = TrackRecord.all(ledger).stream().mapToInt(TrackRecord::decided).max().orElse(0);
    few(most);
    return draft.finish(
        Status.ANSWERED, task.understood(), "Forecasters here, by what came of their forecasts.");
  }
}
