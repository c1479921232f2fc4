package aimarket.knowledge.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stretch a question asks for.
 *
 * @param from null for the latest
 * @param to null for the latest
 * @param label as shown: "latest", "2025", "about a year ago"
 * @param ahead the question looks forward ("by 2030", "expected"), so plans and projections answer
 *     it
 */
public record When(@Nullable LocalDate from, @Nullable LocalDate to, String label, boolean ahead) {
  public static final When LATEST = new When(null, null, "latest", false);

  /** All that is to come, without a day. */
  static final When SOMEDAY = new When(null, null, "ahead", true);

  /** The same stretch, called otherwise. */
  When as(String other) {
    return new When(from, to, other, ahead);
  }

  /** The same stretch, of which what is expected is asked for. */
  When expected() {
    return new When(from, to, label, true);
  }

  public boolean isLatest() {
    return from == null;
  }
}
