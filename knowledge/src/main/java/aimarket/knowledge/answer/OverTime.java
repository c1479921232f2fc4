package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claim;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks the two readings of one metric of one party that a question about a change means. */
final class OverTime {
  /** Readings this near to one another tell of one time. */
  private static final int ONE_TIME_DAYS = 40;

  /** "A year ago" is not meant to the day. */
  private static final int LEEWAY_DAYS = 62;

  /** Shorter stretches are meant as one time: "the end of last year". */
  private static final int LONG_DAYS = 180;

  private final Evidence evidence;
  private final Question question;
  private final String entity;
  private final String metric;
  private final LocalDate today;

  OverTime(Task task, String entity, String metric) {
    this.today = task.today();
    this.evidence = task.evidence();
    this.question = task.question();
    this.entity = entity;
    this.metric = metric;
  }

  /** Two dates, one date and now, a plan and the present, or the first reading and the last. */
  Optional<Pair> pair() {
    When when = question.when();
    Optional<Pair> given = ofAmounts();
    if (given.isPresent()) {
      return given;
    }
    if (question.whens().size() > 1) {
      return atDates();
    }
    if (when.ahead() || question.nature() != null && question.nature().isForward()) {
      return plan(when).or(this::betweenPlans);
    }
    if (when.isLatest()) {
      return firstAndLast(realised());
    }
    return within(when).or(() -> since(when)).or(() -> until(when));
  }

  /** "From $2B to $5B": the readings whose amounts came with the question. */
  private Optional<Pair> ofAmounts() {
    if (question.amounts().size() != 2) {
      return Optional.empty();
    }
    List<Figure> given =
        question.amounts().stream()
            .flatMap(
                a ->
                    evidence.usable(entity, metric).stream()
                        .filter(f -> f.amount().isNumber())
                        .filter(f -> Amounts.agree(f.amount(), a.value()))
                        .min(Head.ORDER)
                        .stream())
            .distinct()
            .toList();
    if (given.size() != 2) {
      return Optional.empty();
    }
    Figure one = given.get(0);
    Figure other = given.get(1);
    if (!one.dimensions().equals(other.dimensions())
        || !one.counterparties().equals(other.counterparties())) {
      return Optional.empty(); // of two segments, or with two others
    }
    return one.basis().equals(other.basis()) && !day(one).equals(day(other))
        ? tied(one, other)
        : Optional.of(new Pair(one, other, Pair.Tie.METRICS).largerFirst());
  }

  /** The figures that the dates name, in the order of time. */
  private Optional<Pair> atDates() {
    List<Figure> heads =
        question.whens().stream().map(this::at).flatMap(Optional::stream).distinct().toList();
    return heads.size() < 2 ? Optional.empty() : tied(heads.get(0), heads.get(1));
  }

  /** The dates of the question that no figure is of. */
  List<When> without() {
    return question.whens().stream().filter(w -> at(w).isEmpty()).toList();
  }

  /**
   * The head at a time: of those figures that lie within it, else of those that only touch it; on
   * the entity's own basis where the question names none.
   */
  private Optional<Figure> at(When when) {
    List<Figure> touching = numbers(Selection.of(evidence, question, entity, metric, when));
    List<Figure> inside = touching.stream().filter(f -> isInside(f, when)).toList();
    return head(inside).or(() -> head(touching));
  }

  private static boolean isInside(Figure figure, When when) {
    LocalDate from = figure.header().period().from();
    LocalDate to = figure.header().period().to();
    return from != null
        && to != null
        && when.from() != null
        && when.to() != null
        && !from.isBefore(when.from())
        && !to.isAfter(when.to());
  }

  private Optional<Figure> head(List<Figure> figures) {
    return evidence
        .ownBasis(entity, metric)
        .filter(own -> question.basis() == null)
        .flatMap(
            own -> Head.of(figures.stream().filter(f -> f.basis().equals(own.basis())).toList()))
        .or(() -> Head.of(figures));
  }

  private Optional<Pair> plan(When when) {
    Optional<Figure> plan = at(when).filter(f -> f.nature().isForward());
    Optional<Figure> now =
        head(realised())
            .or(
                () ->
                    head(
                        numbers(
                                Selection.of(
                                    evidence, anyTime(question, null), entity, metric, When.LATEST))
                            .stream()
                            .filter(f -> !f.nature().isForward())
                            .toList()));
    return plan.isEmpty() || now.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(plan.get(), now.get(), Pair.Tie.PLAN));
  }

  /** Where all looks ahead: what is expected of one year against what is expected of the next. */
  private Optional<Pair> betweenPlans() {
    return firstAndLast(
        numbers(Selection.of(evidence, question, entity, metric)).stream()
            .filter(f -> f.nature().isForward())
            .toList());
  }

  /** The first and the last reading of a stretch: of a year, or from a day until now. */
  private Optional<Pair> within(When when) {
    LocalDate from = when.from();
    LocalDate to = when.to();
    if (from == null || to == null || ChronoUnit.DAYS.between(from, to) < LONG_DAYS) {
      return Optional.empty();
    }
    LocalDate start = to.isBefore(today) ? from : from.minusDays(LEEWAY_DAYS);
    List<Figure> inside =
        realised().stream().filter(f -> !day(f).isAfter(to) && !day(f).isBefore(start)).toList();
    return firstAndLast(inside)
        .filter(p -> ChronoUnit.DAYS.between(day(p.lower()), day(p.upper())) > ONE_TIME_DAYS);
  }

  /** From the time that is named until now. */
  private Optional<Pair> since(When when) {
    return at(when).flatMap(first -> head(later(realised(), first)).flatMap(l -> tied(first, l)));
  }

  /** Up to the time that is named, where nothing is later, from the last reading before it. */
  private Optional<Pair> until(When when) {
    LocalDate from = when.from();
    return at(when)
        .flatMap(
            last ->
                realised().stream()
                    .filter(f -> from != null && day(f).isBefore(from))
                    .max(Comparator.comparing(OverTime::day).thenComparing(Figure::id))
                    .flatMap(first -> tied(first, last)));
  }

  private Optional<Pair> firstAndLast(List<Figure> figures) {
    Optional<Figure> first =
        figures.stream().min(Comparator.comparing(OverTime::day).thenComparing(Figure::id));
    return first.flatMap(f -> head(later(figures, f)).flatMap(last -> tied(f, last)));
  }

  private static List<Figure> later(List<Figure> figures, Figure than) {
    return figures.stream().filter(f -> day(f).isAfter(day(than))).toList();
  }

  /** What looks ahead is measured by what is; else the later by the earlier. */
  private static Optional<Pair> tied(Figure a, Figure b) {
    if (a.equals(b)) {
      return Optional.empty();
    }
    boolean later = day(b).isAfter(day(a));
    Pair.Tie tie = a.nature().isForward() == b.nature().isForward() ? Pair.Tie.TIME : Pair.Tie.PLAN;
    return Optional.of(later ? new Pair(b, a, tie) : new Pair(a, b, tie));
  }

  /** Heads of claims of any time that do not look ahead. */
  private List<Figure> realised() {
    Question anyTime = anyTime(question, null);
    Selection all = Selection.of(evidence, anyTime, entity, metric, When.LATEST);
    return Stream.of(all)
        .flatMap(s -> Claims.of(numbers(s)).stream())
        .map(Claim::head)
        .filter(f -> !f.nature().isForward())
        .filter(f -> f.header().period().isStated()) // the day of printing tells of no change
        .toList();
  }

  private static List<Figure> numbers(Selection selection) {
    return selection.figures().stream().filter(f -> f.amount().isNumber()).toList();
  }

  private static LocalDate day(Figure figure) {
    return figure.header().readingDay();
  }

  /** The question without its times. */
  static Question anyTime(Question q, @Nullable Nature nature) {
    return new Question(
        q.form(),
        q.entities(),
        q.metrics(),
        List.of(When.LATEST),
        q.segment(),
        q.basis(),
        nature,
        q.claimant(),
        q.source(),
        q.topic(),
        q.amounts(),
        q.operation(),
        q.facts(),
        q.likely(),
        q.leaning(),
        q.text());
  }
}
