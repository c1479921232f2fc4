package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact as this store held it for a while.
 *
 * @param number counted from 1
 * @param recordedTo empty for the open version
 * @param visibleAt the later of printed and recorded; for the starter knowledge, printed
 * @param retired who took it back and why; empty for the open version and where a newer one
 *     followed at once
 */
public record Version(
    Fact fact,
    int number,
    Instant recordedFrom,
    Optional<Instant> recordedTo,
    Instant visibleAt,
    Why why,
    Optional<Why> retired) {

  public boolean isOpen() {
    return recordedTo.isEmpty();
  }

  /**
   * @param by a person or "starter"
   * @param reason in words
   * @param from a file, a command, a message
   */
  public record Why(String by, String reason, String from) {
    /** Who records what ships with the product. */
    public static final String STARTER = "starter";

    public boolean isStarter() {
      return STARTER.equals(by);
    }
  }
}
