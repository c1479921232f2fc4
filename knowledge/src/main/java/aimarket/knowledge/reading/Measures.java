package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which metrics a question names, the best first. */
final class Measures {
  private static final double KNOWN_PAIR = 0.4;
  private static final double KNOWN_SIDES = 1;

  /** Rivals are named together whatever is compared. */
  private static final String RIVAL = "rival";

  private static final double SAME_UNIT = 0.3;

  /** What a question worded exactly like a known one says beside a phrase of two words. */
  private static final double WORDED_LIKE = 2;

  private static final double PHRASED_AND_WORDED = 3;

  /** What two companies say that are the two sides of a measure, where nothing else names one. */
  private static final double SIDES_ALONE = 1.5;

  private static final double PERHAPS = 0.25;
  private static final double SURELY = 0.9;

  /** Less likely than this, and only a phrase names the measure. */
  private static final double LIKELY = 0.5;

  /** Less of the content than this explained, and the wording as a whole names no measure. */
  private static final double COVERED = 0.5;

  /** What a statement says this well is not asked for as a measure that strangers to it have. */
  private static final double TOLD = 0.4;

  private static final Set<String> ASKING = Set.of("what", "which", "whose");
  private static final Set<String> NARROWING =
      Set.of("in", "at", "from", "during", "after", "with", "by", "since");
  private static final Set<String> BETWEEN =
      Set.of("the", "a", "an", "its", "their", "latest", "last", "newest", "recent");

  private final Lexicon lexicon;

  Measures(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A metric, how well it fits, and the words that name it.
   *
   * @param phrased whether a phrase names it, and not only the wording as a whole
   */
  record Scored(Metric metric, double score, Set<Integer> positions, boolean phrased) {

    Scored(Metric metric, double score, Set<Integer> positions) {
      this(metric, score, positions, true);
    }

    String slug() {
      return metric.slug();
    }
  }

  /**
   * @param names words of names, which are no measures
   * @param topics phrases of topics, which hide a measure's single word inside them ("recognise
   *     revenue")
   * @param near known questions that this one is worded like: they name a measure too
   * @param content positions of the words that say something
   * @param said metrics of the dataset that is named, where one is
   * @param quantity whether the question asks how much, in so many words
   */
  List<Scored> find(
      List<Token> tokens,
      Collection<String> entities,
      Set<Unit> units,
      Set<Integer> names,
      List<Match<String>> topics,
      Nearness near,
      Set<Integer> content,
      boolean quantity,
      Set<String> said,
      Known known) {
    Map<String, Set<Integer>> positions = new LinkedHashMap<>();
    Map<String, Double> weights = new LinkedHashMap<>();
    List<Match<String>> doubts =
        lexicon.cues.find(tokens).stream().filter(c -> Scanner.DOUBTS.contains(c.value())).toList();
    List<Match<Operation>> factors = // "years' worth of" asks for no worth
        lexicon.operations.findOuter(tokens).stream()
            .filter(o -> o.value() == Operation.RATIO || isBy(o, tokens))
            .toList();
    for (Match<String> match : lexicon.metrics.findOuter(tokens)) {
      if (names.containsAll(match.positions())) {
        continue;
      }
      if (match.positions().size() > 1
          || topics.stream().noneMatch(t -> t.hides(match))
              && doubts.stream().noneMatch(d -> d.hides(match))
              && factors.stream().noneMatch(f -> f.hides(match))) {
        Set<Integer> mine = positions.computeIfAbsent(match.value(), k -> new TreeSet<>());
        Set<Integer> added = new HashSet<>(match.positions());
        added.removeAll(mine);
        double share = match.weight() * added.size() / match.positions().size();
        weights.merge(match.value(), share * stress(match, tokens), Double::sum);
        mine.addAll(match.positions());
      }
    }
    withoutBases(tokens, positions);
    if (positions.isEmpty()) {
      byBasis(tokens, positions, weights);
    }
    Set<String> phrased = Set.copyOf(positions.keySet());
    Set<Integer> named = Scan.union(List.copyOf(positions.values()));
    Set<String> onBasis = onBasis(tokens, phrased);
    Set<Integer> telling = new HashSet<>(content);
    doubts.forEach(d -> telling.removeAll(d.positions()));
    String measured = byUnit(entities, units, near, known);
    for (Metric metric : lexicon.vocabulary.metrics()) {
      String slug = metric.slug();
      double likely = near.likely(Kind.METRIC, slug);
      if (phrased.contains(slug)) {
        weights.merge(slug, PHRASED_AND_WORDED * likely, Double::sum);
      } else if ((quantity
              || units.contains(metric.unit())
              || saysMore(metric, near, telling, phrased))
          && !isOnBasis(metric, onBasis)
          && !(near.told() >= TOLD && !quantity && isStrange(metric, entities, known))
          && isWorded(slug, near, content, quantity, !phrased.isEmpty())
          && saysEnough(slug, near, content, named)) {
        positions.put(slug, new TreeSet<>(near.sharedWith(slug)));
        weights.put(slug, WORDED_LIKE * likely + near.likely(Kind.METRIC) / 2);
      } else if (phrased.isEmpty() && said.contains(slug) && units.contains(metric.unit())) {
        positions.put(slug, new TreeSet<>());
        weights.put(slug, 1 + likely);
      } else if (phrased.isEmpty() && metric.slug().equals(measured)) {
        positions.put(slug, new TreeSet<>());
        weights.put(slug, WORDED_LIKE);
      } else if (phrased.isEmpty()
          && (quantity || near.likely(Kind.METRIC) >= LIKELY)
          && joins(metric, entities, known)) {
        positions.put(slug, new TreeSet<>());
        weights.put(slug, SIDES_ALONE);
      }
    }
    List<Scored> scored = new ArrayList<>();
    for (Map.Entry<String, Set<Integer>> entry : positions.entrySet()) {
      String slug = entry.getKey();
      lexicon
          .vocabulary
          .metric(slug)
          .ifPresent(
              metric -> {
                boolean pair = entities.stream().anyMatch(e -> known.has(e, slug));
                double score =
                    weights.getOrDefault(slug, 0.0)
                        - (isOfNamed(metric, phrased) ? SAME_UNIT : 0)
                        + (pair ? KNOWN_PAIR : 0)
                        + (joins(metric, entities, known) ? KNOWN_SIDES : 0)
                        + (units.contains(metric.unit()) ? SAME_UNIT : 0);
                scored.add(new Scored(metric, score, entry.getValue(), phrased.contains(slug)));
              });
    }
    preferUnit(scored, units);
    preferJoined(scored, entities, known);
    scored.sort(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(Scored::slug));
    return scored;
  }

  /** "By what margin" asks for a difference, and for no margin. */
  private static boolean isBy(Match<Operation> operation, List<Token> tokens) {
    return operation.value() == Operation.DIFFERENCE
        && tokens.get(operation.start()).word().equals("by");
  }

  /**
   * Of gigawatts, the likeliest measure that all of those named have: they measure nothing else.
   */
  private String byUnit(Collection<String> entities, Set<Unit> units, Nearness near, Known known) {
    return lexicon.vocabulary.metrics().stream()
        .filter(m -> m.unit() == Unit.GW && units.contains(Unit.GW) && !entities.isEmpty())
        .filter(m -> entities.stream().allMatch(e -> known.has(e, m.slug())))
        .max(Comparator.comparingDouble(m -> near.likely(Kind.METRIC, m.slug())))
        .map(Metric::slug)
        .orElse("");
  }

  /** What stands between two of those named is meant, and not what one has with somebody else. */
  private static void preferJoined(List<Scored> scored, Collection<String> entities, Known known) {
    if (scored.stream().anyMatch(s -> joins(s.metric(), entities, known))) {
      scored.replaceAll(
          s ->
              s.phrased()
                      || s.metric().counterpartyRole() == null
                      || RIVAL.equals(s.metric().counterpartyRole())
                      || joins(s.metric(), entities, known)
                  ? s
                  : new Scored(s.metric(), s.score() / 3, s.positions(), false));
    }
  }

  /** Two of those named are the two sides of it. */
  private static boolean joins(Metric metric, Collection<String> entities, Known known) {
    return !RIVAL.equals(metric.counterpartyRole())
        && entities.stream()
            .anyMatch(
                a ->
                    entities.stream()
                        .anyMatch(b -> known.metricsBetween(a, b).contains(metric.slug())));
  }

  /** Somebody who is named has no figure of it, nor is the other side of one. */
  private static boolean isStrange(Metric metric, Collection<String> entities, Known known) {
    return entities.stream()
        .anyMatch(
            e ->
                !known.has(e, metric.slug())
                    && entities.stream()
                        .noneMatch(o -> known.metricsBetween(o, e).contains(metric.slug())));
  }

  /** A basis that one measure alone knows names it: "on the secondary market". */
  private void byBasis(
      List<Token> tokens, Map<String, Set<Integer>> positions, Map<String, Double> weights) {
    Map<String, Set<Integer>> found = new LinkedHashMap<>();
    for (Match<Lexicon.BasisOf> basis : lexicon.bases.find(tokens)) {
      found.computeIfAbsent(basis.value().metric(), m -> new TreeSet<>()).addAll(basis.positions());
    }
    boolean telling =
        found.values().stream()
            .allMatch(at -> at.stream().noneMatch(i -> lexicon.isEveryday(tokens.get(i))));
    if (found.size() == 1 && telling) {
      positions.putAll(found);
      found.keySet().forEach(m -> weights.put(m, 1.0));
    }
  }

  /** By how much two differ in what is named is seldom all that is asked. */
  private static boolean isOfNamed(Metric metric, Set<String> phrased) {
    return RIVAL.equals(metric.counterpartyRole())
        && !phrased.contains(metric.slug())
        && phrased.contains(String.valueOf(metric.ties().of()));
  }

  /** Measures that are named together with a way of counting: "sales on equal books". */
  private Set<String> onBasis(List<Token> tokens, Set<String> phrased) {
    return lexicon.bases.find(tokens).stream()
        .filter(b -> b.positions().size() > 1)
        .map(b -> b.value().metric())
        .filter(phrased::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is set on one basis is compared, and not by how much the bases differ. */
  private static boolean isOnBasis(Metric metric, Set<String> onBasis) {
    String of = metric.ties().of();
    return RIVAL.equals(metric.counterpartyRole()) && of != null && onBasis.contains(of);
  }

  /**
   * Where a phrase names a measure, another takes a word that says something and is not one of
   * asking for the first.
   *
   * @param telling positions of the words that say something
   */
  private static boolean saysMore(
      Metric metric, Nearness near, Set<Integer> telling, Set<String> phrased) {
    Set<Integer> more = new HashSet<>(near.sharedWith(metric.slug()));
    more.retainAll(telling);
    return phrased.isEmpty()
        || phrased.stream().noneMatch(p -> near.sharedWith(p).containsAll(more));
  }

  /** Whether the wording as a whole names a measure that no phrase names. */
  private static boolean isWorded(
      String slug, Nearness near, Set<Integer> content, boolean quantity, boolean another) {
    double likely = near.likely(Kind.METRIC, slug);
    double figure = near.likely(Kind.METRIC);
    if (another) {
      return likely >= SURELY && (figure >= PERHAPS || quantity);
    }
    return likely >= LIKELY && figure >= LIKELY
        || likely >= SURELY && quantity
        || likely >= LIKELY
            && figure >= PERHAPS
            && near.covered(content, near.sharedWith(slug)) >= COVERED;
  }

  /**
   * Whether what is worded alike is what is measured, and not only how it is asked for: "its
   * amount" and "by what percent does its revenue exceed …" are worded like questions about
   * anything.
   *
   * @param named positions of the words that name measures
   */
  private static boolean saysEnough(
      String slug, Nearness near, Set<Integer> content, Set<Integer> named) {
    if (!named.isEmpty()) {
      return near.sharedWith(slug).stream().anyMatch(named::contains);
    }
    return !content.isEmpty() || near.likely(Kind.METRIC, slug) >= SURELY;
  }

  /** "… in gigawatts" is about what is measured in them, where something is. */
  private static void preferUnit(List<Scored> scored, Set<Unit> units) {
    if (scored.stream().anyMatch(s -> units.contains(s.metric().unit()))) {
      scored.replaceAll(
          s ->
              units.contains(s.metric().unit()) || s.phrased() && s.positions().size() > 1
                  ? s
                  : new Scored(s.metric(), s.score() / 2, s.positions(), s.phrased()));
    }
  }

  /** "What valuation …" is asked for; "… in its latest round" only narrows it. */
  private static double stress(Match<String> match, List<Token> tokens) {
    int before = match.start() - 1;
    while (before >= 0 && BETWEEN.contains(tokens.get(before).word())) {
      before--;
    }
    String word = before < 0 ? "" : tokens.get(before).word();
    if (ASKING.contains(word)) {
      return 2;
    }
    return NARROWING.contains(word) ? 0.7 : 1;
  }

  /** Words that name a basis of one metric do not name another metric. */
  private void withoutBases(List<Token> tokens, Map<String, Set<Integer>> positions) {
    Set<String> hidden = new HashSet<>();
    for (Match<Lexicon.BasisOf> basis : lexicon.bases.find(tokens)) {
      Set<Integer> own = positions.get(basis.value().metric());
      if (own == null || basis.positions().containsAll(own)) {
        continue;
      }
      positions.forEach(
          (slug, at) -> {
            if (!slug.equals(basis.value().metric()) && basis.positions().containsAll(at)) {
              hidden.add(slug);
            }
          });
    }
    hidden.forEach(positions::remove);
  }
}
