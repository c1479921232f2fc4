package aimarket.bot.rehearsal;

import aimarket.bot.local.Control;
import aimarket.bot.local.LocalSlack;
import aimarket.bot.local.Mishap;
import aimarket.bot.local.Pace;
import aimarket.bot.local.SlashCommand;
import aimarket.bot.slack.Guests;
import aimarket.bot.testing.Answers;
import aimarket.bot.testing.RunningBot;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks as people do while calls to Slack fail in every way, and tells what they saw. {@code mvn
 * test} runs a part; the whole is {@code -Drehearsal.faults=1000}.
 */
final class FaultRehearsal {
  private static final int LANES = 16;
  private static final int BYSTANDERS = 4;

  /** A part that every build can wait for. */
  private static final int PART = 200;

  private FaultRehearsal() {}

  /**
   * What came of it.
   *
   * @param met how many calls met a fault; a second one is planned for calls that may not come
   * @param doubled words whose answer stood somewhere twice at the end of the run
   * @param waits of those who asked beside, whose calls met no fault
   * @param stall the longest that this machine let a thread wait that had nothing to wait for
   */
  record Outcome(
      List<Trial> trials, int met, List<String> doubled, List<Duration> waits, Duration stall) {}

  /**
   * How long is waited, all shorter than in the bot itself, so that a run ends; a part waits less
   * than the whole.
   *
   * @param client for Slack's answer
   * @param patience of a message for a Slack that is away
   * @param longest of a person
   */
  private record Waits(Duration client, Duration patience, Duration longest) {
    static Waits of(int faults) {
      return faults <= PART
          ? new Waits(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(25))
          : new Waits(Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofSeconds(45));
    }

    Duration silence() {
      return client.plusSeconds(1);
    }
  }

  static Outcome run(int faults, long seed) throws InterruptedException, ExecutionException {
    Waits waits = Waits.of(faults);
    ExecutorService threads = Executors.newFixedThreadPool(LANES + BYSTANDERS + 1);
    try (LocalSlack slack = slack();
        HikariDataSource store = RunningBot.store();
        RunningBot bot =
            RunningBot.beside(
                slack, store, Answers.echo(), Guests.PEOPLE, waits.patience(), waits.client())) {
      List<Plan> plans = plans(faults, new Random(seed), waits.silence());
      return run(bot.slackBeside().control(), store, threads, plans, waits.longest());
    } finally {
      threads.shutdownNow();
    }
  }

  private static LocalSlack slack() {
    // The pace of messages has tests of its own; here each refusal is one that was planned.
    return LocalSlack.start(
        LocalSlack.Config.of(
                "market",
                List.of(new SlashCommand(RunningBot.COMMAND, "", "asks", List.of())),
                List.of())
            .withPace(Pace.asSlack().withMessages(Duration.ZERO, 1)));
  }

  private record Plan(String word, Surface surface, List<Mishap> mishaps) {}

  /** Each fault in turn; a third of the trials meet another one on their second call too. */
  private static List<Plan> plans(int faults, Random random, Duration silence) {
    List<Mishap> all = Mishaps.all(silence);
    List<Plan> plans = new ArrayList<>();
    int planned = 0;
    while (planned < faults) {
      List<Mishap> mishaps = new ArrayList<>(List.of(all.get(plans.size() % all.size())));
      if (random.nextInt(3) == 0 && planned + 1 < faults) {
        mishaps.add(all.get(random.nextInt(all.size())));
      }
      planned += mishaps.size();
      Surface surface = Surface.values()[random.nextInt(Surface.values().length)];
      plans.add(new Plan("trial" + plans.size() + "x", surface, mishaps));
    }
    Collections.shuffle(plans, random);
    return plans;
  }

  private static Outcome run(
      Control people,
      HikariDataSource store,
      ExecutorService threads,
      List<Plan> plans,
      Duration longest)
      throws InterruptedException, ExecutionException {
    // Whoever is done takes the next question: some wait long, and others would stand idle.
    AtomicInteger next = new AtomicInteger();
    Map<Plan, Lane> lanes = new ConcurrentHashMap<>();
    List<Future<List<Trial>>> running = new ArrayList<>();
    for (int i = 0; i < LANES; i++) {
      int first = i;
      Inboxes owed = new Inboxes(store);
      Lane lane = new Lane(people, "p" + i, () -> owed.idle("p" + first), longest);
      running.add(threads.submit(() -> all(lane, owed, plans, next, lanes)));
    }
    AtomicBoolean over = new AtomicBoolean();
    List<Future<List<Duration>>> beside = new ArrayList<>();
    for (int i = 0; i < BYSTANDERS; i++) {
      Lane lane = new Lane(people, "b" + i, () -> true, longest);
      int number = i;
      beside.add(threads.submit(() -> beside(lane, number, over)));
    }
    Future<Duration> stall = threads.submit(() -> stall(over));
    List<Trial> trials = new ArrayList<>();
    for (Future<List<Trial>> one : running) {
      trials.addAll(one.get());
    }
    over.set(true);
    List<Duration> waits = new ArrayList<>();
    for (Future<List<Duration>> one : beside) {
      waits.addAll(one.get());
    }
    // Whatever would still come a second time has come by then.
    Thread.sleep(3_000);
    return new Outcome(trials, people.mishapsMet(), doubled(lanes), waits, stall.get());
  }

  private static List<Trial> all(
      Lane lane, Inboxes owed, List<Plan> plans, AtomicInteger next, Map<Plan, Lane> lanes) {
    List<Trial> trials = new ArrayList<>();
    for (int i = next.getAndIncrement(); i < plans.size(); i = next.getAndIncrement()) {
      Plan plan = plans.get(i);
      lanes.put(plan, lane);
      owed.watch(plan.word());
      trials.add(lane.run(plan.word(), plan.surface(), plan.mishaps()));
    }
    return trials;
  }

  private static List<Duration> beside(Lane lane, int number, AtomicBoolean over)
      throws InterruptedException {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; !over.get(); i++) {
      Surface surface = i % 2 == 0 ? Surface.MENTION : Surface.COMMAND;
      waits.add(lane.plain("beside" + number + "y" + i + "x", surface));
      // Not faster than Slack takes messages in one channel.
      Thread.sleep(1_100);
    }
    return waits;
  }

  private static Duration stall(AtomicBoolean over) throws InterruptedException {
    Duration longest = Duration.ZERO;
    while (!over.get()) {
      Instant start = Instant.now();
      Thread.sleep(50);
      Duration late = Duration.between(start, Instant.now()).minusMillis(50);
      longest = late.compareTo(longest) > 0 ? late : longest;
    }
    return longest;
  }

  private static List<String> doubled(Map<Plan, Lane> lanes) {
    List<String> doubled = new ArrayList<>();
    lanes.forEach(
        (plan, lane) -> {
          long most = plan.surface() == Surface.SHARE ? 2 : 1;
          if (lane.answers(plan.word()) > most) {
            doubled.add(plan.toString());
          }
        });
    return doubled;
  }

  /** Whether the bot still owes something, by the rows of its inbox, which hold what was asked. */
  private static final class Inboxes {
    private final HikariDataSource store;
    private volatile String word = "";

    Inboxes(HikariDataSource store) {
      this.store = store;
    }

    void watch(String asked) {
      word = asked;
    }

    boolean idle(String lane) {
      try (Connection connection = store.getConnection();
          PreparedStatement open =
              connection.prepareStatement("select body from inbox where outcome = 'open'");
          ResultSet rows = open.executeQuery()) {
        while (rows.next()) {
          String body = new String(rows.getBytes("body"), java.nio.charset.StandardCharsets.UTF_8);
          if (body.contains(word)) {
            return false;
          }
        }
        return true;
      } catch (SQLException e) {
        throw new IllegalStateException("the inbox of " + lane + " cannot be read", e);
      }
    }
  }
}
