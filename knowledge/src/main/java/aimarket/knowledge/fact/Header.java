package aimarket.knowledge.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every fact has, whether it is a figure or a statement.
 *
 * @param citations one or more, the first is the one shown
 * @param derived the source computed it; the inputs are in the links where known
 * @param claimants one or more, the first leads
 * @param via what the source leans on for it, a slug of an entity
 * @param printed when the source came out; repeated here since "latest" and "as of" need it
 * @param due last day a forecast can come true, null where it does not fall due or the period says
 *     it
 * @param rankReason why it is preferred or deprecated, or a hedge worth keeping
 * @param caveat what a reader must know, from the document; shown
 * @param note the curator's; never shown to askers
 * @param owner the team whose fact it is, "*" for shared market knowledge
 */
public record Header(
    String id,
    String source,
    List<Citation> citations,
    Period period,
    Printed printed,
    boolean derived,
    List<Claimant> claimants,
    @Nullable String via,
    Rank rank,
    @Nullable String rankReason,
    @Nullable LocalDate due,
    @Nullable String caveat,
    @Nullable String note,
    List<FactLink> links,
    String owner) {

  /** The owner of what every team may see. */
  public static final String SHARED = "*";

  public Header {
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(source, "source is null");
    citations = List.copyOf(citations);
    claimants = List.copyOf(claimants);
    links = List.copyOf(links);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException(
          "fact %s has no citation; say where in the source it stands".formatted(id));
    }
    if (claimants.isEmpty()) {
      throw new IllegalArgumentException(
          "fact %s has no claimant; say who asserts it".formatted(id));
    }
    if (rank == Rank.DEPRECATED && (rankReason == null || rankReason.isBlank())) {
      throw new IllegalArgumentException("fact %s is deprecated without a reason".formatted(id));
    }
  }

  /** The day by which readings are ordered. */
  public LocalDate readingDay() {
    return period.readingDay(printed.latest());
  }

  /** The first link of a kind, as the id of the other fact. */
  public @Nullable String linked(FactLink.Kind kind) {
    return links.stream()
        .filter(l -> l.kind() == kind)
        .map(FactLink::fact)
        .findFirst()
        .orElse(null);
  }
}
