package aimarket.knowledge.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;

/** Binds the clocks: every read asks "held at :at, printed by :as_of, shared or of :team". */
final class Seen {
  private Seen() {}

  static Query by(Clocks clocks, Query query) {
    LocalDate asOf = clocks.asOf();
    return held(clocks, query).bind("as_of", asOf == null ? Times.FAR_DAY : asOf);
  }

  /** For what is not printed. */
  static Query held(Clocks clocks, Query query) {
    Instant knownOn = clocks.knownOn();
    return query
        .bind("at", Times.at(knownOn == null ? Times.NOW : knownOn))
        .bind("team", clocks.team());
  }
}
