package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Nature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody states in a message, as far as its words tell. What they leave open is
 * empty; what they say and nobody here understands is in {@code doubts}.
 *
 * @param amount the lower end of a range
 * @param high the upper end of a range, else null
 * @param hedge how it is hedged
 * @param subject slug of the entity whose figure it is; null where that cannot be told
 * @param others slugs of the other entities of the clause, and of the subject's rivals for the part
 * @param metrics slugs of what may be meant, one where it is clear
 * @param bases stated bases by metric
 * @param segments slugs of the parts that it is narrowed to
 * @param nature that the words give it; null where they do not say
 * @param ahead it looks forward
 * @param was it is said to lie in the past ("from $1B to …")
 * @param doubts why it must not be confirmed, in words; empty where nothing speaks against it
 * @param quote the clause it stands in
 */
public record Stated(
    AskedAmount amount,
    @Nullable BigDecimal high,
    Hedge hedge,
    @Nullable String subject,
    List<String> others,
    List<String> metrics,
    Map<String, String> bases,
    Set<String> segments,
    List<When> whens,
    @Nullable Nature nature,
    boolean ahead,
    boolean was,
    List<String> doubts,
    String quote) {
  public Stated {
    others = List.copyOf(others);
    metrics = List.copyOf(metrics);
    bases = Map.copyOf(bases);
    segments = Set.copyOf(segments);
    whens = List.copyOf(whens);
    doubts = List.copyOf(doubts);
  }

  /** How an amount is hedged. */
  public enum Hedge {
    NONE,
    ABOUT,
    /** More than it. */
    OVER,
    /** Less than it. */
    UNDER,
    /** Almost it. */
    NEARLY
  }
}
