package aimarket.knowledge.changes;

import aimarket.knowledge.compare.Disagreements.Reason;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.store.Version;
import java.util.Optional;

/**
 * One thing that became visible, or ceased to hold.
 *
 * @param fact as it stands now; for what was taken back, as it stood
 * @param before what it is to be read against: what stood before, or stands against it; empty where
 *     nothing does
 * @param reason why the two differ; empty where they do not or there are not two
 * @param why who recorded or took back, and why; empty where the fact is as it was first recorded
 * @param size how much of a change it is, from 0; for ordering only, never shown
 */
public record Change(
    Kind kind,
    Fact fact,
    Optional<Fact> before,
    Optional<Reason> reason,
    Optional<Version.Why> why,
    double size) {

  /** What sort of change. */
  public enum Kind {
    /** Nothing of its kind stood here before. */
    NEW,
    /** The same mention, corrected. */
    REVISED,
    /** A later reading of what was known. */
    SUPERSEDED,
    /** Somebody contradicts what another one says, about the same time. */
    DISPUTED,
    /** Held as wrong from now on, or from the start. */
    REFUTED,
    /** Taken back; nothing takes its place. */
    RETIRED,
    /** The latest reading there is outlived its time in this stretch. */
    STALE,
    /** Another source says what was known. */
    REPEATED
  }

  static Change of(Kind kind, Fact fact) {
    return new Change(kind, fact, Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  Change against(Fact other, Optional<Reason> differs) {
    return new Change(kind, fact, Optional.of(other), differs, why, size);
  }

  Change by(Version.Why who) {
    return new Change(kind, fact, before, reason, Optional.of(who), size);
  }

  Change sized(double much) {
    return new Change(kind, fact, before, reason, why, much);
  }
}
