package aimarket.bot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each request once, over restarts and instances, and keeps it until the person has an
 * answer. Thread-safe.
 *
 * <p>At least once, not exactly once: a process that dies between Slack's taking of an answer and
 * {@link #close} answers again after the restart.
 */
public final class Inbox implements AutoCloseable {

  /** What became of a request that came in. */
  public enum Taken {
    /** Written down; whoever asked for it owes the answer. */
    NEW,
    /** Written down before; nothing is to be done. */
    KNOWN,
    /** Not written down in time; the sender has to try again. */
    BUSY
  }

  /** How a request ended. */
  public enum Outcome {
    /** The person has the answer. */
    ANSWERED,
    /** The person was told why there is none, or it was none of ours. */
    TOLD,
    /** Nothing reached the person; the log says why. */
    UNDELIVERED
  }

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);
  private static final Duration DEADLINE = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration KEPT = Duration.ofHours(24);

  /** A request that killed three processes would kill the fourth. */
  private static final int MAX_ATTEMPTS = 3;

  private final InboxTable table;
  private final Clock clock;
  private final String holder;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Set<Incoming.Key> working = ConcurrentHashMap.newKeySet();

  /**
   * @param holder names this process among those on the same store
   */
  public Inbox(DataSource dataSource, Clock clock, String holder) {
    this.table = new InboxTable(dataSource);
    this.clock = clock;
    this.holder = holder;
  }

  /** Creates or upgrades the table, with a schema history apart from the facts'. */
  public static void migrate(DataSource dataSource) {
    InboxTable.migrate(dataSource);
  }

  /** Returns within about a second, whatever the store does. */
  public Taken take(Incoming incoming) {
    try {
      Claim claim = new Claim();
      return waited(
          claim,
          incoming.key(),
          table.insert(incoming, holder, leaseEnd()).thenApply(n -> kept(incoming, claim, n)));
    } catch (RejectedExecutionException e) {
      return Taken.BUSY;
    }
  }

  private static Taken waited(Claim claim, Incoming.Key key, CompletableFuture<Taken> written) {
    try {
      return written.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return claim.give() ? Taken.BUSY : written.join();
    } catch (ExecutionException e) {
      log.error("the inbox could not write {}", key, e.getCause());
      return Taken.BUSY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      claim.give();
      return Taken.BUSY;
    }
  }

  private Taken kept(Incoming incoming, Claim claim, boolean inserted) {
    if (!inserted) {
      return Taken.KNOWN;
    }
    working.add(incoming.key());
    if (claim.keep()) {
      return Taken.NEW;
    }
    // The sender was told to try again: what it sends then must not look like a repetition.
    working.remove(incoming.key());
    table.delete(incoming.key());
    return Taken.BUSY;
  }

  /** The request needs nothing more. A store that does not answer means a second answer later. */
  public void close(Incoming.Key key, Outcome outcome) {
    try {
      table.close(key, now(), outcome.name().toLowerCase(Locale.ROOT)).join();
    } catch (RuntimeException e) {
      log.error("the inbox could not close {} as {}; it will be answered again", key, outcome, e);
    } finally {
      working.remove(key);
    }
  }

  /** Puts the request back: it comes again among the orphans, in a quarter of a minute. */
  public void leave(Incoming.Key key) {
    working.remove(key);
  }

  /**
   * Puts back what Slack took nothing of: it comes again among the orphans, in a quarter of a
   * minute, as often as it takes until it is a day old.
   */
  public void putBack(Incoming.Key key) {
    try {
      table.putBack(key, holder, leaseEnd());
    } catch (RuntimeException e) {
      log.error("the inbox could not put back {}; its lease ends by itself", key, e);
    } finally {
      working.remove(key);
    }
  }

  /** Tells other processes that this one is alive and at work. Call every 5 seconds. */
  public void renew() {
    List<Incoming.Key> keys = new ArrayList<>(working);
    if (!keys.isEmpty()) {
      table.renew(keys, holder, leaseEnd());
    }
  }

  /** Requests whose process has died; from now on they are this one's to answer. */
  public List<Incoming> orphans() {
    List<Incoming> mine = new ArrayList<>();
    for (InboxTable.Orphan orphan : table.orphans(now())) {
      Incoming incoming = orphan.incoming();
      if (working.contains(incoming.key()) || !table.claim(orphan, holder, leaseEnd())) {
        continue;
      }
      if (orphan.attempts() >= MAX_ATTEMPTS) {
        log.error("gave up {} {} after {} attempts", incoming.kind(), incoming.key(), MAX_ATTEMPTS);
        close(incoming.key(), Outcome.UNDELIVERED);
      } else {
        working.add(incoming.key());
        mine.add(incoming);
      }
    }
    return mine;
  }

  /** Forgets what is older than a day. */
  public int prune() {
    return table.deleteReceivedBefore(now().minus(KEPT));
  }

  /** Leaves what is open to the next process, at once. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    table.close();
    try {
      table.renew(new ArrayList<>(working), holder, now().minus(LEASE));
    } catch (RuntimeException e) {
      log.warn("the inbox could not hand over {} open requests", working.size(), e);
    }
  }

  private Instant leaseEnd() {
    return now().plus(LEASE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
