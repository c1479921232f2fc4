package aimarket.bot.digest;

import aimarket.knowledge.DigestAsked;
import aimarket.knowledge.Digests;
import aimarket.knowledge.answer.Digest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Composes each distinct digest once, however many channels get it. Thread-safe. */
final class Editions {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int MOST = 500;

  private final Digests digests;
  private final Supplier<Instant> time;
  private final Map<Content, Composed> composed = new ConcurrentHashMap<>();

  Editions(Digests digests, Supplier<Instant> time) {
    this.digests = digests;
    this.time = time;
  }

  /** All that what a digest says depends on. */
  private record Content(Instant after, Instant upTo, ZoneId zone, String topics, String team) {}

  private record Composed(FutureTask<Digest> digest, Instant since) {}

  Digest of(Subscription.Wanted wanted, Instant after, Instant upTo) {
    Instant now = time.get();
    Content content =
        new Content(
            after, upTo, wanted.schedule().zone(), TopicText.write(wanted.topics()), wanted.team());
    composed.values().removeIf(c -> c.since().plus(FRESH).isBefore(now));
    if (composed.size() > MOST) {
      composed.clear();
    }
    FutureTask<Digest> task =
        composed
            .computeIfAbsent(
                content,
                key -> new Composed(new FutureTask<>(() -> compose(wanted, key, now)), now))
            .digest();
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while composing", e);
    } catch (java.util.concurrent.ExecutionException e) {
      composed.remove(content);
      throw new IllegalStateException("a digest could not be composed", e.getCause());
    }
  }

  private Digest compose(Subscription.Wanted wanted, Content content, Instant now) {
    return digests.digest(
        new DigestAsked(
            content.after(), content.upTo(), content.zone(), wanted.topics(), content.team(), now));
  }
}
