package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a follow-up in a few words of its own asks for, around what was told last. */
final class Further {
  /** So likely, a few words say which reason is meant. */
  private static final double SOME = 0.2;

  /** More likely than this, they ask for a statement by themselves. */
  private static final double HALF = 0.5;

  /** The same for the reason of what is said of a whole field. */
  private static final double MOSTLY = 0.6;

  /** How many times likelier a statement is that stands in the document of the one before. */
  private static final double DOCUMENT = 5;

  private Further() {}

  /**
   * "Why do they cling to it?" behind words asks for more on what was told, in words of its own.
   */
  static boolean isAsked(Scan scan, @Nullable Question before) {
    boolean reason = scan.cue("why") && scan.near().likelyTold() >= SOME;
    return before != null
        && before.form() == Form.STATEMENTS
        && !before.likely().isEmpty()
        && (reason || isCued(scan))
        && scan.pronoun()
        && !FollowUp.asksSayer(scan) // it is told with what was said
        && scan.entities().isEmpty()
        && !scan.hasMetric()
        && scan.near().told() < HALF;
  }

  /** Whether a word says that something else is asked for. */
  static boolean isCued(Scan scan) {
    return scan.cue("further");
  }

  /** "Why do those matter?": what is said of a whole field is about nobody who was spoken of. */
  static boolean isOfField(Scan scan, Vocabulary vocabulary, Known known) {
    return scan.entities().isEmpty()
        && !scan.hasMetric()
        && scan.cue("why")
        && scan.near().told() >= MOSTLY
        && scan.near().statements().keySet().stream()
            .limit(1)
            .flatMap(id -> known.statements().stream().filter(s -> s.id().equals(id)))
            .flatMap(s -> s.entities().stream())
            .flatMap(slug -> vocabulary.entity(slug).stream())
            .allMatch(e -> e.kind() == Entity.Kind.COLLECTIVE);
  }

  /**
   * Statements by the words of the text, with those first that stand where the last one stood; that
   * one itself was told already.
   *
   * @param told of the question before, the best first
   */
  static Map<String, Told> around(Map<String, Told> near, Map<String, Told> told, Known known) {
    String last = told.keySet().iterator().next();
    Optional<String> document = document(last, known);
    if (document.isEmpty()) {
      return near;
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    near.forEach(
        (id, t) -> {
          boolean beside = document.equals(document(id, known));
          double weight = id.equals(last) ? 0 : t.likely() * (beside ? DOCUMENT : 1);
          weights.put(id, weight);
        });
    double all = weights.values().stream().mapToDouble(w -> w).sum();
    List<String> order = new ArrayList<>(weights.keySet());
    order.remove(last);
    order.sort(Comparator.comparingDouble(id -> -weights.get(id)));
    Map<String, Told> around = new LinkedHashMap<>();
    order.forEach(
        id ->
            around.put(id, new Told(all == 0 ? 0 : weights.get(id) / all, near.get(id).covered())));
    return around;
  }

  private static Optional<String> document(String id, Known known) {
    return known.statements().stream()
        .filter(s -> s.id().equals(id))
        .map(Statement::header)
        .map(h -> h.source())
        .findFirst();
  }
}
