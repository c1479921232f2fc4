package aimarket.knowledge.store;

import aimarket.knowledge.fact.Header;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose facts, and as seen when.
 *
 * @param team sees the shared facts and its own
 * @param asOf only what was surely printed by this day (the source's latest possible day counts);
 *     null for no limit
 * @param knownOn only what this store held at this moment; null for now
 */
public record Clocks(String team, @Nullable LocalDate asOf, @Nullable Instant knownOn) {
  /** Now, with the shared facts only. */
  public static final Clocks NOW = new Clocks(Header.SHARED, null, null);
}
