package aimarket.bot.slack;

import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import aimarket.bot.inbox.Daemons;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.inbox.Inbox.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is owed, after the acknowledgement; says in words what went wrong. */
final class Workers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final int QUEUE = 1_000;

  /** How long an answer waits for a status to be shown. */
  private static final int GESTURE_MS = 500;

  private static final String PAUSED =
      "Slack asks me to wait before I post there again, so the answer is for you alone. Mention me"
          + " again in a few minutes for everybody to see it.";

  /**
   * Answers are thought out with the processor, not with waiting: more at once would make none of
   * them sooner and the acknowledgements of others later. At least two, so that a long one does not
   * hold up all; fewer than the store has connections.
   */
  private static final int THINKING =
      Math.max(2, Math.min(6, Runtime.getRuntime().availableProcessors()));

  private final Outgoing outgoing;
  private final Inbox inbox;
  private final ThreadPoolExecutor pool;

  Workers(Outgoing outgoing, Inbox inbox) {
    this.outgoing = outgoing;
    this.inbox = inbox;
    this.pool =
        new ThreadPoolExecutor(
            THINKING,
            THINKING,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUEUE),
            Daemons.named("worker"));
  }

  /** Soon; where there is too much to do, in a quarter of a minute or more. */
  void take(Job job) {
    take(job, Gestures.NONE);
  }

  /** The same, with what goes with the answer. */
  void take(Job job, Gestures gestures) {
    if (!tryTake(job, gestures)) {
      inbox.leave(job.ticket().key());
    }
  }

  /** False where there is too much to do, and the person is told so. */
  boolean takeNow(Job job) {
    boolean taken = tryTake(job, Gestures.NONE);
    if (!taken) {
      inbox.close(job.ticket().key(), Outcome.TOLD);
    }
    return taken;
  }

  private boolean tryTake(Job job, Gestures gestures) {
    try {
      pool.execute(() -> run(job, gestures));
      return true;
    } catch (RejectedExecutionException e) {
      log.warn("too much to do for {}", job.ticket().key());
      return false;
    }
  }

  /** Says something that nobody waits for, by the first way that works; it is lost by a stop. */
  void tell(Payload payload, List<Target> ways) {
    deliver(Limits.fit(payload), ways, End.NOTHING)
        .thenAccept(
            end -> {
              if (!end.sent().delivered()) {
                log.warn("not told: {} {}", end.sent().kind(), end.sent().why());
              }
            });
  }

  /** How many jobs nobody has begun. */
  int waiting() {
    return pool.getQueue().size();
  }

  /** Whether what is owed now will wait for Slack. */
  boolean slackIsAway() {
    return outgoing.slackIsAway();
  }

  private void run(Job job, Gestures gestures) {
    CompletableFuture<Boolean> made = made(gestures);
    List<Payload> said = said(job);
    List<Target> ways = job.ways().stream().filter(way -> way.takes(said.get(0))).toList();
    made.copy()
        .completeOnTimeout(false, GESTURE_MS, TimeUnit.MILLISECONDS)
        .thenCompose(
            inTime ->
                deliver(said, ways, End.NOTHING)
                    .whenComplete((end, failed) -> finish(gestures, inTime, made, end)))
        .thenCompose(end -> end.sent().delivered() ? remarked(job, end) : told(job, end))
        .whenComplete(
            (outcome, failed) -> {
              if (failed != null) {
                log.error("delivering {} failed", job.ticket().key(), failed);
              }
              settle(job, failed == null ? outcome : Optional.of(Outcome.UNDELIVERED));
            });
  }

  /** Whether what comes before the answer was taken by Slack, or refused: then it cannot linger. */
  private CompletableFuture<Boolean> made(Gestures gestures) {
    return gestures
        .before()
        .map(call -> outgoing.once(call).thenApply(sent -> sent.kind() != Sent.Kind.UNKNOWN))
        .orElseGet(() -> CompletableFuture.completedFuture(true));
  }

  /** What may have come later than the answer is taken away once it surely has come. */
  private void finish(
      Gestures gestures, boolean inTime, CompletableFuture<Boolean> made, @Nullable End end) {
    if (!inTime) {
      made.whenComplete((known, failed) -> gestures.undo().ifPresent(outgoing::once));
    }
    if (end != null && end.sent().delivered()) {
      gestures.after().get().forEach(outgoing::once);
    }
  }

  /** What Slack surely has nothing of stays open: for when Slack is back, or the next start. */
  private void settle(Job job, Optional<Outcome> outcome) {
    if (outcome.isPresent()) {
      inbox.close(job.ticket().key(), outcome.get());
    } else if (pool.isShutdown()) {
      log.info("left {} for the next start", job.ticket().key());
    } else {
      log.info("kept {}: Slack took nothing of it yet", job.ticket().key());
      inbox.putBack(job.ticket().key());
    }
  }

  /** Nobody sees a stack trace: the person gets an id, the log has the rest under it. */
  private static List<Payload> said(Job job) {
    try {
      Payload payload = job.work().run();
      return isHome(job) ? List.of(Limits.view(payload)) : Limits.fit(payload);
    } catch (RuntimeException | Error e) {
      String id = String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
      log.error("{}: answering {} failed", id, job.ticket().key(), e);
      return List.of(
          Payload.words(
              "Something went wrong on my side, and it is written down under "
                  + id
                  + ". Please ask again; if it happens again, tell whoever runs me that number."));
    }
  }

  /** A Home tab is one thing: what is too much for it has no next message to go to. */
  private static boolean isHome(Job job) {
    return !job.ways().isEmpty() && job.ways().get(0) instanceof Target.Home;
  }

  /** All messages by the first way that takes them, each next way for those that are left. */
  private CompletableFuture<End> deliver(List<Payload> messages, List<Target> ways, End before) {
    if (ways.isEmpty()) {
      return CompletableFuture.completedFuture(before);
    }
    Target way = ways.get(0);
    List<Target> others = ways.subList(1, ways.size());
    return outgoing
        .send(way, messages.get(0), others.isEmpty())
        .thenCompose(
            sent -> {
              if (sent.delivered()) {
                End end = before.by(way, sent, others);
                return messages.size() == 1
                    ? CompletableFuture.completedFuture(end)
                    : deliver(messages.subList(1, messages.size()), ways, end);
              }
              log.warn("not delivered to {}: {} {}", way, sent.kind(), sent.why());
              End end = before.without(sent, others);
              boolean away = sent.kind() == Sent.Kind.UNREACHABLE && outgoing.slackIsAway();
              return away || sent.kind() == Sent.Kind.UNKNOWN
                  ? CompletableFuture.completedFuture(end)
                  : deliver(messages, others, end);
            });
  }

  /** Empty where it is worth another try later. */
  private CompletableFuture<Optional<Outcome>> told(Job job, End end) {
    if (end.nothingWent()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    String words =
        end.sent().kind() == Sent.Kind.UNKNOWN
            ? "I have an answer for you, but Slack did not confirm that it took it. If you do not"
                + " see it, please ask again."
            : "I have an answer for you, but could not show it: " + Advice.on(end.firstRefusal());
    return deliver(List.of(Payload.words(words)), waysToTell(job, end), End.NOTHING)
        .thenApply(
            told -> {
              if (!told.sent().delivered()) {
                log.error("nothing reached the asker of {}: {}", job.ticket().key(), told.sent());
              }
              return Optional.of(told.sent().delivered() ? Outcome.TOLD : Outcome.UNDELIVERED);
            });
  }

  /**
   * To the asker alone; where Slack has asked for a long pause there, by the ways of the answer,
   * which may take words that they did not take the answer in: better seen by all than not at all.
   */
  private static List<Target> waysToTell(Job job, End end) {
    List<Target> ways = new ArrayList<>(job.asides().isEmpty() ? end.others() : job.asides());
    for (Target way : job.ways()) {
      boolean shows =
          way instanceof Target.Url
              || way instanceof Target.Whisper
              || way instanceof Target.Channel;
      if (shows && !ways.contains(way)) {
        ways.add(way);
      }
    }
    return ways;
  }

  /** The answer is there, whatever becomes of the remark. */
  private CompletableFuture<Optional<Outcome>> remarked(Job job, End end) {
    Target way = Objects.requireNonNull(end.way(), "delivered by no way");
    job.delivered().by(way, end.sent());
    Optional<String> remark =
        end.rateLimited() && way instanceof Target.Whisper
            ? Optional.of(PAUSED)
            : job.remark().on(way);
    return remark
        .map(words -> deliver(List.of(Payload.words(words)), job.asides(), End.NOTHING))
        .orElseGet(() -> CompletableFuture.completedFuture(end))
        .thenApply(last -> Optional.of(Outcome.ANSWERED));
  }

  /** Ends what is begun, within seconds; what is not stays open, for the next start. */
  @Override
  public void close() {
    pool.shutdown();
    pool.getQueue().clear();
    Daemons.await(pool);
  }
}
