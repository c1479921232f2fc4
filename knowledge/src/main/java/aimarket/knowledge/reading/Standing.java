package aimarket.knowledge.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which forecasts a question asks for, by how they stand. */
public enum Standing {
  /** How well somebody forecasts. */
  RECORD,
  SCORED,
  DUE,
  OPEN,
  /** However they stand. */
  ANY;

  /** The key of its cue phrases in the vocabulary: "forecasts due". */
  private String cue() {
    return "forecasts " + name().toLowerCase(Locale.ROOT);
  }

  /** The first whose cue is there; null where the question does not ask for how forecasts stand. */
  static @Nullable Standing of(Scan scan) {
    for (Standing standing : values()) {
      if (scan.cue(standing.cue())) {
        return standing;
      }
    }
    return scan.cue("command " + Form.FORECASTS.code()) ? ANY : null;
  }
}
