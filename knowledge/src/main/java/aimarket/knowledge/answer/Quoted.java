package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Offered;
import aimarket.knowledge.reading.AskedAmount;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the amounts are that came with a question. */
final class Quoted {
  private static final int MOST = 4;
  private final Task task;
  private final Question q;
  private final Evidence evidence;

  Quoted(Task task) {
    this.task = task;
    this.q = task.question();
    this.evidence = task.evidence();
  }

  /** An amount in the question that the store holds as wrong. */
  Optional<Figure> refuted() {
    if (q.amounts().isEmpty()) {
      return Optional.empty();
    }
    return evidence.refuted().stream()
        .filter(f -> f.amount().isNumber())
        .filter(
            f ->
                q.amounts().stream()
                    .anyMatch(
                        a ->
                            (a.unit() == null || a.unit() == f.amount().unit())
                                && Amounts.agree(f.amount(), a.value())))
        .filter(f -> !isAlsoTrue(f))
        .findFirst();
  }

  /** "Today Acorn has 4x what Birch has, right?" is told by what both have. */
  boolean isOfPresentRatio() {
    return q.entities().size() > 1
        && !q.metrics().isEmpty()
        && q.form() == Form.COMPARE
        && q.when().isLatest()
        && q.amounts().stream().allMatch(a -> a.unit() == Unit.MULTIPLE);
  }

  /**
   * The same amount stands, as true, for what was asked: 4× is a refuted heading and a sound body.
   */
  private boolean isAlsoTrue(Figure wrong) {
    List<String> metrics = q.metrics().isEmpty() ? List.of(wrong.metric()) : q.metrics();
    List<String> entities = new ArrayList<>(q.entities());
    entities.add(wrong.entity());
    return entities.stream()
        .anyMatch(
            e ->
                metrics.stream()
                    .flatMap(m -> evidence.usable(e, m).stream())
                    .anyMatch(f -> isSame(f, wrong)));
  }

  /** "About a trillion" of another measure is not what is wrong about 800 billion. */
  private static boolean isSame(Figure right, Figure wrong) {
    if (!right.amount().isNumber() || !Amounts.agree(right.amount(), wrong.amount())) {
      return false;
    }
    return right.metric().equals(wrong.metric())
        || right.amount().number().compareTo(wrong.amount().number()) == 0;
  }

  /** "It wanted $3B and took $5B, which is it?" is answered by what each of the amounts is. */
  Optional<Answer> each() {
    List<Fact> facts = Claims.of(of(all())).stream().map(c -> (Fact) c.head()).toList();
    boolean each =
        q.amounts().stream().allMatch(a -> facts.stream().anyMatch(f -> isAmount((Figure) f, a)));
    boolean disputed = q.form() == Form.AGREEMENT && q.metrics().isEmpty();
    boolean own = // "does anybody dispute the $3B?" is about whatever is $3B
        q.amounts().size() > 1 || q.amounts().size() == 1 && (!q.entities().isEmpty() || disputed);
    return own && each ? Optional.of(new SourcesComposer(task).amounts(facts)) : Optional.empty();
  }

  /** Where an amount comes from that is no amount of the measure that was read. */
  Optional<Answer> sources() {
    if (q.form() != Form.SOURCES || q.amounts().isEmpty() || !of(q.metrics()).isEmpty()) {
      return Optional.empty();
    }
    List<Fact> facts = Claims.of(of(all())).stream().map(c -> (Fact) c.head()).limit(MOST).toList();
    return facts.isEmpty() ? Optional.empty() : Optional.of(new SourcesComposer(task).facts(facts));
  }

  /**
   * The one measure of those named of which an amount in the question is a figure, or of which all
   * are.
   */
  Optional<String> measure() {
    List<Figure> figures = of(all());
    List<String> meant = figures.stream().map(Figure::metric).distinct().toList();
    List<String> ofAll =
        meant.stream().filter(m -> q.amounts().size() > 1 && areAllOf(m, figures)).toList();
    List<String> one = ofAll.isEmpty() ? meant : ofAll;
    return one.size() == 1 ? Optional.of(one.get(0)) : Optional.empty();
  }

  private boolean areAllOf(String metric, List<Figure> figures) {
    return q.amounts().stream()
        .allMatch(a -> figures.stream().anyMatch(f -> f.metric().equals(metric) && isAmount(f, a)));
  }

  /** "From its $5B to the $3B that Birch makes of it": what is worked out is of whose they are. */
  Optional<Question> ofTwo() {
    if (q.operation() == null || q.amounts().size() != 2) {
      return Optional.empty();
    }
    List<Question> meant =
        of(all()).stream().map(this::of).distinct().filter(this::hasEach).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0).as(Form.COMPUTED)) : Optional.empty();
  }

  /** "$2T, as a multiple of the $5B": what is divided and what by, each by an amount of it. */
  Optional<Question> divided() {
    if (q.operation() != Operation.MULTIPLE || q.amounts().size() != 2 || q.entities().isEmpty()) {
      return Optional.empty();
    }
    return task.vocabulary().metrics().stream()
        .filter(m -> m.ties().over() != null)
        .map(m -> q.about(List.of(m.slug(), Objects.requireNonNull(m.ties().over()))))
        .flatMap(both -> q.entities().stream().map(e -> both.concerning(List.of(e))))
        .filter(this::hasEach)
        .filter(both -> both.metrics().stream().allMatch(m -> hasAny(both, m)))
        .findFirst();
  }

  /** "They say Acorn makes $5B and Birch $3B, is that so?" compares the two on that measure. */
  Optional<Question> apiece() {
    boolean open = q.form() == Form.AGREEMENT || q.form() == Form.STATEMENTS;
    if (!open || !q.metrics().isEmpty() || q.amounts().size() != 2 || q.entities().size() != 2) {
      return Optional.empty();
    }
    List<String> meant = all().stream().filter(this::isApiece).toList();
    return meant.size() == 1 ? Optional.of(q.about(meant).as(Form.COMPARE)) : Optional.empty();
  }

  /** Whether each of two has one of two amounts. */
  private boolean isApiece(String metric) {
    AskedAmount one = q.amounts().get(0);
    AskedAmount other = q.amounts().get(1);
    String first = q.entities().get(0);
    String second = q.entities().get(1);
    return has(first, metric, one) && has(second, metric, other)
        || has(first, metric, other) && has(second, metric, one);
  }

  private boolean has(String entity, String metric, AskedAmount amount) {
    return of(List.of(metric)).stream()
        .anyMatch(f -> f.entity().equals(entity) && isAmount(f, amount));
  }

  /** "Did Acorn or Birch put in $5B?": of those who are offered, the one whose amount it is. */
  Optional<Question> offered() {
    boolean two =
        q.amounts().size() == 1
            && q.entities().size() == 2
            && q.operation() == null
            && Offered.in(q, task.vocabulary()).containsAll(q.entities());
    List<List<String>> meant =
        !two
            ? List.of()
            : of(q.metrics()).stream()
                .map(
                    f -> Stream.concat(Stream.of(f.entity()), f.counterparties().stream()).toList())
                .distinct()
                .toList();
    return meant.size() == 1 ? Optional.of(q.concerning(meant.get(0))) : Optional.empty();
  }

  private Question of(Figure figure) {
    return q.about(List.of(figure.metric())).concerning(List.of(figure.entity()));
  }

  /** Whether each amount is a figure of one that is meant, and no figure is both of them. */
  private boolean hasEach(Question meant) {
    List<Figure> figures =
        of(meant.metrics()).stream().filter(f -> meant.entities().contains(f.entity())).toList();
    AskedAmount one = q.amounts().get(0);
    AskedAmount other = q.amounts().get(1);
    return figures.stream().anyMatch(f -> isAmount(f, one) && !isAmount(f, other))
        && figures.stream().anyMatch(f -> isAmount(f, other) && !isAmount(f, one));
  }

  private boolean hasAny(Question meant, String metric) {
    return of(List.of(metric)).stream().anyMatch(f -> meant.entities().contains(f.entity()));
  }

  /** "When was it still 11 points?": a percentage has been that at one time or another. */
  boolean arePercentages() {
    return !q.amounts().isEmpty()
        && q.amounts().stream()
            .allMatch(a -> a.unit() == Unit.PERCENT || a.unit() == Unit.PERCENTAGE_POINTS);
  }

  /** "When was the gap still 5 points?": the figure of that amount, with its time. */
  Optional<Answer> dated() {
    return isOfMeasure() && q.entities().isEmpty()
        ? Optional.of(
            new SourcesComposer(task)
                .amounts(Claims.of(of(q.metrics())).stream().map(c -> (Fact) c.head()).toList()))
        : Optional.empty();
  }

  /** Whether an amount in the question is a figure of the measure that was read. */
  boolean isOfMeasure() {
    return !q.amounts().isEmpty() && !q.metrics().isEmpty() && !of(q.metrics()).isEmpty();
  }

  /** "One speaks of $3B, others of $5B": amounts that are each of a measure of its own. */
  boolean isOfSeveral() {
    List<String> measures =
        q.amounts().stream()
            .flatMap(
                a -> of(all()).stream().filter(f -> isAmount(f, a)).map(Figure::metric).limit(1))
            .toList();
    return measures.size() > 1
        && measures.size() == q.amounts().size()
        && measures.stream().distinct().count() == measures.size();
  }

  /** "$5B for Acorn, is that agreed?" is about the one measure of which that is a figure. */
  Optional<String> metric() {
    if (q.form() != Form.AGREEMENT || !q.metrics().isEmpty() || q.amounts().size() != 1) {
      return Optional.empty();
    }
    List<String> meant = of(all()).stream().map(Figure::metric).distinct().toList();
    return meant.size() == 1 && !q.entities().isEmpty()
        ? Optional.of(meant.get(0))
        : Optional.empty();
  }

  /** "Acorn $5B or $3B": a name and amounts, which are all of one measure. */
  Optional<String> bare() {
    boolean computed = q.operation() != null && q.amounts().size() > 1;
    boolean names =
        (q.form() == Form.PROFILE || computed)
            && (q.metrics().isEmpty() || computed && of(q.metrics()).isEmpty())
            && q.entities().size() == 1;
    return names && !q.amounts().isEmpty() ? measure() : Optional.empty();
  }

  /** Figures of any measure that an amount in the question is. */
  List<Figure> figures() {
    return of(all());
  }

  private List<Figure> of(List<String> metrics) {
    return metrics.stream()
        .flatMap(slug -> evidence.usableOf(slug).stream())
        .filter(f -> q.entities().isEmpty() || isAbout(f, q.entities()))
        .filter(f -> f.amount().isNumber())
        .filter(f -> q.amounts().stream().anyMatch(a -> isAmount(f, a)))
        .toList();
  }

  private static boolean isAbout(Figure figure, List<String> entities) {
    return entities.contains(figure.entity())
        || figure.counterparties().stream().anyMatch(entities::contains);
  }

  private static boolean isAmount(Figure figure, AskedAmount asked) {
    return (asked.unit() == null || asked.unit() == figure.amount().unit())
        && Amounts.agree(figure.amount(), asked.value());
  }

  private List<String> all() {
    return task.vocabulary().metrics().stream().map(m -> m.slug()).toList();
  }
}
