package aimarket.knowledge;

import aimarket.knowledge.answer.Digest;

/** What became known in a stretch of time. Thread-safe. */
public interface Digests {
  /** Waits for a writer at work, so that nothing slips in behind a moment that was told. */
  Digest digest(DigestAsked asked);
}
