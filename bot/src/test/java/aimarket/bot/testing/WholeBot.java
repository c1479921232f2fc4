package aimarket.bot.testing;

import aimarket.bot.Bot;
import aimarket.bot.cli.Opened;
import aimarket.bot.local.Control;
import aimarket.bot.local.Delivery;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.config.Settings;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Version.Why;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** All of the bot as it is shipped, on a store of its own, in its local workspace. */
public final class WholeBot implements AutoCloseable {
  private final Opened opened;
  private final Bot bot;
  private final LocalSlack slack;
  private final Control people;

  private WholeBot(Opened opened, Bot bot) {
    this.opened = opened;
    this.bot = bot;
    this.slack = bot.workspace().orElseThrow().slack();
    this.people = slack.control();
  }

  public static WholeBot in(Path home) {
    return in(home, Map.of());
  }

  /** With some settings of its own. */
  public static WholeBot in(Path home, Map<String, String> own) {
    Map<String, String> values = new HashMap<>();
    // Tests ask faster than people do.
    values.put("slack.questions-per-minute", "0");
    values.putAll(own);
    values.put("store.home", home.toString());
    values.put("web.port", "0");
    values.put("workspace.port", "0");
    OwnHome.fill(home);
    Settings settings = Settings.from(values);
    Opened opened = Opened.with(settings);
    // As serve does: else the first question of a test waits for the learning.
    opened.knowledge().prepare();
    return new WholeBot(
        opened, Bot.start(settings, opened.store(), opened.knowledge(), Clock.systemUTC()));
  }

  /** Where the bot itself listens, whatever for. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + bot.port() + "/");
  }

  /** Where people open the workspace. */
  public String page() {
    return slack.pageUrl();
  }

  public Control people() {
    return people;
  }

  /** What the vocabulary gives as examples of questions, some of each metric. */
  public List<String> exampleQuestions() {
    return opened.vocabulary().metrics().stream()
        .flatMap(m -> m.examples().stream().limit(2))
        .toList();
  }

  /** What the bot wrote where everybody in the channel reads it. */
  public List<Message> saidIn(String channel) {
    return byBot(people.messages(channel));
  }

  /** What the bot wrote for this person alone. */
  public List<Message> toldTo(String user) {
    return byBot(people.ephemeral(user));
  }

  private static List<Message> byBot(List<Message> messages) {
    return messages.stream().filter(m -> m.user().equals(Control.BOT_USER)).toList();
  }

  /** The bot's next private answer to this person after this was done, which Slack took. */
  public Message whisper(String user, Supplier<CompletableFuture<Delivery>> doing) {
    return next(() -> toldTo(user), doing);
  }

  /** The bot's next message in this channel after this was done. */
  public Message post(String channel, Supplier<CompletableFuture<Delivery>> doing) {
    return next(() -> saidIn(channel), doing);
  }

  private static Message next(
      Supplier<List<Message>> said, Supplier<CompletableFuture<Delivery>> doing) {
    int before = said.get().size();
    Delivery delivery = doing.get().join();
    if (delivery.status() != 200) {
      throw new AssertionError("not acknowledged: " + delivery);
    }
    Eventually.until("an answer", () -> said.get().size() > before);
    return said.get().get(before);
  }

  /** Makes a fact again what ships, where a test made something else of it. */
  public void putBack(String fact) {
    FactStore facts = opened.store().facts();
    Fact shipped = facts.history(fact).get(0).fact();
    if (!facts.fact(fact, Clocks.NOW).equals(Optional.of(shipped))) {
      facts.record(
          new FactStore.Batch(
              List.of(), List.of(shipped), List.of(), new Why("test", "put back", "a test")));
    }
  }

  /** Sends an event as Slack would, whatever it says. */
  public int event(String json) throws IOException, InterruptedException {
    String time = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", time)
            .header(
                "X-Slack-Signature",
                new SlackSignature.Generator(slack.signingSecret()).generate(time, json))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Override
  public void close() {
    bot.close();
    opened.close();
  }
}
