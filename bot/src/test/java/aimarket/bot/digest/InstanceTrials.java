package aimarket.bot.digest;

import aimarket.bot.digest.Cluster.Trouble;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Three instances on one PostgreSQL: while they post a week's digests, one is killed, put to sleep,
 * cut from the database, or its clock jumps by ten minutes. Except in the last case the clock of
 * one is ten minutes off all the time.
 *
 * <p>As a main method: {@code InstanceTrials TRIALS CHANNELS MINUTES TROUBLE|ALL [history]}.
 * Several at a time cost little more than one: most of a trial is waiting.
 */
final class InstanceTrials implements AutoCloseable {
  private static final Schedule SCHEDULE =
      new Schedule(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOffset.UTC);

  /** As long as one sleeps where nobody helps the time along. */
  private static final Duration SLEEP = Duration.ofSeconds(90);

  private static final Duration GOAL = Duration.ofMinutes(2);

  /** What is not at an end by then is given up. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Witness witness;
  private final List<String> channels;
  private final Cluster cluster;
  private final Random random = new Random(Long.getLong("seed", 7));
  private Week week;
  final Tally tally = new Tally();

  /** What came of all trials. */
  static final class Tally {
    final Map<Trouble, Integer> trials = new TreeMap<>();
    int amidst;
    int sent;
    int unknown;
    int told;
    int doubled;
    int lost;
    int late;
    long last;
    long slowest;

    @Override
    public String toString() {
      return ("trials %s, in %d of them some digests were posted and some not when it struck;"
              + " digests: %d sent, %d unknown, %d of them told, %d doubled, %d lost; at an end"
              + " after %d s, at most %d s, in %d trials after more than %d s")
          .formatted(
              trials,
              amidst,
              sent,
              unknown,
              told,
              doubled,
              lost,
              last,
              slowest,
              late,
              GOAL.toSeconds());
    }
  }

  /**
   * @param oneIsOff whether the clock of one is ten minutes off all the time
   * @param history whether the bot may read the channels
   */
  InstanceTrials(int number, boolean oneIsOff, boolean history)
      throws IOException, InterruptedException {
    this.witness = new Witness(number, history);
    this.channels = witness.channels();
    this.cluster = new Cluster(witness, SCHEDULE, oneIsOff);
    this.week = SCHEDULE.latest(cluster.now());
  }

  /**
   * @param patient to wait for what the others do about it in their own time; else the time of the
   *     store goes on two minutes
   */
  void trial(Trouble trouble, boolean patient) throws IOException, InterruptedException {
    week = week.next();
    int one = random.nextInt(Cluster.INSTANCES);
    cluster.timeIs(SCHEDULE.due(week).plusSeconds(1));
    Instant due = Instant.now().minusSeconds(1);
    Thread.sleep(random.nextInt(1_800));
    Map<String, String> struck = states();
    cluster.befall(trouble, one, random);
    CompletableFuture<Void> over = trouble == Trouble.ASLEEP && patient ? awake(one) : null;
    if (!patient) {
      Thread.sleep(3_000);
      cluster.timeIs(SCHEDULE.due(week).plusSeconds(120));
    }
    Map<String, String> before = settled();
    tally.last = Duration.between(due, Instant.now()).toSeconds();
    if (over != null) {
      over.join();
    }
    cluster.recover(trouble, one);
    judge(before);
    count(trouble, struck);
  }

  private void count(Trouble trouble, Map<String, String> struck) {
    tally.trials.merge(trouble, 1, Integer::sum);
    long posted = struck.values().stream().filter("sent"::equals).count();
    tally.amidst += !struck.isEmpty() && posted < channels.size() ? 1 : 0;
    tally.slowest = Math.max(tally.slowest, tally.last);
    tally.late += tally.last > GOAL.toSeconds() ? 1 : 0;
  }

  private CompletableFuture<Void> awake(int one) {
    return CompletableFuture.runAsync(
        () -> cluster.wake(one),
        CompletableFuture.delayedExecutor(SLEEP.toSeconds(), TimeUnit.SECONDS));
  }

  private Map<String, String> states() {
    return cluster.column(week, "r.state");
  }

  private Map<String, String> settled() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      Map<String, String> states = states();
      boolean open = states.containsValue("claimed") || states.containsValue("sending");
      if (states.size() == channels.size() && !open) {
        return states;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not at an end after " + PATIENCE + ": " + states);
      }
      Thread.sleep(200);
    }
  }

  /** After the one that was away is back: nothing may have come to what was at an end. */
  private void judge(Map<String, String> before) throws InterruptedException {
    Map<String, String> notices = noticed();
    Map<String, String> states = states();
    for (String channel : channels) {
      int there = witness.posted(channel, SCHEDULE.due(week));
      String state = states.get(channel);
      tally.doubled += there > 1 ? 1 : 0;
      if ("sent".equals(state) && there == 1) {
        tally.sent++;
      } else if ("unknown".equals(state)) {
        tally.unknown++;
        tally.told += "told".equals(notices.get(channel)) ? 1 : 0;
      } else if (there <= 1) {
        tally.lost++;
      }
      if ("sent".equals(before.get(channel)) && !"sent".equals(state)) {
        throw new AssertionError("what was sent is " + state);
      }
    }
  }

  /** Once all owners have heard, or nobody will tell them any more. */
  private Map<String, String> noticed() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    Map<String, String> notices = cluster.column(week, "r.notice");
    while (Stream.of("due", "sending").anyMatch(notices::containsValue)
        && Instant.now().isBefore(end)) {
      Thread.sleep(200);
      notices = cluster.column(week, "r.notice");
    }
    return notices;
  }

  @Override
  public void close() {
    cluster.close();
    witness.close();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int trials = Integer.parseInt(args[0]);
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(args[2])));
    Trouble[] troubles =
        "ALL".equals(args[3]) ? Trouble.values() : new Trouble[] {Trouble.valueOf(args[3])};
    boolean oneIsOff = troubles[0] != Trouble.CLOCK_OFF;
    try (InstanceTrials all =
        new InstanceTrials(Integer.parseInt(args[1]), oneIsOff, args.length > 4)) {
      for (int i = 0; i < trials && Instant.now().isBefore(end); i++) {
        all.trial(troubles[i % troubles.length], true);
        System.out.println(all.tally + Load.now());
      }
    }
    System.exit(0);
  }
}
