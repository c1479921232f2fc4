package aimarket.knowledge.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and not answered, kept for those who mend the vocabulary and add facts.
 * Thread-safe.
 *
 * <p>All methods throw {@link StoreProblem} when the database does not answer; its causes may quote
 * the question, which belongs in no log.
 */
public interface Gaps {
  /** How long a gap is kept after the day it was asked on. */
  Duration KEPT = Duration.ofDays(90);

  /** Notes one asking, today; forgets what is too old. */
  void note(Gap gap);

  /**
   * What was noted on a day and since, by team, kind, what is missing and question.
   *
   * @param team null for all
   */
  List<Tally> since(LocalDate day, @Nullable String team);

  /** Forgets what is too old. {@link #note} does so too; this is for when nothing is asked. */
  void forget();

  /**
   * One gap, however often it was noted.
   *
   * @param first the first day of those that were looked at, UTC
   * @param last the last day
   */
  record Tally(Gap gap, long times, LocalDate first, LocalDate last) {}
}
