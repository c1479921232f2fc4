package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a question that names a metric to the composer for its form. */
final class FigureComposer {
  private final Task task;
  private final Question q;
  private final Evidence evidence;
  private final Ranking ranking;
  private final Subjects subjects;
  private final Courses courses;

  FigureComposer(Task task, Ranking ranking) {
    this.task = task;
    this.q = task.question();
    this.evidence = task.evidence();
    this.ranking = ranking;
    this.subjects = new Subjects(evidence, q);
    this.courses = new Courses(evidence, q);
  }

  Answer compose(String metric) {
    List<String> entities = asked(metric, subjects.inSegments(metric));
    if (entities.isEmpty()) {
      return statements().orElseGet(() -> new NotKnownComposer(task).nothing());
    }
    boolean together = q.form() != Form.COMPARE && q.form() != Form.AGREEMENT;
    boolean part = q.operation() == Operation.SHARE && q.metrics().size() == 1;
    boolean ofAnother = (q.form() == Form.LOOKUP || part) && subjects.isOfAnother(metric);
    if ((together && subjects.lacksPair(metric)) || ofAnother) {
      return new NotKnownComposer(task).between(metric);
    }
    if (isOfLead(metric)) {
      return trend(metric, entities);
    }
    boolean divides = q.operation() == Operation.MULTIPLE || q.operation() == Operation.QUOTIENT;
    boolean each = new Quoted(task).divided().isPresent(); // each amount is of one of the two
    if (divides && !q.amounts().isEmpty() && !each) {
      Optional<String> divided =
          q.entities().isEmpty() ? Optional.empty() : new Quoted(task).measure();
      if (divided.isEmpty() && q.operation() == Operation.MULTIPLE) {
        return new NotKnownComposer(task).nothing(); // whose amount it is, nobody said
      }
      if (divided.isPresent() && !q.metrics().contains(divided.get())) {
        Question both = q.about(List.of(divided.get(), metric));
        Task other = new Task(both, task.corrections(), evidence, task.today());
        return new FigureComposer(other, ranking).compose(divided.get());
      }
    }
    boolean courses = // how each of several went, and by how much
        q.form() == Form.TREND && q.entities().size() > 1 && q.when().isLatest();
    boolean readings = // how far apart those who speak of it are
        q.form() == Form.AGREEMENT
            && q.operation() == Operation.DIFFERENCE
            && q.entities().size() == 1
            && q.when().isLatest();
    if (Computations.wanted(q) && !courses && !readings && q.form() != Form.SEGMENT) {
      Optional<Answer> computed = new Computations(task).compose(metric, entities);
      if (computed.isPresent()) {
        return computed.get();
      }
      boolean unknown =
          q.operation() == Operation.SHARE && q.metrics().size() == 1 && !isShare(metric);
      if (unknown && q.amounts().isEmpty() && q.form() == Form.COMPUTED) {
        return new NotKnownComposer(task).nothing(); // the whole is no answer to a part of it
      }
    }
    switch (q.form()) {
      case RANK:
        if (isOfTwo(metric)) {
          return comparison(metric);
        }
        return new RankComposer(task, metric).compose().orElseGet(() -> comparison(metric));
      case SEGMENT:
        return segments(metric);
      case TREND:
        return trend(metric, entities);
      case AGREEMENT:
        return isOfEach(metric) ? comparison(metric) : one(metric, entities.get(0));
      case SOURCES:
      case WHY:
        return one(metric, entities.get(0));
      default:
        return plain(metric, entities);
    }
  }

  /** Where nobody is named, an amount says whose figure is meant. */
  private List<String> asked(String metric, List<String> entities) {
    if (!q.entities().isEmpty() || q.amounts().isEmpty()) {
      return entities;
    }
    List<String> order = new ArrayList<>(entities);
    order.sort(
        Comparator.comparing(
            e ->
                evidence.usable(e, metric).stream()
                    .noneMatch(
                        f ->
                            q.amounts().stream()
                                .anyMatch(a -> Amounts.agree(f.amount(), a.value())))));
    return order;
  }

  private boolean isShare(String metric) {
    return evidence
        .vocabulary()
        .metric(metric)
        .filter(m -> m.unit() == Unit.PERCENT || m.unit() == Unit.PERCENTAGE_POINTS)
        .isPresent();
  }

  private Answer plain(String metric, List<String> entities) {
    if (q.segment() != null
        && (entities.size() > 1
            || q.form() == Form.COMPARE
            || q.segment().equals(Question.EVERY_SEGMENT))) {
      return segments(metric);
    }
    int sides = subjects.parties(metric, entities).size();
    if (q.form() == Form.LOOKUP && q.entities().size() == 1 && q.whens().size() == 1 && sides > 1) {
      Optional<Answer> total =
          evidence
              .vocabulary()
              .metric(metric)
              .flatMap(m -> new SumComposer(task, m).sum(entities.subList(0, 1)));
      if (total.isPresent()) {
        return total.get();
      }
    }
    boolean many = sides > 1 || entities.size() > 1 || q.whens().size() > 1;
    boolean several = q.form() == Form.COMPARE || q.entities().size() > 1 || q.whens().size() > 1;
    return many && several ? comparison(metric) : one(metric, entities.get(0));
  }

  private Optional<Answer> statements() {
    return new StatementComposer(task, ranking).compose();
  }

  private Answer one(String metric, String entity) {
    Selection selection = Selection.of(evidence, q, entity, metric);
    if (q.form() == Form.AGREEMENT && !selection.all().isEmpty()) {
      return new AgreementComposer(task).compose(selection);
    }
    if (selection.isEmpty()) {
      Optional<Answer> said =
          selection.missing() == Selection.Missing.NATURE ? statements() : Optional.empty();
      return said.orElseGet(() -> new NotKnownComposer(task).missing(entity, metric, selection));
    }
    if (q.form() == Form.SOURCES) {
      return new SourcesComposer(task).figures(selection);
    }
    if (q.form() == Form.WHY) {
      return new WhyComposer(task).compose(List.of(Claims.of(selection.figures()).get(0).head()));
    }
    return new LookUpComposer(task).compose(selection, another(metric, entity), words());
  }

  /** What is said on it, where a reason or a meaning is asked for too. */
  private List<Statement> words() {
    StatementComposer told = new StatementComposer(task, ranking);
    if (ranking.asksWhy(q)) {
      return told.first().stream().toList();
    }
    return ranking.asksWordsToo(q) ? told.firstTwo() : List.of();
  }

  /** "How large is it, and how long does it run?" asks for two figures of one party. */
  private Optional<Figure> another(String metric, String entity) {
    return q.metrics().stream()
        .filter(m -> !m.equals(metric))
        .map(m -> Selection.of(evidence, q, entity, m).figures())
        .flatMap(f -> Head.of(f).stream())
        .findFirst();
  }

  Answer segments(String metric) {
    List<String> entities = subjects.inSegments(metric);
    Optional<Answer> answer = new SegmentComposer(task, metric).compose(entities);
    return answer.or(() -> leads(metric)).orElseGet(() -> one(metric, entities.get(0)));
  }

  /** How far one is ahead in each part is told by what the two have there. */
  private Optional<Answer> leads(String metric) {
    return evidence
        .vocabulary()
        .metric(metric)
        .filter(m -> courses.isLead(metric))
        .map(m -> m.ties().of())
        .flatMap(of -> new SegmentComposer(task, of).compose(subjects.inSegments(of)));
  }

  private Answer trend(String metric, List<String> entities) {
    Optional<Answer> dates =
        q.whens().size() > 1 && entities.size() == 1
            ? new Computations(task).dates(metric, entities.get(0))
            : Optional.empty();
    if (dates.isPresent()) {
      return dates.get();
    }
    if (isGrowth(metric)) {
      return one(metric, entities.get(0));
    }
    List<Selection> own = courses.series(metric, entities);
    List<Selection> lead = own.stream().allMatch(Courses::isOne) ? courses.lead(metric) : List.of();
    List<Selection> series = lead.isEmpty() ? own : lead;
    boolean course = own.stream().anyMatch(s -> !Courses.isOne(s));
    List<Selection> since = course ? List.of() : courses.since(metric, entities);
    if (!since.isEmpty()) {
      List<Figure> now =
          own.stream()
              .flatMap(s -> s.figures().stream())
              .filter(f -> f.amount().isNumber() && !f.nature().isForward())
              .toList();
      return new TrendComposer(task).compose(since, now);
    }
    boolean apart =
        series.size() == 1
            && Courses.isOne(series.get(0))
            && !q.when().isLatest()
            && !q.when().ahead();
    if (apart) { // one reading is no course of time, and may be of another time
      return one(metric, series.get(0).subject());
    }
    return series.isEmpty()
        ? one(metric, entities.get(0))
        : new TrendComposer(task).compose(series.size() > 3 ? series.subList(0, 3) : series);
  }

  /**
   * Of only two that have figures of it, on more than one basis, nobody has most on all of them.
   */
  private boolean isOfTwo(String metric) {
    List<Figure> now =
        evidence.usableOf(metric).stream()
            .filter(f -> f.amount().isNumber() && !f.nature().isForward())
            .filter(f -> Selection.segmentOf(f).isEmpty())
            .toList();
    boolean bases =
        now.stream()
                .map(Figure::basis)
                .filter(b -> !b.equals(Figure.UNSTATED_BASIS))
                .distinct()
                .count()
            > 1;
    boolean sides = now.stream().anyMatch(f -> !f.counterparties().isEmpty());
    return q.entities().isEmpty()
        && q.segment() == null
        && q.basis() == null
        && !q.when().ahead()
        && !sides
        && bases
        && now.stream().map(Figure::entity).distinct().count() == 2;
  }

  /** Whether they agree on which of several has more is told by the figures of each. */
  private boolean isOfEach(String metric) {
    return q.entities().size() > 1
        && q.amounts().isEmpty()
        && q.entities().stream()
            .allMatch(
                e ->
                    evidence.usable(e, metric).stream()
                        .anyMatch(f -> f.counterparties().isEmpty() && f.amount().isNumber()));
  }

  /** How a difference went, where sources followed the difference and not its sides. */
  private boolean isOfLead(String metric) {
    boolean since = q.form() == Form.COMPUTED && !q.when().isLatest() && !q.when().ahead();
    boolean ofLeaders = courses.isLead(metric) || q.entities().isEmpty();
    boolean overTime = q.form() == Form.TREND || q.whens().size() > 1 || since && ofLeaders;
    return overTime
        && q.operation() == Operation.DIFFERENCE
        && (courses.isLead(metric)
            ? courses.series(metric, subjects.entities(metric)).stream()
                .anyMatch(s -> !Courses.isOne(s))
            : courses.series(metric, q.entities()).stream().allMatch(Courses::isOne)
                && !courses.lead(metric).isEmpty());
  }

  /** A growth is a change itself; two readings of it, each of its own stretch, make no trend. */
  private boolean isGrowth(String metric) {
    return evidence
        .vocabulary()
        .metric(metric)
        .filter(m -> m.ties().of() != null && m.counterpartyRole() == null)
        .isPresent();
  }

  /** Of several times that are named, the first of which there is something. */
  private Selection ofAnyTime(String entity, String metric) {
    return q.whens().stream()
        .map(when -> Selection.of(evidence, q, entity, metric, when))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElseGet(() -> Selection.of(evidence, q, entity, metric));
  }

  Answer comparison(String metric) {
    List<String> entities = subjects.entities(metric);
    if (q.whens().size() > 1 && entities.size() == 1) {
      return new Computations(task)
          .dates(metric, entities.get(0))
          .orElseGet(() -> one(metric, entities.get(0)));
    }
    Map<String, List<Figure>> parties = subjects.parties(metric, entities);
    List<String> missing = new ArrayList<>();
    if (parties.size() < 2) {
      parties = new LinkedHashMap<>();
      for (String entity : entities) {
        Selection selection = ofAnyTime(entity, metric);
        if (selection.isEmpty()) {
          missing.add(entity);
        } else {
          parties.put(entity, selection.figures());
        }
      }
    }
    if (parties.isEmpty()) {
      return new NotKnownComposer(task)
          .missing(entities.get(0), metric, Selection.of(evidence, q, entities.get(0), metric));
    }
    return new ComparisonComposer(task, metric).compose(parties, missing);
  }
}
