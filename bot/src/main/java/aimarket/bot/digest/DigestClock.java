package aimarket.bot.digest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Wakes for each subscription when it is due, in one process among those on the same store: an
 * execution of db-scheduler's each. It is only a clock: that nothing is posted twice is held by the
 * ledger, whoever wakes and how often.
 */
final class DigestClock implements AutoCloseable {
  private static final String TASK = "digest";
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int THREADS = 4;
  private static final long MOST_MS = 5_000;

  private final Subscriptions subscriptions;
  private final Supplier<Instant> time;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final Set<Long> changed = ConcurrentHashMap.newKeySet();

  /**
   * @param look does what is due, and says when to wake again; empty for never
   * @param h2 which has no lock-and-fetch
   */
  DigestClock(
      DataSource store,
      boolean h2,
      Subscriptions subscriptions,
      Supplier<Instant> time,
      String name,
      LongFunction<Optional<Instant>> look) {
    this.subscriptions = subscriptions;
    this.time = time;
    this.task =
        Tasks.custom(TASK, Void.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
            .onDeadExecution(this::revive)
            .execute((instance, context) -> then(Long.parseLong(instance.getId()), look));
    SchedulerBuilder builder =
        Scheduler.create(store, List.of(task))
            .tableName("digest_clock")
            .clock(new LastKnown(time)::get)
            .schedulerName(new SchedulerName.Fixed(name))
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .threads(THREADS);
    this.scheduler =
        (h2 ? builder.jdbcCustomization(new H2Moments()) : builder.pollUsingLockAndFetch(0.5, 4.0))
            .build();
  }

  /** As db-scheduler does it, but by the time of the store: a machine's clock may be anywhere. */
  private void revive(ExecutionComplete dead, ExecutionOperations<Void> operations) {
    operations.reschedule(dead, time.get());
  }

  private CompletionHandler<Void> then(long id, LongFunction<Optional<Instant>> look) {
    Optional<Instant> next =
        look.apply(id).flatMap(moment -> subscriptions.find(id).map(one -> inTurn(one, moment)));
    return (complete, operations) ->
        next.ifPresentOrElse(moment -> operations.reschedule(complete, moment), operations::remove);
  }

  /**
   * The first of each workspace is looked at first, then the second: thousands of one that are due
   * at one moment would else be looked at before the only one of another.
   */
  private Instant inTurn(Subscription one, Instant moment) {
    return moment.plusMillis(Math.min(MOST_MS, subscriptions.before(one)));
  }

  void start() {
    scheduler.start();
  }

  /** It has another time, or is new. */
  void changed(long id) {
    changed.add(id);
    tend();
  }

  /** Looks after subscriptions that nothing would wake for. */
  void tend() {
    for (Subscription one : subscriptions.withoutClock(TASK)) {
      scheduler.scheduleIfNotExists(
          task.instance(String.valueOf(one.id())), inTurn(one, one.schedule().next(one.since())));
    }
    for (Long id : changed) {
      try {
        subscriptions
            .find(id)
            .ifPresent(
                s -> scheduler.reschedule(instance(id), inTurn(s, s.schedule().next(time.get()))));
        changed.remove(id);
      } catch (TaskInstanceCurrentlyExecutingException e) {
        // It may have read the time that was: the next round tries again.
      }
    }
  }

  private static TaskInstanceId instance(long id) {
    return TaskInstanceId.of(TASK, String.valueOf(id));
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
