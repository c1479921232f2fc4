package aimarket.bot.digest;

import aimarket.bot.digest.Subscription.Wanted;
import aimarket.bot.digest.Subscription.WhenQuiet;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Message;
import aimarket.bot.local.SlashCommand;
import aimarket.knowledge.changes.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The Slack of a trial, in another process than the bot: what stands there was posted. */
final class Witness implements AutoCloseable {
  /** Several, since a person gets one message a second at most. */
  private static final int OWNERS = 5;

  private final LocalSlack slack;
  private final Control people;
  private final List<String> channels = new ArrayList<>();
  private final List<String> owners = new ArrayList<>();

  /**
   * @param history whether the bot may read the channels
   */
  Witness(int number, boolean history) {
    Set<String> scopes = new HashSet<>(Set.of("commands", "chat:write", "im:write"));
    if (history) {
      scopes.add("channels:history");
    }
    this.slack =
        LocalSlack.start(
            LocalSlack.Config.of(
                    "market",
                    List.of(new SlashCommand("/market", "", "asks", List.of())),
                    List.of())
                .withScopes(scopes));
    this.people = slack.control();
    for (int i = 0; i < OWNERS; i++) {
      owners.add(people.join("owner" + i));
    }
    for (int i = 0; i < number; i++) {
      channels.add(people.open("trial-" + i, owners.get(i % OWNERS)));
    }
  }

  List<String> channels() {
    return channels;
  }

  /** Makes the bot's tables, one for the time of the trial, and a subscription a channel. */
  void prepare(DataSource store, Schedule schedule, Instant since) {
    Inbox.migrate(store);
    Jdbi.create(store)
        .useHandle(
            h -> {
              h.execute("create table trial_time (seconds bigint not null)");
              h.execute("insert into trial_time values (0)");
            });
    Subscriptions subscriptions = new Subscriptions(store);
    for (int i = 0; i < channels.size(); i++) {
      subscriptions.put(
          new Wanted(
              Control.TEAM,
              channels.get(i),
              Topics.ALL,
              schedule,
              WhenQuiet.SKIP,
              owners.get(i % OWNERS)),
          since);
    }
  }

  /** How often the digest that was due at this moment stands in a channel. */
  int posted(String channel, Instant due) {
    String mark = "News up to " + due;
    return (int) people.messages(channel).stream().filter(m -> m.text().contains(mark)).count();
  }

  /** Of how many digests an owner was told that nobody knows. */
  int ownersAsked() {
    return (int)
        owners.stream()
            .flatMap(owner -> people.messages(people.directMessages(owner)).stream())
            .map(Message::text)
            .filter(text -> text.contains("did not confirm"))
            .count();
  }

  String apiUrl() {
    return slack.apiUrl();
  }

  String botToken() {
    return slack.botToken();
  }

  @Override
  public void close() {
    slack.close();
  }
}
