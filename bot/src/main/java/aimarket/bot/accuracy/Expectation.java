package aimarket.bot.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a right answer holds. An unanswerable question expects nothing but that nothing is made up.
 *
 * @param amounts every one of them is shown
 * @param oneOf at least one of them is shown; empty where none is asked for
 * @param sources documents in which the answer stands
 * @param everySource whether all of them are cited, else one is enough
 * @param mentions beginnings of words that are shown; "a|b" is either
 * @param mustNot wrong answers; only amounts among them can be judged
 * @param conflict whether a disagreement is shown
 * @param label "projection", "target", …: what the figure is called; null where it is a plain one
 */
public record Expectation(
    Answerable answerable,
    List<ExpectedAmount> amounts,
    List<ExpectedAmount> oneOf,
    Set<String> sources,
    boolean everySource,
    List<String> mentions,
    List<String> mustNot,
    boolean conflict,
    @Nullable String label) {

  /** How far the documents have the answer. */
  public enum Answerable {
    YES,
    PARTIAL,
    NO;

    /** "true", "false" or "partial", as files write it. */
    static Answerable of(String written) {
      return switch (written.toLowerCase(Locale.ROOT)) {
        case "true" -> YES;
        case "partial" -> PARTIAL;
        case "false" -> NO;
        default ->
            throw new IllegalArgumentException(
                "answerable is '%s'; write true, false or \"partial\"".formatted(written));
      };
    }
  }

  public Expectation {
    amounts = List.copyOf(amounts);
    oneOf = List.copyOf(oneOf);
    sources = Set.copyOf(sources);
    mentions = List.copyOf(mentions);
    mustNot = List.copyOf(mustNot);
  }

  /** Whether an amount is among those that a right answer may give. */
  boolean allows(double value) {
    return amounts.stream().anyMatch(a -> a.is(value)) || oneOf.stream().anyMatch(a -> a.is(value));
  }
}
