package aimarket.knowledge.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact with an amount.
 *
 * @param basis what makes readings of one metric not comparable; {@link #NO_BASIS} where the metric
 *     knows none, {@link #UNSTATED_BASIS} where it knows some and the source does not say
 * @param dimensions what narrows it, by name: a segment, a model; empty for the whole
 * @param counterparties slugs of the other side, in the role that the metric names; empty where
 *     there is none
 */
public record Figure(
    Header header,
    String entity,
    String metric,
    Amount amount,
    Nature nature,
    String basis,
    SortedMap<String, String> dimensions,
    List<String> counterparties)
    implements Fact {

  public static final String NO_BASIS = "none";
  public static final String UNSTATED_BASIS = "unstated";

  /** The dimension for a part of the market or of the company. */
  public static final String SEGMENT = "segment";

  public Figure {
    Objects.requireNonNull(header, "header is null");
    Objects.requireNonNull(entity, "entity is null");
    Objects.requireNonNull(metric, "metric is null");
    Objects.requireNonNull(amount, "amount is null");
    Objects.requireNonNull(nature, "nature is null");
    Objects.requireNonNull(basis, "basis is null");
    dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    counterparties = List.copyOf(counterparties);
  }

  /** The dimensions as one string, the same for equal maps: "model=x;segment=y", empty for none. */
  public String dimensionKey() {
    return dimensionKey(dimensions);
  }

  public static String dimensionKey(Map<String, String> dimensions) {
    StringBuilder key = new StringBuilder();
    new TreeMap<>(dimensions)
        .forEach((k, v) -> key.append(key.isEmpty() ? "" : ";").append(k).append('=').append(v));
    return key.toString();
  }
}
