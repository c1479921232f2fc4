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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opinions and flags in the store. */
public final class Feedback implements Opinions {
  /** Of whether an answer helped. */
  public static final Duration OPINIONS_KEPT = Duration.ofDays(90);

  /** Of a flag that nobody settled. */
  public static final Duration FLAGS_KEPT = Duration.ofDays(180);

  private final OpinionTable opinions;
  private final FlagTable flags;
  private final Clock clock;

  /**
   * @param store with the bot's tables in it, see {@link aimarket.bot.inbox.Inbox#migrate}
   */
  public Feedback(DataSource store, Clock clock) {
    this.opinions = new OpinionTable(store);
    this.flags = new FlagTable(store);
    this.clock = clock;
  }

  /** Longer than anything is on its way to Slack. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

  /** A flag and when it came. */
  public record Raised(Flag flag, Instant at) {}

  /**
   * What somebody flagged and a curator has changed, of which they have to hear.
   *
   * @param since when they flagged it first, after which it was changed
   * @param reason what they wrote last
   */
  public record Settled(Asker who, String fact, Instant since, String reason) {}

  /**
   * How often answers to one question helped, by the last word of each person.
   *
   * @param last the last time that somebody said so
   */
  public record Tally(
      String team, String question, String readAs, long helpful, long not, Instant last) {}

  @Override
  public void judged(Asker asker, boolean helpful, String question, String readAs) {
    opinions.put(asker, slot(question), helpful, question, readAs, now());
  }

  @Override
  public void flagged(String request, Flag flag) {
    flags.put(request, flag, now());
  }

  /**
   * Flags that are not settled, the oldest first.
   *
   * @param team null for all
   */
  public List<Raised> flags(Instant since, @Nullable String team) {
    return flags.open(later(since, FLAGS_KEPT), team);
  }

  /** By question, the one that helped least first. */
  public List<Tally> tallies(Instant since, @Nullable String team) {
    return opinions.tallies(later(since, OPINIONS_KEPT), team);
  }

  /**
   * Takes the flags of a fact off the list.
   *
   * @return how many there were
   */
  public int settle(String fact, @Nullable String team) {
    return flags.settle(fact, team);
  }

  /**
   * A flag is settled by a change of its fact; its person has to be told.
   *
   * @param by who changed the fact: their own flag is closed without a word
   */
  public void settle(Raised raised, String by) {
    flags.due(raised, by, now());
  }

  /** Who has to be told of what, each person of each fact once. */
  public List<Settled> due() {
    Map<List<Object>, Settled> due = new LinkedHashMap<>();
    for (Raised raised : flags.due()) {
      Flag flag = raised.flag();
      Settled one = new Settled(flag.asker(), flag.fact(), raised.at(), flag.reason());
      due.merge(
          List.of(one.who(), one.fact()),
          one,
          (first, last) -> new Settled(first.who(), first.fact(), first.since(), last.reason()));
    }
    return List.copyOf(due.values());
  }

  /** Takes the telling of this on; false where another process was faster. */
  public boolean claim(Settled one) {
    return flags.claim(one, now());
  }

  /** Slack has it, or may have it, or there is nobody to tell: it is never said again. */
  public void told(Settled one) {
    flags.end(one);
  }

  /** Slack surely does not have it. */
  public void again(Settled one) {
    flags.again(one, now());
  }

  /** Its fact is again as it was when it was flagged, and nobody was told otherwise. */
  public void reopen(Settled one) {
    flags.reopen(one, now());
  }

  /** What a process that ended was about to tell may have been told: it is not said again. */
  public void endStuck() {
    flags.endStuck(now().minus(ON_ITS_WAY));
  }

  /** Forgets what is too old. */
  public void forget() {
    opinions.deleteBefore(now().minus(OPINIONS_KEPT));
    flags.deleteBefore(now().minus(FLAGS_KEPT));
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
