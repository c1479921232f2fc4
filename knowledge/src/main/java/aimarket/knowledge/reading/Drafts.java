package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.reading.Measures.Scored;
import aimarket.knowledge.reading.Reading.Choice;
import aimarket.knowledge.vocabulary.Segment;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together what was found, and what a follow-up takes over, into a question. */
final class Drafts {
  private static final double CLOSE = 0.7;

  /** Leaning so much, nothing but a figure is meant. */
  private static final double SURELY = 2;

  private static final Set<Form> FIGURES =
      Set.of(Form.LOOKUP, Form.COMPARE, Form.TREND, Form.SEGMENT, Form.RANK, Form.COMPUTED);

  /** Of everything, where nothing is named. */
  private static final Set<Form> WIDE =
      Set.of(Form.FORECASTS, Form.AGREEMENT, Form.CHANGES, Form.DISPUTES);

  private final Vocabulary vocabulary;
  private final Known known;
  private final StandIns standIns;

  Drafts(Vocabulary vocabulary, Known known) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.standIns = new StandIns(vocabulary);
  }

  /** A question, what was mended on the way, and the next best questions. */
  record Draft(Question question, List<String> corrections, List<Question> alternatives) {
    boolean isFigure() {
      return FIGURES.contains(question.form());
    }
  }

  /** A question of which nothing was read. */
  Question bare(Scan scan) {
    return question(Form.STATEMENTS, scan, null, scan.entities(), List.of());
  }

  Draft draft(Scan scan, @Nullable Question before) {
    List<Scored> scored = metrics(scan, before);
    List<String> entities =
        before == null ? scan.entities() : FollowUp.entities(scan, before, vocabulary);
    List<Scored> asked = asked(standing(scored, scan), scan, entities);
    List<String> corrections = new ArrayList<>(scan.corrections());
    if (!asked.isEmpty()) {
      StandIns.Found found = standIns.resolve(entities, asked.get(0).slug(), known);
      entities = found.entities();
      corrections.addAll(found.said());
    }
    taken(scored, asked).ifPresent(corrections::add);
    entities = withoutBystanders(entities, asked);
    Form form = FollowUp.form(scan, before, Forms.of(scan, entities, asked, known));
    List<String> slugs = slugs(form, asked, entities);
    Question question = question(form, scan, before, entities, slugs);
    return new Draft(question, corrections, alternatives(question, scored, asked));
  }

  /** Says it where what is known is shown for what was asked. */
  private static Optional<String> taken(List<Scored> scored, List<Scored> asked) {
    return asked.stream()
        .limit(1)
        .filter(a -> scored.stream().noneMatch(s -> s.slug().equals(a.slug())))
        .filter(a -> !scored.isEmpty() && scored.get(0).positions().equals(a.positions()))
        .map(a -> scored.get(0).metric().name() + " → " + a.metric().name())
        .findFirst();
  }

  /** Where forecasts are asked for, a measure is only what is named. */
  private static List<Scored> standing(List<Scored> scored, Scan scan) {
    return Standing.of(scan) == null ? scored : scored.stream().filter(Scored::phrased).toList();
  }

  /** "Its cloud providers" beside a firm that has the figure is no second party. */
  private List<String> withoutBystanders(List<String> entities, List<Scored> asked) {
    if (asked.isEmpty() || entities.stream().noneMatch(e -> known.has(e, asked.get(0).slug()))) {
      return entities;
    }
    return entities.stream()
        .filter(e -> known.has(e, asked.get(0).slug()) || !isCollective(e))
        .toList();
  }

  private boolean isCollective(String slug) {
    return vocabulary.entity(slug).filter(e -> e.kind() == Entity.Kind.COLLECTIVE).isPresent();
  }

  private static boolean isOfSegments(Scan scan) {
    return !scan.cue(Form.STATEMENTS)
        && !scan.cue("why")
        && (scan.cue("every segment") || (!scan.segments().isEmpty() && asksHowMuch(scan)));
  }

  /** A line of business named in a long sentence is seldom what is measured. */
  private static boolean asksHowMuch(Scan scan) {
    return scan.hasMetric()
        || scan.cue("quantity")
        || scan.cue(Form.COMPARE)
        || scan.cue(Form.RANK)
        || Leaning.of(scan) > 0;
  }

  /** Beside a question for words a measure is a hint, where somebody named has figures of it. */
  private List<String> slugs(Form form, List<Scored> asked, List<String> entities) {
    return asked.stream()
        .filter(
            s ->
                form != Form.STATEMENTS
                    || entities.isEmpty()
                    || entities.stream().anyMatch(e -> known.has(e, s.slug())))
        .map(Scored::slug)
        .toList();
  }

  /** Whether what is measured is known by segment; nobody asks for a segment of anything else. */
  private boolean hasParts(Scan scan) {
    if (scan.metrics().stream().noneMatch(Scored::phrased)) {
      return false;
    }
    Set<String> parted = new TreeSet<>();
    vocabulary.segments().forEach(s -> parted.addAll(known.metricsIn(s.slug())));
    return parted.contains(scan.metrics().get(0).slug());
  }

  private List<Scored> metrics(Scan scan, @Nullable Question before) {
    if (isOfSegments(scan) && !hasParts(scan)) {
      List<String> segments =
          scan.segments().isEmpty()
              ? vocabulary.segments().stream().map(Segment::slug).toList()
              : scan.segments();
      return segments.stream()
          .flatMap(s -> known.metricsIn(s).stream())
          .sorted()
          .flatMap(slug -> vocabulary.metric(slug).stream())
          .map(m -> new Scored(m, 1, Set.of()))
          .limit(1)
          .toList();
    }
    Optional<Scored> implied = before == null ? implied(scan) : Optional.empty();
    if (implied.isPresent()) {
      return List.of(implied.get());
    }
    boolean unnamed = scan.metrics().stream().noneMatch(Scored::phrased);
    boolean takesOver =
        unnamed && before != null && !before.metrics().isEmpty() && FollowUp.takesMetric(scan);
    if (!takesOver) {
      return scan.metrics();
    }
    return before.metrics().stream()
        .flatMap(slug -> vocabulary.metric(slug).stream())
        .flatMap(m -> term(m, scan).stream())
        .map(m -> new Scored(m, 1, Set.of()))
        .toList();
  }

  /**
   * Where names and nothing that says more are all there is: the first measure of which a dataset
   * that is named has figures for those named, or the only one that both of two have.
   */
  private Optional<Scored> implied(Scan scan) {
    boolean bare = scan.metrics().isEmpty() && scan.content().isEmpty() && scan.topic() == null;
    if (!bare || scan.entities().isEmpty() || scan.cue("why") || scan.cue(Form.STATEMENTS)) {
      return Optional.empty();
    }
    Set<String> shared =
        scan.claimant() == null
            ? new TreeSet<>(known.metricsOf(scan.entities().get(0)))
            : new TreeSet<>(known.metricsSaidBy(scan.claimant()));
    scan.entities().forEach(e -> shared.retainAll(known.metricsOf(e)));
    boolean only = shared.size() == 1 && scan.entities().size() > 1;
    return vocabulary.metrics().stream()
        .filter(m -> shared.contains(m.slug()) && (only || scan.claimant() != null))
        .map(m -> new Scored(m, 1, Set.of()))
        .findFirst();
  }

  /** "How long does that run?" after what runs over a term asks for the term. */
  private Optional<Metric> term(Metric metric, Scan scan) {
    String per = metric.ties().per();
    return per != null && scan.cue("how long") ? vocabulary.metric(per) : Optional.of(metric);
  }

  /** The best metric, and others that other words of the question name. */
  private List<Scored> asked(List<Scored> found, Scan scan, List<String> entities) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Scored> scored = Computable.first(found, scan.operation(), entities, known);
    Scored first = scored.get(0);
    Scored best =
        scan.operation() == Operation.PER_YEAR
            ? spread(between(first, entities), entities)
            : scan.ahead() ? foreseeing(first, entities) : first;
    if (!entities.isEmpty() && entities.stream().noneMatch(e -> has(e, best))) {
      for (Scored next : scored) {
        boolean near = next.score() >= CLOSE * best.score() || (next.phrased() && !best.phrased());
        if (near && entities.stream().anyMatch(e -> has(e, next))) {
          return List.of(next);
        }
      }
      Optional<Scored> instead = instead(best, entities);
      if (instead.isPresent()) {
        return List.of(instead.get());
      }
    }
    List<Scored> asked = new ArrayList<>(List.of(best));
    for (Scored next : scored.subList(1, scored.size())) {
      if (asked.size() < 2 && next.score() >= 1 && isAskedToo(best, next, scan, entities)) {
        asked.add(next);
      }
    }
    if (scan.operation() == Operation.MULTIPLE) {
      asked.sort((a, b) -> kind(a).compareTo(kind(b)));
    }
    return asked;
  }

  /** What comes nearest to a measure of which nobody named has figures. */
  private Optional<Scored> instead(Scored best, List<String> entities) {
    return vocabulary.metrics().stream()
        .filter(
            m ->
                m.slug().equals(best.metric().ties().instead())
                    || best.slug().equals(m.ties().instead()))
        .map(m -> new Scored(m, best.score(), best.positions()))
        .filter(m -> entities.stream().anyMatch(e -> has(e, m)))
        .findFirst();
  }

  /** "Its next round": what somebody is after, where that has a measure of its own. */
  private Scored foreseeing(Scored found, List<String> entities) {
    return vocabulary.metrics().stream()
        .filter(m -> found.slug().equals(m.scoring().foresees()))
        .filter(m -> entities.stream().anyMatch(e -> known.has(e, m.slug())))
        .findFirst()
        .map(m -> new Scored(m, found.score(), found.positions(), found.phrased()))
        .orElse(found);
  }

  /** A year's part of what two have with one another is of what runs over years between them. */
  private Scored between(Scored found, List<String> entities) {
    if (entities.size() != 2) {
      return found;
    }
    Set<String> sides = known.metricsBetween(entities.get(0), entities.get(1));
    return vocabulary.metrics().stream()
        .filter(m -> m.ties().per() != null && sides.contains(m.slug()))
        .filter(m -> !sides.contains(found.slug()))
        .findFirst()
        .map(m -> new Scored(m, found.score(), found.positions(), found.phrased()))
        .orElse(found);
  }

  /** What is spread over a term, where the term is named and not what is spread. */
  private Scored spread(Scored term, List<String> entities) {
    return vocabulary.metrics().stream()
        .filter(m -> term.slug().equals(m.ties().per()))
        .filter(m -> entities.stream().anyMatch(e -> known.has(e, m.slug())))
        .findFirst()
        .map(m -> new Scored(m, term.score(), term.positions()))
        .orElse(term);
  }

  /** Two measures are asked for only where they are joined, or one is divided by the other. */
  private boolean isAskedToo(Scored best, Scored next, Scan scan, List<String> entities) {
    boolean divides =
        scan.operation() == Operation.MULTIPLE
            || scan.operation() == Operation.RATIO
            || scan.operation() == Operation.SHARE;
    return Computable.apart(best, next, scan.operation())
        && (divides || joined(best, next, scan) && !isOfPair(best, next, entities))
        && entities.stream().anyMatch(e -> known.has(e, next.slug()));
  }

  /** What stands between the two that are named is all that is asked of them. */
  private boolean isOfPair(Scored best, Scored next, List<String> entities) {
    return entities.size() == 2
        && known.metricsBetween(entities.get(0), entities.get(1)).contains(best.slug())
        && !known.metricsBetween(entities.get(0), entities.get(1)).contains(next.slug())
        && next.score() < best.score() / 2;
  }

  private static boolean joined(Scored best, Scored next, Scan scan) {
    if (best.positions().isEmpty() || next.positions().isEmpty()) {
      return false;
    }
    int from = Math.min(Collections.max(best.positions()), Collections.max(next.positions()));
    int to = Math.max(Collections.min(best.positions()), Collections.min(next.positions()));
    return scan.tokens().subList(Math.min(from, to), Math.max(from, to)).stream()
        .anyMatch(t -> t.word().equals("and") || t.word().equals("plus"));
  }

  private static Metric.Kind kind(Scored scored) {
    return scored.metric().kind();
  }

  private boolean has(String entity, Scored metric) {
    return known.has(entity, metric.slug())
        || !standIns.resolve(List.of(entity), metric.slug(), known).said().isEmpty();
  }

  private Question question(
      Form form,
      Scan scan,
      @Nullable Question before,
      List<String> entities,
      List<String> metrics) {
    boolean takesMetric = before != null && scan.metrics().isEmpty();
    String segment =
        !scan.segments().isEmpty() && (!metrics.isEmpty() || isOfSegments(scan))
            ? scan.segments().get(0)
            : scan.cue("every segment") && form == Form.SEGMENT
                ? Question.EVERY_SEGMENT
                : takesMetric ? before.segment() : null;
    String basis =
        scan.bases().stream()
            .filter(b -> !metrics.isEmpty() && b.metric().equals(metrics.get(0)))
            .map(Lexicon.BasisOf::basis)
            .sorted()
            .findFirst()
            .orElse(takesMetric ? before.basis() : null);
    return new Question(
        form,
        entities,
        metrics,
        whens(form, scan, before),
        segment,
        basis,
        scan.nature(),
        scan.claimant(),
        scan.source(),
        topic(form, scan, before, metrics),
        scan.amounts(),
        scan.operation(),
        scan.facts(),
        FollowUp.likely(scan, before),
        leaning(form, scan, takesMetric && !metrics.isEmpty()),
        FollowUp.standing(scan, before),
        FollowUp.text(scan, before, vocabulary));
  }

  /** A follow-up that takes its measure over leans to a figure whatever its few words are like. */
  private static double leaning(Form form, Scan scan, boolean takesOver) {
    double own = Leaning.of(scan);
    return takesOver && form != Form.STATEMENTS ? Math.max(own, SURELY) : own;
  }

  /** A topic is for words; where a figure is asked for, the metric says what it is about. */
  private static @Nullable String topic(
      Form form, Scan scan, @Nullable Question before, List<String> metrics) {
    if (!metrics.isEmpty() && form != Form.STATEMENTS) {
      return null;
    }
    boolean takesOver = scan.topic() == null && before != null && scan.pronoun();
    return takesOver ? before.topic() : scan.topic();
  }

  private static List<When> whens(Form form, Scan scan, @Nullable Question before) {
    List<When> whens = before == null ? scan.whens() : FollowUp.whens(scan, before);
    boolean words = form == Form.STATEMENTS || form == Form.SOURCES || form == Form.AGREEMENT;
    boolean ahead = words ? scan.nature() == Nature.PROJECTION : scan.ahead();
    if (whens.isEmpty() && ahead) {
      return List.of(new When(null, null, "ahead", true));
    }
    return ahead
        ? whens.stream().map(w -> new When(w.from(), w.to(), w.label(), true)).toList()
        : whens;
  }

  private static List<Question> alternatives(
      Question question, List<Scored> scored, List<Scored> asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    double best = asked.get(0).score();
    return scored.stream()
        .filter(s -> !asked.contains(s) && s.score() >= CLOSE * best)
        .limit(2)
        .map(s -> question.about(List.of(s.slug())))
        .toList();
  }

  /** Asks back where nothing was read, or where a figure is wanted and none is named. */
  Optional<Choice> choice(Scan scan, Draft draft) {
    Question q = draft.question();
    boolean subject =
        !q.entities().isEmpty() || q.source() != null || q.claimant() != null || q.topic() != null;
    boolean nothing =
        !subject && q.metrics().isEmpty() && q.facts().isEmpty() && q.amounts().isEmpty();
    boolean words = scan.left().size() >= 2 && !scan.cues().isEmpty();
    boolean loose = q.form() == Form.STATEMENTS && (words || scan.near().asksForStatement());
    boolean wide = WIDE.contains(q.form());
    if (nothing && !loose && !wide) {
      return Optional.of(
          new Choice("I could not read a company or a measure in that.", options(q)));
    }
    if (draft.isFigure() && q.metrics().isEmpty()) {
      return Optional.of(new Choice("Which figure do you mean?", options(q)));
    }
    return Optional.empty();
  }

  /** Three questions that would work, as near as possible to what was read. */
  private List<String> options(Question question) {
    Set<String> entities = new TreeSet<>(question.entities());
    if (entities.isEmpty()) {
      vocabulary.entities().stream()
          .filter(e -> known.metricsOf(e.slug()).size() > 2)
          .forEach(e -> entities.add(e.slug()));
    }
    List<String> options = new ArrayList<>();
    for (Metric metric : vocabulary.metrics()) {
      for (String entity : entities) {
        boolean fresh = options.stream().noneMatch(o -> o.endsWith(metric.name()));
        if (known.has(entity, metric.slug()) && fresh && options.size() < 3) {
          options.add(vocabulary.name(entity) + " " + metric.name());
        }
      }
    }
    return options;
  }
}
