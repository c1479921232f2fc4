package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact as this store held it for a while.
 *
 * @param recordedTo empty for the open version
 * @param visibleAt the later of printed and recorded; for the starter knowledge, printed
 */
public record Version(
    Fact fact,
    int number,
    Instant recordedFrom,
    Optional<Instant> recordedTo,
    Instant visibleAt,
    Why why) {

  /**
   * @param by a person or "starter"
   * @param reason in words
   * @param from a file, a command, a message
   */
  public record Why(String by, String reason, String from) {
    /** Who records what ships with the product. */
    public static final String STARTER = "starter";
  }
}
