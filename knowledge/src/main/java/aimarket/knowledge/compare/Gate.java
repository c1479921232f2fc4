package aimarket.knowledge.compare;

import aimarket.knowledge.fact.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The comparability gate: sets like beside like. It works from the facts' own data, for any
 * entities, metrics and bases.
 *
 * <p>Two figures are alike when they have one metric, one stated basis (or the metric knows none),
 * the same dimensions, both look ahead or both do not, and describe the same time. Only then is a
 * difference computed.
 */
public final class Gate {

  private Gate() {}

  /**
   * What may be shown.
   *
   * @param usual each party's usual figure, on its own basis
   * @param alike the usual figures may be set against one another
   * @param apart why not, empty where they are alike
   * @param common figures on one basis that all parties have, where the usual ones are not alike;
   *     empty where there is none
   */
  public record View(
      Map<String, Figure> usual,
      boolean alike,
      Set<Apart> apart,
      Optional<Map<String, Figure>> common) {

    /** Who leads among the usual figures; empty on a tie. */
    public Optional<String> leader() {
      return leaderOf(usual);
    }

    public Optional<String> commonLeader() {
      return common.flatMap(Gate::leaderOf);
    }

    /** The leader is another once like is set beside like. */
    public boolean leaderChanges() {
      return common.isPresent() && !leader().equals(commonLeader());
    }
  }

  /** What keeps figures from being compared. */
  public enum Apart {
    BASIS,
    UNSTATED_BASIS,
    SCOPE,
    NATURE,
    TIME
  }

  /**
   * @param candidates by party (an entity, or the other side), usable figures of one metric;
   *     parties without any are left out by the caller
   * @param ownBasis the basis on which a party reports itself, empty where no source says
   */
  public static View compare(
      Map<String, List<Figure>> candidates, Function<String, Optional<String>> ownBasis) {
    Map<String, Figure> usual = new LinkedHashMap<>();
    candidates.forEach((party, figures) -> usual.put(party, usual(figures, ownBasis.apply(party))));
    Set<Apart> apart = apart(List.copyOf(usual.values()));
    if (apart.isEmpty() || candidates.size() < 2) {
      return new View(usual, apart.isEmpty(), apart, Optional.empty());
    }
    return new View(usual, false, apart, common(candidates));
  }

  /** Why these may not be set against one another; empty where they may. */
  public static Set<Apart> apart(List<Figure> figures) {
    Set<Apart> apart = new LinkedHashSet<>();
    for (int i = 1; i < figures.size(); i++) {
      apart.addAll(apart(figures.get(0), figures.get(i)));
    }
    return apart;
  }

  private static Set<Apart> apart(Figure a, Figure b) {
    Set<Apart> apart = new LinkedHashSet<>();
    if (!a.basis().equals(b.basis())) {
      apart.add(Apart.BASIS);
    } else if (a.basis().equals(Figure.UNSTATED_BASIS)) {
      apart.add(Apart.UNSTATED_BASIS);
    }
    if (!a.dimensions().equals(b.dimensions())) {
      apart.add(Apart.SCOPE);
    }
    if (a.nature().isForward() != b.nature().isForward()) {
      apart.add(Apart.NATURE);
    }
    if (!Disagreements.sameTime(a, b)) {
      apart.add(Apart.TIME);
    }
    return apart;
  }

  /** The head of the figures on the party's own basis, else the head of all. */
  private static Figure usual(List<Figure> figures, Optional<String> own) {
    return own.flatMap(
            basis -> Head.of(figures.stream().filter(f -> f.basis().equals(basis)).toList()))
        .orElseGet(() -> Head.of(figures).orElseThrow());
  }

  /**
   * The first basis, in the order of the facts, on which every party has a figure of the same time.
   */
  private static Optional<Map<String, Figure>> common(Map<String, List<Figure>> candidates) {
    Set<String> bases = new LinkedHashSet<>();
    candidates.values().forEach(figures -> figures.forEach(f -> bases.add(f.basis())));
    bases.remove(Figure.UNSTATED_BASIS);
    for (String basis : bases) {
      Map<String, Figure> heads = new LinkedHashMap<>();
      candidates.forEach(
          (party, figures) ->
              Head.of(figures.stream().filter(f -> f.basis().equals(basis)).toList())
                  .ifPresent(f -> heads.put(party, f)));
      if (heads.size() == candidates.size() && apart(new ArrayList<>(heads.values())).isEmpty()) {
        return Optional.of(heads);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> leaderOf(Map<String, Figure> figures) {
    String leader = null;
    for (Map.Entry<String, Figure> entry : figures.entrySet()) {
      if (!entry.getValue().amount().isNumber()) {
        return Optional.empty();
      }
      if (leader == null
          || entry.getValue().amount().middle().compareTo(figures.get(leader).amount().middle())
              > 0) {
        leader = entry.getKey();
      }
    }
    if (leader == null) {
      return Optional.empty();
    }
    String best = leader;
    boolean tie =
        figures.entrySet().stream()
            .anyMatch(
                e ->
                    !e.getKey().equals(best)
                        && Amounts.agree(e.getValue().amount(), figures.get(best).amount()));
    return tie ? Optional.empty() : Optional.of(best);
  }
}
