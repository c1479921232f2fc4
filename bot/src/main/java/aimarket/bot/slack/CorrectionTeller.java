package aimarket.bot.slack;

import aimarket.bot.curation.Corrections;
import aimarket.bot.curation.Uses;
import aimarket.bot.curation.Uses.Place;
import aimarket.bot.curation.Uses.Use;
import aimarket.bot.faces.CurationBlocks;
import aimarket.bot.faces.Limits;
import aimarket.bot.faces.Payload;
import aimarket.bot.inbox.Daemons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once, below each answer that used a fact, that the fact is another now. What is due stands
 * in the store: a restart goes on with it. The last moment before the call to Slack takes it on, so
 * that two processes, or a crash before it, never say it twice or not at all; a crash during the
 * call leaves it open whether Slack took it, and then it is not repeated.
 */
final class CorrectionTeller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CorrectionTeller.class);
  private static final int EVERY_SECONDS = 2;
  private static final int REST_MINUTES = 10;

  /** Slack's words for a place that is no more, or is none of ours. */
  private static final Set<String> GONE =
      Set.of(
          "thread_not_found",
          "cannot_reply_to_message",
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "message_not_found");

  private final Corrections corrections;
  private final Uses uses;
  private final Outgoing outgoing;
  private final Teams teams;
  private final Set<Place> onTheWay = ConcurrentHashMap.newKeySet();
  private final Map<Place, List<Use>> taken = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("corrections"));

  CorrectionTeller(Corrections corrections, Uses uses, Outgoing outgoing, Teams teams) {
    this.corrections = corrections;
    this.uses = uses;
    this.outgoing = outgoing;
    this.teams = teams;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::round, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void round() {
    try {
      uses.settle();
      corrections.look();
      Map<Place, List<Use>> places =
          uses.due().stream()
              .collect(Collectors.groupingBy(Use::place, LinkedHashMap::new, Collectors.toList()));
      places.forEach(this::tell);
    } catch (RuntimeException e) {
      log.warn("corrections could not be looked for; trying again", e);
    }
  }

  private void tell(Place place, List<Use> due) {
    Optional<Installation> from = teams.of(place.team());
    if (from.isEmpty() || onTheWay.contains(place)) {
      return;
    }
    Payload payload = Limits.fit(CurationBlocks.notice(corrections.notice(due))).get(0);
    onTheWay.add(place);
    outgoing
        .sendAmongMany(
            new Target.Channel(from.get(), place.channel(), place.thread()),
            payload,
            () -> taken.containsKey(place) || claimed(place, due))
        .whenComplete((sent, failed) -> ended(place, sent));
  }

  private boolean claimed(Place place, List<Use> due) {
    boolean ours = uses.claim(due);
    if (ours) {
      taken.put(place, due);
    }
    return ours;
  }

  private void ended(Place place, Sent sent) {
    long rest = 0;
    try {
      List<Use> due = taken.remove(place);
      if (due == null) {
        return; // another process has it, or it stays due for the next round
      }
      switch (sent.kind()) {
        case DELIVERED, UNKNOWN -> uses.told(due);
        case UNREACHABLE -> uses.again(due);
        case REFUSED -> rest = refused(place, due, sent.why());
      }
    } catch (RuntimeException e) {
      log.warn("what became of a correction was not kept; it is not repeated", e);
    } finally {
      letGo(place, rest);
    }
  }

  /** Minutes to wait before it is tried again; what has no place any more is not. */
  private long refused(Place place, List<Use> due, String why) {
    log.warn("a correction cannot be told in {}: {}", place.channel(), why);
    if (GONE.contains(why)) {
      uses.drop(due);
      return 0;
    }
    uses.again(due);
    return REST_MINUTES;
  }

  private void letGo(Place place, long minutes) {
    if (minutes == 0 || timer.isShutdown()) {
      onTheWay.remove(place);
    } else {
      timer.schedule(() -> onTheWay.remove(place), minutes, TimeUnit.MINUTES);
    }
  }

  /** What nothing will send any more is due again; to be called when nothing is sent any more. */
  void release() {
    taken.values().forEach(uses::again);
  }

  @Override
  public void close() {
    timer.shutdown();
    Daemons.await(timer);
  }
}
