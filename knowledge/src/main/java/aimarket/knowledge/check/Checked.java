package aimarket.knowledge.check;

import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.reading.Stated;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stated figure and what the store has.
 *
 * @param figure that has it, or is there in its place, or is held as wrong; null for {@link
 *     Verdict#NOTHING}, but where the same amount stands for something else
 * @param instead what stands in the place of a refuted one, or what came after an older one; else
 *     null
 * @param why in words what keeps the two apart, or why there is nothing; empty where it is had
 */
public record Checked(
    Stated stated, Verdict verdict, @Nullable Figure figure, @Nullable Figure instead, String why) {
  public Checked {
    Objects.requireNonNull(verdict, "verdict is null");
  }

  /** What the store has. */
  public enum Verdict {
    /** The same figure: entity, measure, basis, part, time and kind fit, and the amount agrees. */
    HAS,
    /** A figure on the same question, and not that one. */
    OTHER,
    /** That amount, as wrong. */
    REFUTED,
    NOTHING;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
