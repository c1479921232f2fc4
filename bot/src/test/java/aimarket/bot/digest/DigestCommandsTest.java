package aimarket.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import aimarket.bot.digest.DigestCommands.Speaker;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.testing.MovingClock;
import aimarket.bot.testing.RunningBot;
import aimarket.bot.testing.Shipped;
import aimarket.knowledge.Digests;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say of digests, in words. */
class DigestCommandsTest {
  private static final Speaker LIN = new Speaker("T1", "C1", "U1");

  private final MovingClock clock = new MovingClock(Instant.parse("2026-10-16T12:00:00Z"));
  private final HikariDataSource store = RunningBot.store();
  private final List<String> told = new ArrayList<>();
  private final DigestOffice office = office();

  private DigestOffice office() {
    Inbox.migrate(store);
    Digests none =
        asked -> {
          throw new AssertionError("nothing is composed here");
        };
    return new DigestOffice(
        new DigestOffice.Means(
            store,
            true,
            () -> {},
            clock::instant,
            none,
            Shipped::vocabulary,
            ZoneId.of("UTC"),
            "/aimarket",
            new SimpleMeterRegistry()),
        new Telling());
  }

  /** Takes what is said, and posts nothing. */
  private final class Telling implements Poster {
    @Override
    public CompletableFuture<Posted> post(Edition edition, Turn turn) {
      throw new AssertionError("nothing is posted here");
    }

    @Override
    public CompletableFuture<Posted> say(String team, String to, String words, Turn turn) {
      told.add(to + ": " + words);
      return CompletableFuture.completedFuture(
          new Posted(Posted.Kind.DELIVERED, "", new Where(to, "1.1")));
    }

    @Override
    public CompletableFuture<Posted> askAgain(
        String team, String owner, String words, Run.Key run, Turn turn) {
      return say(team, owner, words, turn);
    }

    @Override
    public Look look(Subscription subscription, Run.Key run, Instant since) {
      return Look.CANNOT;
    }

    @Override
    public void note(String team, Where where, Set<String> facts) {}
  }

  @AfterEach
  void stop() {
    store.close();
  }

  private String say(String words) {
    return say(words, LIN);
  }

  private String say(String words, Speaker speaker) {
    return office.commands().say("digest " + words, speaker).words();
  }

  @Test
  void what_is_not_about_digests_is_left_to_others() {
    assertThat(office.commands().takes("digest")).isTrue();
    assertThat(office.commands().takes("Digest list")).isTrue();
    assertThat(office.commands().takes("digestion of llamas")).isFalse();
    assertThat(office.commands().takes("what is a digest")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subscribe | everything, every Monday 09:00 UTC",
        "subscribe here | everything, every Monday 09:00 UTC",
        "subscribe every tuesday | everything, every Tuesday 09:00 UTC",
        "subscribe every fri at 16:30 | everything, every Friday 16:30 UTC",
        "subscribe every Mondays 9am new_york | everything, every Monday 09:00 America/New_York",
        "subscribe every wed 12 pm europe/berlin here | everything, every Wednesday 12:00 Europe/Berlin",
        "subscribe every sunday 7 tokyo | everything, every Sunday 07:00 Asia/Tokyo",
        "subscribe openai anthropic every monday | Anthropic, OpenAI, every Monday 09:00 UTC",
        "subscribe OpenAI, and annualised revenue | OpenAI, annualised revenue, every Monday 09:00 UTC",
      })
  void it_is_read_as_people_write_it(String words, String read) {
    assertThat(say(words)).startsWith("Set up digest 1: " + read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subscribe every day 9:00 | no weekday. Write it as: every Monday 09:00 Europe/Berlin",
        "subscribe every monday 25:00 | '25:00' is no time of day. Write it as 09:00",
        "subscribe every monday 13pm | is no time of day",
        "subscribe every monday 09:00 Europe/Berln | I know no time zone 'Europe/Berln'. Did you mean Europe/Berlin?",
        "subscribe every monday 09:00 Tokio | I know no time zone 'Tokio'. Did you mean Asia/Tokyo?",
        "subscribe every monday 09:00 PST8 | Name a city, as Europe/Berlin",
        "subscribe every monday 09:00 UTC please | I do not know what to do with 'please'",
        "subscribe antropic | Did you mean Anthropic?",
        "subscribe zebra crossings | No company and no measure here is called 'zebra'",
        "subscribe every monday #secret | Slack does not tell me which channel #secret is",
        "pause until 2026-10-30 | No digest is set up here. To get one: /aimarket digest subscribe",
        "pause | Say until when: /aimarket digest pause until 2026-10-30",
        "resume | No digest is set up here.",
        "resume 7 | There is no digest 7 here, and none of yours elsewhere",
        "unsubscribe all | 'all' is no number of a digest",
        "send | type: /aimarket digest send now",
        "send now | No digest is set up here.",
        "list | No digest is set up here.",
        "frobnicate | I know no 'digest frobnicate'.",
        "help | /aimarket digest subscribe [companies and measures] every Monday 09:00",
      })
  void what_cannot_be_done_is_said_with_what_to_type(String words, String answer) {
    assertThat(say(words)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-16 | 2026-10-16 has to be after today and within a year, such as 2026-10-30",
        "2028-01-01 | has to be after today and within a year",
        "next week | 'next week' is no date. Write it as 2026-10-30",
        "24 dec | Digest 1 is paused until 2026-12-24. Next: Mon 28 Dec 2026 09:00 UTC",
        "1 March | Digest 1 is paused until 2027-03-01. Next: Mon 1 Mar 2027",
        "2026-12-24 | Digest 1 is paused until 2026-12-24.",
      })
  void a_pause_wants_a_day_to_come(String day, String answer) {
    say("subscribe");
    assertThat(say("pause until " + day)).contains(answer);
  }

  @Test
  void what_is_odd_about_the_clocks_is_told_before_it_happens() {
    assertThat(say("subscribe every sunday 02:30 Europe/Berlin"))
        .contains("Next: Sun 18 Oct 2026 02:30 Europe/Berlin.");
    clock.forward(Duration.ofDays(3));
    assertThat(say("list"))
        .contains(
            "Next: Sun 25 Oct 2026 02:30 Europe/Berlin (the clocks there show 02:30 twice on that"
                + " day, and it comes at the first).");
  }

  @Test
  void the_channel_hears_who_set_it_up_and_once() {
    say("subscribe {#C2} every friday");
    say("subscribe {#C2} every thursday");

    assertThat(told).hasSize(1);
    assertThat(told.get(0))
        .startsWith("C2: {@U1} set up a weekly digest here: everything, every Friday 09:00 UTC.")
        .contains("/aimarket digest unsubscribe 1 ends it");
  }

  @Test
  void of_several_here_one_is_named_by_its_number_and_nobody_touches_those_elsewhere() {
    say("subscribe openai");
    say("subscribe anthropic");
    assertThat(say("resume")).contains("There are 2 digests here. Say which one by its number");
    assertThat(say("unsubscribe 2")).contains("Digest 2 has ended: Anthropic");

    Speaker elsewhere = new Speaker("T1", "C9", "U9");
    assertThat(say("unsubscribe 1", elsewhere)).contains("There is no digest 1 here");
    assertThat(say("unsubscribe 1", new Speaker("T1", "C9", "U1"))).contains("Digest 1 has ended");
  }
}
