package aimarket.knowledge.ledger;

import aimarket.knowledge.fact.Fact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a forecast came out on one basis.
 *
 * @param basis slug of a basis of the metric, {@link aimarket.knowledge.fact.Figure#NO_BASIS} where
 *     one outcome holds for all, {@link aimarket.knowledge.fact.Figure#UNSTATED_BASIS}, or {@link
 *     #OWN_BASES}
 * @param deciding the facts that decide it, or that were looked at and do not; empty where there
 *     are none
 * @param words why, in part of a sentence; amounts stand as references to figures, <code>
 *     {figure-id}</code>, each of them in {@code deciding} or the forecast itself
 */
public record Outcome(State state, String basis, List<Fact> deciding, String words) {
  /** Each party counted the way it counts itself. */
  public static final String OWN_BASES = "own";

  public Outcome {
    Objects.requireNonNull(state, "state is null");
    Objects.requireNonNull(basis, "basis is null");
    Objects.requireNonNull(words, "words is null");
    deciding = List.copyOf(deciding);
    if (state.isScored() && deciding.isEmpty()) {
      throw new IllegalArgumentException("'%s' is decided by no fact".formatted(state.words()));
    }
  }

  /** The last day on which what decides it can have come out; empty while it is not scored. */
  public Optional<LocalDate> known() {
    return state.isScored()
        ? deciding.stream().map(f -> f.header().printed().latest()).max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
