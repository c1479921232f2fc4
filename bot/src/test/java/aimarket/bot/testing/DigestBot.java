package aimarket.bot.testing;

import static aimarket.bot.local.Control.LIN;

import aimarket.bot.Bot;
import aimarket.bot.cli.Opened;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.slack.Manifest;
import aimarket.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bot as it is shipped, which posts digests by a clock of the test's own, in a Slack that
 * stays.
 */
public final class DigestBot implements AutoCloseable {
  /** Three days before a Monday in a week of which something became known. */
  public static final Instant FRIDAY = Instant.parse("2026-04-17T12:00:00Z");

  public static final Duration TO_MONDAY =
      Duration.between(FRIDAY, Instant.parse("2026-04-20T07:00:01Z"));
  public static final Duration WEEK = Duration.ofDays(7);

  private static final Pattern NUMBER = Pattern.compile("(?:Set up|Changed) digest (\\d+)");

  private final Path home;
  private final MovingClock clock;
  private final LocalSlack slack;
  private final Control people;
  private String channel;
  private @Nullable Opened opened;
  private @Nullable Bot bot;

  private DigestBot(Path home, Instant now, Set<String> scopes) {
    this.home = home;
    this.clock = new MovingClock(now);
    Set<String> all = new HashSet<>(Manifest.scopes());
    all.addAll(scopes);
    this.slack =
        LocalSlack.start(
            LocalSlack.Config.of(
                    "aimarket",
                    List.of(new SlashCommand("/aimarket", "", "asks", List.of())),
                    List.of())
                .withScopes(all));
    this.people = slack.control();
    this.channel = people.channel("ai-market");
  }

  public static DigestBot at(Instant now, Path home) {
    return with(Set.of(), now, home);
  }

  /**
   * @param scopes that the app has beside those of the manifest
   */
  public static DigestBot with(Set<String> scopes, Instant now, Path home) {
    DigestBot bot = new DigestBot(home, now, scopes);
    bot.begin();
    return bot;
  }

  /** After an {@link #end}. */
  public void begin() {
    Settings settings =
        Settings.from(
            Map.of(
                "slack.bot-token", slack.botToken(),
                "slack.signing-secret", slack.signingSecret(),
                "slack.api-url", slack.apiUrl(),
                "slack.questions-per-minute", "0",
                "store.home", home.toString(),
                "web.port", "0"));
    opened = Opened.with(settings);
    bot =
        Bot.start(
            settings,
            opened.store(),
            new KnownNow(opened.knowledge()),
            Clock.systemUTC(),
            clock::instant);
    slack.deliverTo(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
  }

  /** The bot is down; its Slack is not. */
  public void end() {
    if (bot != null) {
      bot.close();
      bot = null;
    }
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }

  @Override
  public void close() {
    end();
    slack.close();
  }

  /** From now on all is about another channel, new to everybody. */
  public void in(String name) {
    channel = people.open(name, LIN);
  }

  public Control people() {
    return people;
  }

  public String channel() {
    return channel;
  }

  public Opened opened() {
    return Objects.requireNonNull(opened, "the bot is down");
  }

  public void forward(Duration time) {
    clock.forward(time);
  }

  /** To the next Monday at nine in Berlin, by the clocks of its summer. */
  public void toMonday() {
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    Instant due = monday.atTime(7, 0, 1).toInstant(ZoneOffset.UTC);
    clock.forward(Duration.between(clock.instant(), due));
  }

  /** What the bot has written to this person. */
  public List<Message> direct(String user) {
    return people.messages(people.directMessages(user));
  }

  /** What the bot says to that, for this person alone. */
  public String said(String user, String typed) {
    int before = people.ephemeral(user).size();
    people.send(user, channel, "/aimarket digest " + typed).join();
    Eventually.until("words on " + typed, () -> people.ephemeral(user).size() > before);
    return people.ephemeral(user).get(before).text();
  }

  /**
   * @return its number
   */
  public int subscribed(String words) {
    int before = people.messages(channel).size();
    Matcher number = NUMBER.matcher(said(LIN, "subscribe " + words));
    if (!number.find()) {
      throw new AssertionError("not set up: " + words);
    }
    Eventually.until("a word in the channel", () -> people.messages(channel).size() > before);
    return Integer.parseInt(number.group(1));
  }

  /** For everything, Mondays at nine in Berlin. */
  public int subscribed() {
    return subscribed("every monday 09:00 Europe/Berlin here");
  }

  /** The digests in the channel. */
  public List<Message> posted() {
    return people.messages(channel).stream()
        .filter(m -> m.user().equals(Control.BOT_USER))
        .filter(m -> m.text().contains("To pause: /aimarket digest pause"))
        .toList();
  }

  public void digests(int number) {
    Eventually.until(number + " digests", () -> posted().size() == number);
  }

  /** Nothing more is posted, over more than one round of the bot's. */
  public void noMore() {
    Eventually.quiet(Duration.ofSeconds(6), () -> people.calls("chat.postMessage").size());
  }

  public String metrics() {
    try {
      URI uri = URI.create("http://127.0.0.1:" + Objects.requireNonNull(bot).port() + "/metrics");
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Of digests, since the bot began. */
  public double count(String outcome) {
    String name = "aimarket_digests_total{outcome=\"" + outcome + "\"} ";
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }
}
