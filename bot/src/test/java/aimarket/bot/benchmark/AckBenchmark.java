package aimarket.bot.benchmark;

import static java.time.temporal.ChronoUnit.MINUTES;

import aimarket.bot.benchmark.Load.Acks;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.testing.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon the bot acknowledges over signed HTTP while Slack is well, silent, or ill, and while
 * digests are posted, beside a bare bot that only acknowledges. Each is a process of its own, with
 * the launcher's options; the small Slack is in this one.
 */
class AckBenchmark {
  private static final int SECONDS = Integer.getInteger("benchmark.seconds", 15);
  private static final int DIGESTS = Integer.getInteger("benchmark.digests", 1_000);
  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final Pattern PORT = Pattern.compile("port (\\d+)");
  private static final List<Integer> RATES =
      Arrays.stream(System.getProperty("benchmark.rates", "20,200").split(","))
          .map(Integer::valueOf)
          .toList();
  private static final List<String> OPTIONS = options();

  /** The launcher's, and what else is to be tried. */
  private static List<String> options() {
    List<String> options =
        new ArrayList<>(List.of("-XX:TieredStopAtLevel=4", "-Dh2.bindAddress=127.0.0.1"));
    String more = System.getProperty("benchmark.jvm", "");
    if (!more.isEmpty()) {
      options.addAll(List.of(more.split(" ")));
    }
    return options;
  }

  @TempDir Path folder;

  private final LocalSlack slack =
      LocalSlack.start(
          LocalSlack.Config.of(
              "aimarket",
              List.of(new SlashCommand("/aimarket", "", "asks", List.of())),
              List.of()));
  private final Control people = slack.control();
  private final Load load = new Load(people);
  private final List<Program> programs = new ArrayList<>();

  @AfterEach
  void stop() {
    programs.forEach(Program::close);
    slack.close();
  }

  @Test
  void acknowledgements() throws Exception {
    URI bare = bare();
    URI ours = ours();
    slack.deliverTo(bare);
    load.run(50, 1_000);
    slack.deliverTo(ours);
    answered("cold", load.run(20, 100).taken());
    answered("warm-up", load.run(50, 1_000).taken());
    for (int rate : RATES) {
      int count = rate * SECONDS;
      slack.deliverTo(bare);
      Acks reference = load.run(rate, count);
      say("%d/s, bare Javalin and Bolt: %s", rate, reference);
      slack.deliverTo(ours);
      Acks well = tell(rate, "Slack well", load.run(rate, count), reference);
      answered("Slack well", well.taken());
      people.silence(SILENCE);
      Acks silent = tell(rate, "Slack silent for 5 s", load.run(rate, count), reference);
      people.answerWithStatus(503);
      people.silence(Duration.ZERO);
      Acks ill = tell(rate, "Slack at 503", load.run(rate, count), reference);
      people.answerWithStatus(0);
      answered("after the silence and 503", silent.taken() + ill.taken());
    }
    Acks burst = load.run(100, 2_000);
    say("burst of 2,000 at 100/s: %s", burst);
    answered("burst", burst.taken());
    whileDigestsArePosted(bare, ours);
  }

  /** Weekly digests of very many channels fall due at one moment, and people go on asking. */
  private void whileDigestsArePosted(URI bare, URI ours) throws InterruptedException {
    int rate = RATES.get(RATES.size() - 1);
    slack.deliverTo(bare);
    Acks reference = load.run(rate, rate * SECONDS);
    slack.deliverTo(ours);
    ZonedDateTime due = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(3).truncatedTo(MINUTES);
    List<String> channels = subscribe(due);
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), due.toInstant()).toMillis()));
    before = delivered(); // what was said on the subscriptions is no answer to the load
    int posted = posted(channels);
    Acks acks = tell(rate, "digests being posted", load.run(rate, rate * SECONDS), reference);
    say(
        "%d/s: %,d of %,d digests posted before it, %,d when it ended",
        rate, posted, channels.size(), posted(channels));
    answered("with digests", acks.taken());
  }

  /** A line also in a week without news: how many of these there are does not depend on the day. */
  private List<String> subscribe(ZonedDateTime due) throws InterruptedException {
    String when = due.format(DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH));
    List<String> channels = new ArrayList<>();
    for (int i = 0; i < DIGESTS; i++) {
      String channel = people.open("digest-" + i, Control.YOU);
      channels.add(channel);
      people
          .send(
              Control.YOU,
              channel,
              "/aimarket digest subscribe every " + when + " UTC here also when quiet")
          .join();
    }
    return channels;
  }

  private int posted(List<String> channels) {
    return (int)
        channels.stream()
            .filter(
                channel ->
                    people.messages(channel).stream()
                        .anyMatch(m -> m.text().contains("To pause: /aimarket digest pause")))
            .count();
  }

  private static Acks tell(int rate, String when, Acks acks, Acks reference) {
    say(
        "%d/s, %s: %s; v bare: median %.2f x, p99 %.2f x",
        rate,
        when,
        acks,
        acks.millis(50) / reference.millis(50),
        acks.millis(99) / reference.millis(99));
    return acks;
  }

  private int before;

  /** Waits for as many answers that Slack has taken; says how long the last one took. */
  private void answered(String when, int expected) throws InterruptedException {
    long begun = System.nanoTime();
    int delivered = 0;
    while (delivered < expected && System.nanoTime() - begun < 90_000_000_000L) {
      Thread.sleep(100);
      delivered = delivered() - before;
    }
    before += delivered;
    say(
        "%s: %,d of %,d answers delivered, the last %.1f s after the last acknowledgement",
        when, delivered, expected, (System.nanoTime() - begun) / 1e9);
  }

  private int delivered() {
    return (int) people.calls("response_url").stream().filter(c -> c.status() == 200).count();
  }

  private URI bare() throws Exception {
    Program bare =
        Program.startMain(
            BareBot.class.getName(),
            folder,
            Map.of(),
            OPTIONS,
            folder.resolve("bare").toString(),
            slack.botToken(),
            slack.signingSecret(),
            slack.apiUrl());
    return listening(bare);
  }

  private URI ours() throws Exception {
    Map<String, String> environment =
        Map.of(
            "SLACK_BOT_TOKEN", slack.botToken(),
            "SLACK_SIGNING_SECRET", slack.signingSecret(),
            "SLACK_API_URL", slack.apiUrl(),
            "AIMARKET_HOME", folder.resolve("home").toString(),
            // All is asked by one person, who would be told to wait.
            "AIMARKET_SLACK_QUESTIONS_PER_MINUTE", "0",
            "AIMARKET_PORT", "0");
    return listening(Program.start(folder, environment, OPTIONS, "serve"));
  }

  private URI listening(Program program) throws IOException, InterruptedException {
    programs.add(program);
    while (program.alive()) {
      Matcher port = PORT.matcher(program.printed());
      if (port.find()) {
        return URI.create("http://127.0.0.1:" + port.group(1) + "/slack/events");
      }
      Thread.sleep(50);
    }
    throw new AssertionError("did not start: " + program.printed() + program.complained());
  }

  private static void say(String line, Object... parts) {
    System.out.println(String.format(Locale.ROOT, line, parts));
  }
}
