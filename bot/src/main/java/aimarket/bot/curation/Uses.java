package aimarket.bot.curation;

import aimarket.knowledge.store.Curation;
import aimarket.knowledge.store.Curation.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which facts the answers used that stand where people see them, so that a correction can be told
 * there. Nothing is kept of what was asked or by whom. Thread-safe, by several processes too.
 */
public final class Uses {
  /** How long after an answer its facts are still looked after. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** Longer than anything is on its way to Slack. */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

  private static final Logger log = LoggerFactory.getLogger(Uses.class);

  private final UseTable table;
  private final Curation curation;
  private final Clock clock;
  private final AtomicLong noted = new AtomicLong();

  /**
   * @param store with the bot's tables in it, see {@link aimarket.bot.inbox.Inbox#migrate}
   */
  public Uses(DataSource store, Curation curation, Clock clock) {
    this.table = new UseTable(store);
    this.curation = curation;
    this.clock = clock;
  }

  /**
   * Where an answer stands.
   *
   * @param thread the message that a remark on it answers
   */
  public record Place(String team, String channel, String thread) {}

  /**
   * @param as how the fact stood when it was shown
   */
  record Shown(String fact, Standing as) {}

  /**
   * A fact that is no longer as it was shown there.
   *
   * @param shown how it stood when it was shown
   * @param due how it stands now
   */
  public record Use(Place place, String fact, Standing shown, Standing due) {
    public Corrections.Change change() {
      return new Corrections.Change(fact, shown, due);
    }
  }

  /**
   * Keeps what an answer used. Where the store does not take it, the answer stands all the same.
   */
  public void note(Place place, Collection<String> facts) {
    try {
      Instant now = now();
      Map<String, Standing> standing = curation.standing(facts);
      standing.forEach((fact, as) -> table.put(place, fact, as, now, now.plus(KEPT)));
      noted.incrementAndGet();
    } catch (RuntimeException e) {
      log.warn("what an answer used was not kept, a correction will not be told there", e);
    }
  }

  /** Grows with each answer that this process noted. */
  long noted() {
    return noted.get();
  }

  /** Facts in use, by how they were shown. */
  List<Shown> shown() {
    return table.shown();
  }

  /** It has to be told wherever it was shown so. */
  void due(Shown shown, Standing now) {
    table.due(shown, now, now());
  }

  /** It is another version, and nobody would see a difference. */
  void level(Shown shown, Standing now) {
    table.level(shown, now, now());
  }

  /** What has to be told, by place. */
  public List<Use> due() {
    return table.allDue();
  }

  /**
   * Takes the telling of these on; false where another process was faster, or they have changed.
   */
  public boolean claim(List<Use> uses) {
    return table.claim(uses, now());
  }

  /** Slack has it, or may have it: it is never said twice. */
  public void told(List<Use> uses) {
    table.told(uses, now());
  }

  /** Slack surely does not have it. */
  public void again(List<Use> uses) {
    table.again(uses, now());
  }

  /** There is nobody to tell it to any more. */
  public void drop(List<Use> uses) {
    table.drop(uses);
  }

  /** What a process that ended was about to tell may have been told: it is not said again. */
  public void settle() {
    int stuck = table.stuck(now().minus(ON_ITS_WAY), now());
    if (stuck > 0) {
      log.warn("{} corrections may or may not have reached Slack; they are not repeated", stuck);
    }
  }

  /** Forgets what is too old. */
  public void forget() {
    table.deleteExpired(now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
