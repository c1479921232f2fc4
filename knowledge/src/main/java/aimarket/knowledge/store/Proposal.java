package aimarket.knowledge.store;

import aimarket.knowledge.fact.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * What a newer starter knowledge says of a fact that a curator changed. The curator's stays.
 *
 * @param fact as the starter knowledge has it; empty where it no longer has it
 * @param held what the store holds open; empty where the curator took it back
 */
public record Proposal(
    String id, int starterVersion, Instant at, Optional<Fact> fact, Optional<Fact> held) {}
