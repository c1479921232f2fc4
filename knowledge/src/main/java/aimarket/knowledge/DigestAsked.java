package aimarket.knowledge;

import aimarket.knowledge.changes.Topics;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Which digest is wanted.
 *
 * @param after what was visible at this moment was told before
 * @param upTo the last moment that it covers
 * @param zone in which days are told
 * @param topics companies and metrics that it is about
 * @param team whose facts are seen beside the shared ones
 * @param recordedAt only what this store held at this moment; told in the footer
 */
public record DigestAsked(
    Instant after, Instant upTo, ZoneId zone, Topics topics, String team, Instant recordedAt) {
  public DigestAsked {
    if (!after.isBefore(upTo)) {
      throw new IllegalArgumentException(
          "a digest covers a stretch from one moment to a later one, got %s to %s"
              .formatted(after, upTo));
    }
  }
}
