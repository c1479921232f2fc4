package aimarket.bot.digest;

import aimarket.bot.inbox.Daemons;
import aimarket.knowledge.Digests;
import aimarket.knowledge.vocabulary.Vocabulary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All about weekly digests: what people say of them, and the rounds that post them. */
public final class DigestOffice implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DigestOffice.class);
  private static final int EVERY_SECONDS = 5;

  private final Parts parts;
  private final Ledger ledger;
  private final DigestRounds rounds;
  private final DigestClock clock;
  private final DigestCommands commands;
  private final DigestForms forms;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("digests"));

  /**
   * What digests stand on.
   *
   * @param h2 whether the store is H2, and not PostgreSQL
   * @param checkpoint returns when what is committed survives a loss of power
   * @param zone of whoever names none
   * @param command with its slash
   */
  public record Means(
      DataSource store,
      boolean h2,
      Runnable checkpoint,
      Supplier<Instant> time,
      Digests digests,
      Supplier<Vocabulary> vocabulary,
      ZoneId zone,
      String command,
      MeterRegistry meters) {}

  record Parts(
      Subscriptions subscriptions,
      RunTable runs,
      Editions editions,
      Counts counts,
      Supplier<Instant> time,
      Supplier<Vocabulary> vocabulary,
      ZoneId zone,
      String command) {}

  /**
   * @param means with the bot's tables in the store, see {@link aimarket.bot.inbox.Inbox#migrate}
   */
  public DigestOffice(Means means, Poster poster) {
    String holder = UUID.randomUUID().toString();
    this.parts =
        new Parts(
            new Subscriptions(means.store()),
            new RunTable(means.store()),
            new Editions(means.digests(), means.time()),
            new Counts(means.meters()),
            means.time(),
            means.vocabulary(),
            means.zone(),
            means.command());
    this.ledger = new Ledger(parts.runs(), means.time(), means.checkpoint(), holder, means.h2());
    this.rounds = new DigestRounds(parts, ledger, poster);
    this.clock =
        new DigestClock(
            means.store(), means.h2(), parts.subscriptions(), means.time(), holder, rounds::look);
    DigestLines lines = new DigestLines(parts, ledger);
    Announcer announcer = new Announcer(parts, poster);
    SettingUp settingUp = new SettingUp(parts, ledger, lines, announcer, clock);
    this.commands = new DigestCommands(parts, ledger, lines, announcer, settingUp);
    this.forms = new DigestForms(parts, ledger, lines, settingUp);
  }

  /** What people say of digests. */
  public DigestCommands commands() {
    return commands;
  }

  /** The same in forms and lists. */
  public DigestForms forms() {
    return forms;
  }

  /** In words, for whoever asked for it. */
  public String again(Run.Key key) {
    return rounds.again(key);
  }

  public void start() {
    clock.start();
    timer.scheduleWithFixedDelay(this::tend, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void tend() {
    try {
      clock.tend();
      rounds.tend();
    } catch (RuntimeException e) {
      log.warn("digests could not be tended; trying again: {}", e.getMessage());
    }
  }

  /** Forgets what became of digests more than a year ago. */
  public void forget() {
    ledger.forget();
  }

  /** Begins nothing more; what is on its way ends, or is taken up by the next start. */
  @Override
  public void close() {
    timer.shutdown();
    Daemons.await(timer);
    clock.close();
  }
}
