package aimarket.bot.slack;

import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import aimarket.bot.inbox.Daemons;
import aimarket.bot.inbox.Inbox;
import aimarket.bot.inbox.Inbox.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private void run(Job job, Gestures gestures) {
    CompletableFuture<Boolean> made = made(gestures);
    List<Payload> said = said(job);
    made.completeOnTimeout(false, GESTURE_MS, TimeUnit.MILLISECONDS)
        .thenCompose(
            inTime ->
                deliver(said, job.ways(), new ArrayList<>())
                    .whenComplete((end, failed) -> finish(gestures, inTime, end)))
        .thenCompose(
            end -> end.sent().delivered() ? remarked(job, end.way()) : told(job, end.sent()))
        .whenComplete(
            (outcome, failed) -> {
              if (failed != null) {
                log.error("delivering {} failed", job.ticket().key(), failed);
              }
              settle(job, failed == null ? outcome : Outcome.UNDELIVERED);
            });
  }

  /** Whether what comes before the answer was taken by Slack, or refused: then it cannot linger. */
  private CompletableFuture<Boolean> made(Gestures gestures) {
    return gestures
        .before()
        .map(call -> outgoing.once(call).thenApply(sent -> sent.kind() != Sent.Kind.UNKNOWN))
        .orElseGet(() -> CompletableFuture.completedFuture(true));
  }

  private void finish(Gestures gestures, boolean inTime, @Nullable End end) {
    if (!inTime) {
      gestures.undo().ifPresent(outgoing::once);
    }
    if (end != null && end.sent().delivered()) {
      gestures.after().get().forEach(outgoing::once);
    }
  }

  /** What a stop cut off stays open, for the next start. */
  private void settle(Job job, Outcome outcome) {
    if (outcome == Outcome.UNDELIVERED && pool.isShutdown()) {
      log.info("left {} for the next start", job.ticket().key());
    } else {
      inbox.close(job.ticket().key(), outcome);
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

  /**
   * How a delivery ended.
   *
   * @param way that took the last message; the first one where none did
   */
  private record End(Sent sent, @Nullable Target way) {}

  /** All messages by the first way that takes them, each next way for those that are left. */
  private CompletableFuture<End> deliver(
      List<Payload> messages, List<Target> ways, List<String> refusals) {
    if (ways.isEmpty()) {
      // The first way is the one that the person meant.
      String why = refusals.isEmpty() ? "nothing" : refusals.get(0);
      return ended(new Sent(Sent.Kind.UNREACHABLE, why), null);
    }
    return outgoing
        .send(ways.get(0), messages.get(0))
        .thenCompose(
            sent -> {
              if (sent.delivered()) {
                return messages.size() == 1
                    ? ended(sent, ways.get(0))
                    : deliver(messages.subList(1, messages.size()), ways, refusals);
              }
              log.warn("not delivered to {}: {} {}", ways.get(0), sent.kind(), sent.why());
              if (sent.kind() == Sent.Kind.UNKNOWN) {
                return ended(sent, null);
              }
              List<String> more = new ArrayList<>(refusals);
              more.add(sent.why());
              return deliver(messages, ways.subList(1, ways.size()), more);
            });
  }

  private CompletableFuture<Outcome> told(Job job, Sent sent) {
    String words =
        sent.kind() == Sent.Kind.UNKNOWN
            ? "I have an answer for you, but Slack did not confirm that it took it. If you do not"
                + " see it, please ask again."
            : "I have an answer for you, but could not show it: " + Advice.on(sent.why());
    return deliver(List.of(Payload.words(words)), job.asides(), List.of())
        .thenApply(
            end -> {
              if (!end.sent().delivered()) {
                log.error("nothing reached the asker of {}: {}", job.ticket().key(), end.sent());
              }
              return end.sent().delivered() ? Outcome.TOLD : Outcome.UNDELIVERED;
            });
  }

  /** The answer is there, whatever becomes of the remark. */
  private CompletableFuture<Outcome> remarked(Job job, @Nullable Target way) {
    Optional<String> remark = way == null ? Optional.empty() : job.remark().on(way);
    return remark
        .map(words -> deliver(List.of(Payload.words(words)), job.asides(), List.of()))
        .orElseGet(() -> ended(Sent.OK, way))
        .thenApply(end -> Outcome.ANSWERED);
  }

  private static CompletableFuture<End> ended(Sent sent, @Nullable Target way) {
    return CompletableFuture.completedFuture(new End(sent, way));
  }

  /** Ends what is begun, within seconds; what is not stays open, for the next start. */
  @Override
  public void close() {
    pool.shutdown();
    pool.getQueue().clear();
    Daemons.await(pool);
  }
}
