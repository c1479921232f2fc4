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
import java.util.concurrent.atomic.AtomicBoolean;
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

  private final Corrections corrections;
  private final Uses uses;
  private final Outgoing outgoing;
  private final Teams teams;
  private final Set<Place> onTheWay = ConcurrentHashMap.newKeySet();
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
    AtomicBoolean ours = new AtomicBoolean();
    outgoing
        .send(
            new Target.Channel(from.get(), place.channel(), place.thread()),
            payload,
            () -> ours.get() || claimed(due, ours))
        .whenComplete((sent, failed) -> ended(place, due, sent, ours.get()));
  }

  private boolean claimed(List<Use> due, AtomicBoolean ours) {
    ours.set(uses.claim(due));
    return ours.get();
  }

  private void ended(Place place, List<Use> due, Sent sent, boolean ours) {
    try {
      if (!ours) {
        return; // another process has it, or it stays due for the next round
      }
      switch (sent.kind()) {
        case DELIVERED, UNKNOWN -> uses.told(due);
        case UNREACHABLE -> uses.again(due);
        case REFUSED -> {
          log.warn("a correction cannot be told in {}: {}", place.channel(), sent.why());
          uses.drop(due);
        }
      }
    } catch (RuntimeException e) {
      log.warn("what became of a correction was not kept; it is not repeated", e);
    } finally {
      onTheWay.remove(place);
    }
  }

  @Override
  public void close() {
    timer.shutdown();
    Daemons.await(timer);
  }
}
