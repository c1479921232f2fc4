package aimarket.bot.slack;

import aimarket.bot.faces.Payload;
import aimarket.bot.inbox.Daemons;
import com.slack.api.Slack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands messages to Slack: waits as Slack asks, tries again where Slack surely has nothing, sends
 * as words what Slack does not take drawn. Waiting holds no thread.
 */
final class Outgoing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Outgoing.class);
  private static final String AS_TEXT =
      "\n(Slack did not take the drawn answer; these are its words.)";
  private static final Duration SLOWEST = Duration.ofSeconds(30);

  /** https://docs.slack.dev/interactivity/handling-user-interaction#triggers. */
  private static final Duration TRIGGER_LIVES = Duration.ofSeconds(3);

  /** Nobody waits longer for a pause that Slack asks for, where there is another way to them. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  /** After the name of a workspace: no name has a space. */
  private static final String MANY = " many";

  /** Calls at once; at a third of a second each, some two hundred messages a second. */
  private static final int SENDERS = 64;

  private final Wire wire;
  private final Pace pace;
  private final Outage outage;
  private final Standing standing;
  private final Clock clock;
  private final Duration patience;
  private final InTurn senders;
  private final ScheduledExecutorService timer;

  /**
   * @param patience how long Slack may stay away before a message is given up
   */
  Outgoing(Slack slack, Clock clock, Duration patience) {
    this.wire = new Wire(slack);
    this.pace = new Pace(clock);
    this.outage = new Outage(clock);
    this.standing = new Standing(clock);
    this.clock = clock;
    this.patience = patience;
    this.senders = new InTurn(SENDERS, "sender");
    this.timer = Executors.newSingleThreadScheduledExecutor(Daemons.named("sender-timer"));
  }

  /** The last question before each call. */
  @FunctionalInterface
  interface Ready extends BooleanSupplier {
    /** Slack surely took nothing of it, and it may be tried again. */
    default void nothingWent() {}
  }

  /** One message on its way. */
  private record Message(
      String whose,
      Target target,
      Payload payload,
      Instant until,
      boolean lastWay,
      Ready ready,
      CompletableFuture<Sent> done) {
    Message words() {
      Payload words = new Payload(payload.text() + AS_TEXT, List.of());
      return new Message(whose, target, words, until, lastWay, ready, done);
    }
  }

  /** Whether Slack is away, as far as is known: what is sent now waits for it. */
  boolean slackIsAway() {
    return outage.lasts();
  }

  /** Completes with what became of it, never with an exception. The payload has to fit. */
  CompletableFuture<Sent> send(Target target, Payload payload) {
    return send(target, payload, true);
  }

  /**
   * The same.
   *
   * @param lastWay false where a long pause is better gone around than waited out
   */
  CompletableFuture<Sent> send(Target target, Payload payload, boolean lastWay) {
    return send(Pace.team(target), target, payload, lastWay, () -> true);
  }

  /**
   * One of many that nobody waits for. Answers and digests share the threads that send; turns keep
   * them apart: those of a workspace have one turn together, its answers another.
   *
   * @param ready asked last before each call; false where it is not to be sent after all, then it
   *     ends as unreachable
   */
  CompletableFuture<Sent> sendAmongMany(Target target, Payload payload, Ready ready) {
    return send(Pace.team(target) + MANY, target, payload, false, ready);
  }

  private CompletableFuture<Sent> send(
      String whose, Target target, Payload payload, boolean lastWay, Ready ready) {
    // A modal opens while the person still waits for it, or not at all.
    Duration waits = target instanceof Target.Modal ? TRIGGER_LIVES : patience;
    Instant until = clock.instant().plus(waits);
    Message message =
        new Message(whose, target, payload, until, lastWay, ready, new CompletableFuture<>());
    after(pace.turn(target), message, 0);
    return message.done();
  }

  /**
   * One attempt, for what is of no use later; a method that Slack asked to pause is left alone.
   * Completes with what became of it, never with an exception.
   */
  CompletableFuture<Sent> once(Target.Call call) {
    CompletableFuture<Sent> done = new CompletableFuture<>();
    if (!pace.pause(call).isZero() || !outage.turn().isZero()) {
      done.complete(new Sent(Sent.Kind.UNREACHABLE, "asked to wait"));
      return done;
    }
    try {
      senders.execute(call.from().team(), () -> done.complete(tried(call)));
    } catch (RejectedExecutionException e) {
      done.complete(new Sent(Sent.Kind.UNREACHABLE, "the bot is stopping"));
    }
    return done;
  }

  private Sent tried(Target.Call call) {
    try {
      Heard heard = wire.send(call, new Payload("", List.of()));
      noticed(heard);
      if (heard instanceof Heard.Taken) {
        return Sent.OK;
      }
      if (heard instanceof Heard.Later later) {
        pace.pause(call, later.pause());
      }
      return heard instanceof Heard.Refused refused
          ? new Sent(Sent.Kind.REFUSED, refused.error())
          : new Sent(Sent.Kind.UNKNOWN, heard.getClass().getSimpleName());
    } catch (RuntimeException e) {
      log.error("{} failed", call, e);
      return new Sent(Sent.Kind.UNKNOWN, e.toString());
    }
  }

  private void after(Duration wait, Message message, int attempt) {
    Runnable run = () -> attempt(message, attempt);
    try {
      if (wait.isZero() || wait.isNegative()) {
        senders.execute(message.whose(), run);
      } else {
        timer.schedule(
            () -> senders.execute(message.whose(), run), wait.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (RejectedExecutionException e) {
      message.done().complete(new Sent(Sent.Kind.UNREACHABLE, "the bot is stopping"));
    }
  }

  private void attempt(Message message, int attempt) {
    try {
      Duration pause = pace.pause(message.target());
      Optional<String> lost = standing.problem(message.target());
      Duration absence = pause.isZero() && lost.isEmpty() ? outage.turn() : Duration.ZERO;
      if (lost.isPresent()) {
        message.done().complete(new Sent(Sent.Kind.REFUSED, lost.get()));
      } else if (!pause.isZero()) {
        later(pause, message, attempt);
      } else if (!absence.isZero()) {
        again(absence, "Slack is away", message, attempt);
      } else if (!message.ready().getAsBoolean()) {
        message.done().complete(new Sent(Sent.Kind.UNREACHABLE, "not to be sent any more"));
      } else {
        hear(wire.send(message.target(), message.payload()), message, attempt);
      }
    } catch (RuntimeException e) {
      log.error("sending to {} failed", message.target(), e);
      message.done().complete(new Sent(Sent.Kind.UNKNOWN, e.toString()));
    }
  }

  private void noticed(Heard heard) {
    if (heard instanceof Heard.Unreachable) {
      outage.away();
    } else if (!(heard instanceof Heard.Unknown)) {
      outage.there();
    } else if (outage.lasts()) {
      // Those that wait for their turn must not wait for this one.
      outage.away();
    }
  }

  private void hear(Heard heard, Message message, int attempt) {
    noticed(heard);
    if (heard instanceof Heard.Taken taken) {
      standing.taken(message.target());
      pace.served(message.target());
      message.done().complete(new Sent(Sent.Kind.DELIVERED, "", taken.at()));
    } else if (heard instanceof Heard.Later later) {
      message.ready().nothingWent();
      pace.pause(message.target(), later.pause());
      later(later.pause(), message, attempt);
    } else if (heard instanceof Heard.Unreachable unreachable) {
      message.ready().nothingWent();
      Duration wait = Duration.ofSeconds(1L << Math.min(attempt, 5));
      again(wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait, unreachable.why(), message, attempt + 1);
    } else if (heard instanceof Heard.Refused refused) {
      refused(refused, message, attempt);
    } else if (message.target() instanceof Target.Home && attempt < 2) {
      // The same tab twice is one tab.
      again(Duration.ofSeconds(1), ((Heard.Unknown) heard).why(), message, attempt + 1);
    } else {
      // Never tried again: what Slack may have taken would stand there twice.
      message.done().complete(new Sent(Sent.Kind.UNKNOWN, ((Heard.Unknown) heard).why()));
    }
  }

  private void later(Duration pause, Message message, int attempt) {
    if (!message.lastWay() && pause.compareTo(LONGEST_PAUSE) > 0) {
      message.done().complete(new Sent(Sent.Kind.UNREACHABLE, Sent.RATE_LIMITED));
    } else {
      again(pause, Sent.RATE_LIMITED, message, attempt);
    }
  }

  private void again(Duration wait, String why, Message message, int attempt) {
    if (clock.instant().plus(wait).isAfter(message.until())) {
      message.done().complete(new Sent(Sent.Kind.UNREACHABLE, why));
    } else {
      after(wait, message, attempt);
    }
  }

  private void refused(Heard.Refused refused, Message message, int attempt) {
    boolean drawn = !message.payload().blocks().isEmpty() && message.payload().dialog() == null;
    if (refused.ofTheDrawing() && drawn) {
      log.error("Slack refused our blocks with {}; sending the words alone", refused.error());
      message.ready().nothingWent();
      after(Duration.ZERO, message.words(), attempt);
    } else {
      if (message.target() instanceof Target.Upload upload) {
        upload.sketch().refused(refused.why());
      }
      standing.refused(message.target(), refused.error());
      message.done().complete(new Sent(Sent.Kind.REFUSED, refused.why()));
    }
  }

  /** How many messages could go and wait for a thread. */
  int waiting() {
    return senders.waiting();
  }

  /** Whether surely nothing is on its way any more. */
  boolean hasEnded() {
    return senders.hasEnded();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    senders.close();
  }
}
