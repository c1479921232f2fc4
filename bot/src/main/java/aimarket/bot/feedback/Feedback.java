package aimarket.bot.feedback;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Opinions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opinions and flags in the store. */
public final class Feedback implements Opinions {
  /** Of whether an answer helped. */
  public static final Duration OPINIONS_KEPT = Duration.ofDays(90);

  /** Of a flag that nobody settled. */
  public static final Duration FLAGS_KEPT = Duration.ofDays(180);

  private final FeedbackTable table;
  private final Clock clock;

  /**
   * @param store with the bot's tables in it, see {@link aimarket.bot.inbox.Inbox#migrate}
   */
  public Feedback(DataSource store, Clock clock) {
    this.table = new FeedbackTable(store);
    this.clock = clock;
  }

  /** A flag and when it came. */
  public record Raised(Flag flag, Instant at) {}

  /**
   * How often answers to one question helped, by the last word of each person.
   *
   * @param last the last time that somebody said so
   */
  public record Tally(
      String team, String question, String readAs, long helpful, long not, Instant last) {}

  @Override
  public void judged(Asker asker, boolean helpful, String question, String readAs) {
    table.put(asker, slot(question), helpful, question, readAs, now());
  }

  @Override
  public void flagged(String request, Flag flag) {
    table.put(request, flag, now());
  }

  /**
   * Flags that are not settled, the oldest first.
   *
   * @param team null for all
   */
  public List<Raised> flags(Instant since, @Nullable String team) {
    return table.flags(later(since, FLAGS_KEPT), team);
  }

  /** By question, the one that helped least first. */
  public List<Tally> tallies(Instant since, @Nullable String team) {
    return table.tallies(later(since, OPINIONS_KEPT), team);
  }

  /**
   * Takes the flags of a fact off the list.
   *
   * @return how many there were
   */
  public int settle(String fact, @Nullable String team) {
    return table.settle(fact, team);
  }

  /** Forgets what is too old. */
  public void forget() {
    table.deleteBefore(now().minus(OPINIONS_KEPT), now().minus(FLAGS_KEPT));
  }

  /** What is too old counts as gone before it is. */
  private Instant later(Instant since, Duration kept) {
    Instant first = now().minus(kept);
    return since.isBefore(first) ? first : since;
  }

  /** The same question in another spelling of it is the same. */
  private static String slot(String question) {
    String same = question.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
