package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Metric;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.reading.Measures.Scored;
import aimarket.knowledge.reading.Reading.Choice;
import aimarket.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together what was found, and what a follow-up takes over, into a question. */
final class Drafts {
  private static final double CLOSE = 0.7;

  /** Who is ahead in two segments is told with those that it is ahead of. */
  private static final Set<String> LEADING =
      Set.of("ahead", "lead", "leads", "leading", "beat", "beats", "win", "wins", "winning");

  /** Leaning so much, nothing but a figure is meant. */
  private static final double SURELY = 2;

  /** Leaning so much to words, no figure is meant. */
  private static final double WORDS = -1;

  private static final Set<Form> FIGURES =
      Set.of(Form.LOOKUP, Form.COMPARE, Form.TREND, Form.SEGMENT, Form.RANK, Form.COMPUTED);

  /** Of everything, where nothing is named. */
  private static final Set<Form> WIDE =
      Set.of(Form.FORECASTS, Form.AGREEMENT, Form.CHANGES, Form.DISPUTES);

  private final Vocabulary vocabulary;
  private final Known known;
  private final StandIns standIns;
  private final Meant meant;

  Drafts(Vocabulary vocabulary, Known known) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.standIns = new StandIns(vocabulary);
    this.meant = new Meant(vocabulary, known, standIns);
  }

  /** A question, what was mended on the way, and the next best questions. */
  record Draft(Question question, List<String> corrections, List<Question> alternatives) {
    boolean isFigure() {
      return FIGURES.contains(question.form());
    }
  }

  /** A question of which nothing was read. */
  Question bare(Scan scan) {
    return question(Form.STATEMENTS, scan, null, scan.claimant(), scan.entities(), List.of());
  }

  Draft draft(Scan scan, @Nullable Question before) {
    List<Scored> scored = meant.read(scan, before);
    List<String> entities =
        before == null ? scan.entities() : FollowUp.entities(scan, before, vocabulary);
    if (before != null) {
      entities = FollowUp.withOwner(entities, scan, before, vocabulary, known);
      entities = Further.isOfField(scan, vocabulary, known) ? List.of() : entities;
    }
    boolean itself = entities.isEmpty() && isOfItself(scan);
    if (itself) {
      entities = List.of(scan.claimant());
    }
    List<String> named = entities;
    List<Scored> asked = meant.asked(standing(scored, scan), scan, entities);
    List<String> corrections = new ArrayList<>(scan.corrections());
    if (!asked.isEmpty()) {
      StandIns.Found found = standIns.resolve(entities, asked.get(0).slug(), known);
      entities = found.entities();
      corrections.addAll(found.said());
    }
    taken(scored, asked).ifPresent(corrections::add);
    entities = withoutBystanders(entities, asked);
    Form form = FollowUp.form(scan, before, Forms.of(scan, entities, asked, known));
    if (form == Form.STATEMENTS && named.stream().anyMatch(this::isPerson)) {
      entities = named; // what a person said is not what the company has
      corrections.removeIf(c -> !scan.corrections().contains(c));
    }
    List<String> slugs = slugs(form, asked, entities);
    String claimant = itself ? null : scan.claimant();
    Question question = question(form, scan, before, claimant, entities, slugs);
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

  /**
   * "Its cloud providers" beside a firm that has the figure is no second party; nor is who makes
   * what has it.
   */
  private List<String> withoutBystanders(List<String> entities, List<Scored> asked) {
    if (asked.isEmpty() || entities.stream().noneMatch(e -> known.has(e, asked.get(0).slug()))) {
      return entities;
    }
    return entities.stream()
        .filter(
            e ->
                known.has(e, asked.get(0).slug())
                    || !isCollective(e)
                        && entities.stream()
                            .filter(o -> known.has(o, asked.get(0).slug()))
                            .noneMatch(o -> isOf(o, e)))
        .toList();
  }

  private boolean isOf(String product, String firm) {
    return vocabulary.entity(product).stream()
        .filter(e -> e.kind() == Entity.Kind.PRODUCT)
        .flatMap(e -> e.relations().stream())
        .anyMatch(r -> r.to().equals(firm));
  }

  /** "What has Acorn said it wants?" is about Acorn, whoever says so. */
  private boolean isOfItself(Scan scan) {
    return scan.claimant() != null
        && scan.pronoun()
        && vocabulary
            .entity(scan.claimant())
            .filter(e -> e.kind() == Entity.Kind.COMPANY)
            .isPresent();
  }

  private boolean isPerson(String slug) {
    return vocabulary.entity(slug).filter(e -> e.kind() == Entity.Kind.PERSON).isPresent();
  }

  private boolean isCollective(String slug) {
    return vocabulary.entity(slug).filter(e -> e.kind() == Entity.Kind.COLLECTIVE).isPresent();
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

  private Question question(
      Form form,
      Scan scan,
      @Nullable Question before,
      @Nullable String claimant,
      List<String> entities,
      List<String> metrics) {
    boolean takesMetric =
        before != null
            && scan.metrics().stream().noneMatch(Scored::phrased)
            && (scan.metrics().isEmpty() || metrics.equals(before.metrics()));
    boolean every = scan.cue("every segment") && form == Form.SEGMENT;
    boolean several =
        scan.segments().size() > 1
            && (entities.size() > 1
                || scan.tokens().stream().anyMatch(t -> LEADING.contains(t.word())));
    boolean all = every && scan.segments().size() != 1 || several; // "only these two industries?"
    String segment =
        !all && !scan.segments().isEmpty() && (!metrics.isEmpty() || Meant.isOfSegments(scan))
            ? scan.segments().get(0)
            : every || several
                ? Question.EVERY_SEGMENT
                : takesMetric || takesSegment(scan, before, metrics) ? before.segment() : null;
    List<String> bases = bases(scan, metrics);
    boolean added = scan.operation() == Operation.SUM && entities.size() > 2; // whatever its parts
    String own = bases.size() == 1 ? bases.get(0) : null; // on both is on whichever there is
    boolean kept = takesMetric && !added && keepsBasis(before, entities, metrics);
    String basis = bases.isEmpty() && kept ? before.basis() : own;
    return new Question(
        form,
        entities,
        metrics,
        whens(form, scan, before),
        segment,
        basis,
        scan.nature(),
        claimant,
        FollowUp.source(scan, before),
        topic(form, scan, before, metrics),
        scan.amounts(),
        scan.operation(),
        scan.facts(),
        FollowUp.likely(scan, before, known),
        leaning(form, scan, takesMetric && !metrics.isEmpty(), before),
        FollowUp.standing(scan, before),
        FollowUp.text(scan, before, vocabulary));
  }

  /**
   * How sales are counted holds for the next party too; at which occasion a price was paid does
   * not.
   */
  private boolean keepsBasis(Question before, List<String> entities, List<String> metrics) {
    return entities.equals(before.entities())
        || metrics.stream()
            .limit(1)
            .flatMap(slug -> vocabulary.metric(slug).stream())
            .anyMatch(m -> m.kind() == Metric.Kind.FLOW);
  }

  /** On which bases the measure that is asked for is named. */
  static List<String> bases(Scan scan, List<String> metrics) {
    return scan.bases().stream()
        .filter(b -> !metrics.isEmpty() && b.metric().equals(metrics.get(0)))
        .map(Lexicon.BasisOf::basis)
        .distinct()
        .sorted() // what was found is in no order
        .toList();
  }

  /** "How far ahead of Birch is that?" stays in the segment that was asked about. */
  private static boolean takesSegment(Scan scan, @Nullable Question before, List<String> metrics) {
    return before != null
        && scan.operation() != null
        && (scan.pronoun() || scan.tokens().get(scan.tokens().size() - 1).word().equals("there"))
        && before.segment() != null
        && !metrics.isEmpty()
        && metrics.get(0).equals(before.metrics().stream().findFirst().orElse(""));
  }

  /** A follow-up that takes its measure over leans to a figure whatever its few words are like. */
  private static double leaning(
      Form form, Scan scan, boolean takesOver, @Nullable Question before) {
    double own = Leaning.of(scan);
    boolean figures = scan.sources().size() > 1 && form == Form.AGREEMENT;
    if (figures && scan.metrics().stream().limit(1).anyMatch(Scored::phrased)) {
      return Math.max(own, SURELY); // "do the Gazette and the Herald give the same revenue?"
    }
    if (form == Form.SOURCES && before != null && before.form() == Form.STATEMENTS) {
      return Math.min(before.leaning(), WORDS); // who says so is who said it
    }
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
    List<When> whens = before == null ? Dates.alone(scan.whens()) : FollowUp.whens(scan, before);
    boolean words = form == Form.STATEMENTS || form == Form.SOURCES || form == Form.AGREEMENT;
    boolean ahead = words ? scan.nature() == Nature.PROJECTION : scan.ahead();
    if (whens.isEmpty() && ahead) {
      return List.of(When.SOMEDAY);
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
  Optional<Choice> choice(Scan scan, Draft draft, @Nullable Question before) {
    Question q = draft.question();
    boolean subject =
        !q.entities().isEmpty() || q.source() != null || q.claimant() != null || q.topic() != null;
    boolean nothing =
        !subject && q.metrics().isEmpty() && q.facts().isEmpty() && q.amounts().isEmpty();
    boolean words = scan.left().size() >= 2 && !scan.cues().isEmpty();
    boolean told = q.form() == Form.STATEMENTS || q.form() == Form.SOURCES;
    boolean after = Further.isAsked(scan, before);
    boolean loose = told && (words || after || scan.near().asksForStatement());
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
