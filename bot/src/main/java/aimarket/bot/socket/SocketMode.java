package aimarket.bot.socket;

import aimarket.bot.inbox.Daemons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot connected to Slack. A new connection is opened before an announced end of the old
 * one, and both are listened to until Slack has closed the old one; a connection that does not
 * answer pings is given up. See https://docs.slack.dev/apis/events-api/using-socket-mode
 *
 * <p>All that changes happens on one thread, in the order in which it is heard of.
 */
public final class SocketMode implements AutoCloseable, Link.Owner {
  private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
  private static final int READERS = 8;
  private static final int QUEUE = 1_000;

  private final Addresses addresses;
  private final Requests requests;
  private final OkHttpClient http;
  private final Patience patience;
  private final Backoff backoff;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("socket"));
  private final ThreadPoolExecutor readers =
      new ThreadPoolExecutor(
          READERS,
          READERS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(QUEUE),
          Daemons.named("socket-reader"));

  private final List<Link> retiring = new ArrayList<>();
  private @Nullable Link current;
  private @Nullable Link next;
  private boolean connecting;
  private volatile boolean closed;
  private volatile String problem = "not connected to Slack yet";

  /** Who takes what Slack sends. */
  @FunctionalInterface
  public interface Requests {
    /** What to send back, once the request is safe; empty where Slack has to send it again. */
    Optional<String> take(String text);
  }

  /**
   * How long things may take.
   *
   * @param greeting from the opening to Slack's hello
   * @param pings between two pings; one that is not answered by the next ends the connection
   * @param overlap how long an old connection is listened to beside a new one
   * @param firstRetry before the second attempt; doubles
   */
  public record Patience(Duration greeting, Duration pings, Duration overlap, Duration firstRetry) {
    public static Patience usual() {
      return new Patience(
          Duration.ofSeconds(15),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1));
    }
  }

  /**
   * @param http a client whose settings for proxies and time-outs are used
   */
  public SocketMode(Addresses addresses, Requests requests, OkHttpClient http, Patience patience) {
    this.addresses = addresses;
    this.requests = requests;
    this.http = http.newBuilder().pingInterval(patience.pings()).build();
    this.patience = patience;
    this.backoff = new Backoff(patience.firstRetry());
  }

  public void start() {
    soon(this::connect);
  }

  /** Why no requests come; empty while they do. */
  public Optional<String> problem() {
    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
  }

  private void connect() {
    if (connecting || next != null) {
      return;
    }
    try {
      Link link = Link.open(http, addresses.next(), this);
      next = link;
      later(patience.greeting(), () -> giveUpUngreeted(link));
    } catch (Addresses.Unavailable e) {
      again(String.valueOf(e.getMessage()), e.pause().orElse(Duration.ZERO));
    } catch (IllegalArgumentException e) {
      again("Slack gave an address that is none", Duration.ZERO);
    }
  }

  private void giveUpUngreeted(Link link) {
    if (next == link) {
      link.drop();
      lost(link, "Slack did not greet");
    }
  }

  private void again(String why, Duration atLeast) {
    if (current == null) {
      problem = why;
    }
    if (closed || connecting) {
      return;
    }
    Duration wait = backoff.failed();
    Duration pause = wait.compareTo(atLeast) < 0 ? atLeast : wait;
    log.warn("Socket Mode: {}; trying again in {} s", why, pause.toSeconds());
    connecting = true;
    later(
        pause,
        () -> {
          connecting = false;
          connect();
        });
  }

  @Override
  public void ready(Link link) {
    soon(() -> greeted(link));
  }

  private void greeted(Link link) {
    if (next != link) {
      return;
    }
    Link before = current;
    current = link;
    next = null;
    problem = "";
    backoff.worked();
    log.info("Socket Mode: connected");
    if (before != null) {
      retiring.add(before);
      later(patience.overlap(), () -> retire(before));
    }
  }

  /** Slack closes it itself, mostly; what it still sends until then is taken. */
  private void retire(Link link) {
    if (retiring.remove(link)) {
      link.close();
    }
  }

  @Override
  public void leaving(Link link, String reason) {
    soon(() -> announced(link, reason));
  }

  private void announced(Link link, String reason) {
    if (link != current && link != next) {
      return;
    }
    log.info("Socket Mode: Slack announces the end of a connection: {}", reason);
    if (reason.equals("link_disabled")) {
      refused(
          link,
          "Socket Mode is switched off in the Slack app; switch it on, or set"
              + " slack.transport to http");
    } else if (reason.equals("too_many_websockets")) {
      refused(link, "the app has ten connections already; stop the other bots with this app token");
    } else if (link == next) {
      lost(link, "Slack ended the connection at once: " + reason);
    } else {
      // warning, refresh_requested and whatever comes: the old one is listened to meanwhile.
      connect();
    }
  }

  /** Only a person can mend this: no hurry. */
  private void refused(Link link, String why) {
    forget(link);
    link.close();
    again(why, Backoff.SLOWEST);
  }

  @Override
  public void over(Link link, String why) {
    soon(() -> lost(link, why));
  }

  private void lost(Link link, String why) {
    boolean needed = link == next || link == current && next == null;
    forget(link);
    if (needed && !closed) {
      again(why, Duration.ZERO);
    }
  }

  private void forget(Link link) {
    retiring.remove(link);
    if (link == next) {
      next = null;
    }
    if (link == current) {
      current = null;
      problem = "the connection to Slack is lost";
    }
  }

  @Override
  public void request(Link link, String text) {
    try {
      readers.execute(() -> answer(link, text));
    } catch (RejectedExecutionException e) {
      // Not acknowledged: Slack sends an event again, and tells the person of a command.
      log.warn("Socket Mode: too much to do; left a request to Slack");
    }
  }

  private void answer(Link link, String text) {
    try {
      Optional<String> ack = requests.take(text);
      if (ack.isPresent() && !link.send(ack.get())) {
        log.info("Socket Mode: an acknowledgement came too late for its connection");
      }
    } catch (RuntimeException e) {
      log.error("Socket Mode: a request was not taken", e);
    }
  }

  private void soon(Runnable task) {
    later(Duration.ZERO, task);
  }

  private void later(Duration wait, Runnable task) {
    try {
      keeper.schedule(() -> safely(task), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("Socket Mode is closed");
    }
  }

  private void safely(Runnable task) {
    try {
      if (!closed) {
        task.run();
      }
    } catch (RuntimeException e) {
      log.error("Socket Mode: keeping the connection failed; trying again", e);
      connecting = false;
      again("something went wrong on our side", Duration.ZERO);
    }
  }

  /** Takes nothing more; what is taken is acknowledged first. */
  @Override
  public void close() {
    closed = true;
    keeper.shutdownNow();
    Daemons.await(keeper);
    readers.shutdown();
    Daemons.await(readers);
    List<Link> all = new ArrayList<>(retiring);
    if (current != null) {
      all.add(current);
    }
    if (next != null) {
      all.add(next);
    }
    all.forEach(Link::close);
  }
}
