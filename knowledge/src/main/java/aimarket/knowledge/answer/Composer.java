package aimarket.knowledge.answer;

import aimarket.knowledge.compare.Amounts;
import aimarket.knowledge.compare.Claims;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Operation;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * From what was read to an answer: picks the facts and the composer for the form of the question.
 * Pure.
 */
public final class Composer {
  private final Evidence evidence;
  private final Ranking ranking;
  private final LocalDate today;

  public Composer(Evidence evidence, Ranking ranking, LocalDate today) {
    this.evidence = evidence;
    this.ranking = ranking;
    this.today = today;
  }

  public Answer compose(Reading reading) {
    if (reading instanceof Reading.Choice choice) {
      return ChoiceComposer.compose(choice, evidence);
    }
    if (reading instanceof Reading.Declined declined) {
      Optional<Answer> said = plainWords(declined);
      if (said.isPresent()) {
        return said.get();
      }
      return new NotKnownComposer(task(declined.question(), List.of())).declined(declined);
    }
    Reading.Understood understood = (Reading.Understood) reading;
    Answer answer = compose(task(understood.question(), understood.corrections()));
    return offering(answer, understood);
  }

  /**
   * Small letters that are no known word may be a name or just a word: never enough for a figure,
   * and no reason to keep back a statement that covers the question well.
   */
  private Optional<Answer> plainWords(Reading.Declined declined) {
    Question q = declined.question();
    boolean word =
        declined.why() == Reading.Declined.Why.ABSENT_ENTITY
            && declined.what().equals(declined.what().toLowerCase(Locale.ROOT))
            && q.text().split(" ").length > 4;
    return word
        ? new StatementComposer(task(q, List.of()), ranking).compose(StatementComposer.WELL_COVERED)
        : Optional.empty();
  }

  private Answer compose(Task task) {
    Question q = task.question();
    Optional<Figure> refuted = refuted(q);
    if (refuted.isPresent()) {
      return new RefutationComposer(task).compose(refuted.get());
    }
    if (!q.facts().isEmpty()) {
      return named(task);
    }
    Optional<String> parted =
        q.segment() == null || !q.metrics().isEmpty()
            ? Optional.empty()
            : subjects(task).metricWithSegment();
    if (parted.isPresent()) {
      return segments(task, parted.get(), subjects(task).entities(parted.get()));
    }
    switch (q.form()) {
      case PROFILE:
        return profile(task);
      case STATEMENTS:
        return statements(task)
            .orElseGet(() -> q.metrics().isEmpty() ? nothing(task) : figures(task));
      case FORECASTS:
        return forecasts(task);
      default:
        return q.metrics().isEmpty() ? withoutMetric(task) : figures(task);
    }
  }

  /** An amount in the question that the store holds as wrong. */
  private Optional<Figure> refuted(Question q) {
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
        .filter(f -> !isAlsoTrue(f, q))
        .findFirst();
  }

  /**
   * The same amount stands, as true, for what was asked: 4× is a refuted heading and a sound body.
   */
  private boolean isAlsoTrue(Figure wrong, Question q) {
    List<String> metrics = q.metrics().isEmpty() ? List.of(wrong.metric()) : q.metrics();
    List<String> entities = new ArrayList<>(q.entities());
    entities.add(wrong.entity());
    return entities.stream()
        .anyMatch(
            e ->
                metrics.stream()
                    .flatMap(m -> evidence.usable(e, m).stream())
                    .anyMatch(
                        f -> f.amount().isNumber() && Amounts.agree(f.amount(), wrong.amount())));
  }

  private Answer named(Task task) {
    List<Fact> facts =
        task.question().facts().stream().map(evidence::fact).flatMap(Optional::stream).toList();
    if (facts.isEmpty()) {
      return nothing(task);
    }
    return task.question().form() == Form.SOURCES
        ? new SourcesComposer(task).facts(facts)
        : new WhyComposer(task).compose(facts);
  }

  private Answer profile(Task task) {
    for (String entity : task.question().entities()) {
      Optional<Answer> answer = new ProfileComposer(task).compose(entity);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return nothing(task);
  }

  private Answer forecasts(Task task) {
    Question q = task.question();
    boolean general = q.metrics().isEmpty() && q.topic() == null && q.entities().isEmpty();
    Optional<Answer> statements =
        general || !q.metrics().isEmpty() ? Optional.empty() : statements(task);
    return statements
        .or(() -> new ForecastComposer(task).compose())
        .or(() -> statements(task))
        .orElseGet(() -> nothing(task));
  }

  private Optional<Answer> statements(Task task) {
    return new StatementComposer(task, ranking).compose();
  }

  /** No metric was named: what both have, what is said, or what there is. */
  private Answer withoutMetric(Task task) {
    Question q = task.question();
    boolean bare = q.topic() == null && q.form() == Form.COMPARE && q.entities().size() > 1;
    if (bare) {
      Optional<String> shared = subjects(task).sharedMetric(q.entities());
      if (shared.isPresent()) {
        return comparison(task, shared.get());
      }
    }
    return statements(task)
        .orElseGet(
            () -> q.entities().isEmpty() ? nothing(task) : new NotKnownComposer(task).nothing());
  }

  private Answer figures(Task task) {
    Question q = task.question();
    String metric = q.metrics().get(0);
    List<String> entities = subjects(task).entities(metric);
    if (entities.isEmpty()) {
      return statements(task).orElseGet(() -> nothing(task));
    }
    if (q.form() != Form.COMPARE
        && q.form() != Form.AGREEMENT
        && subjects(task).lacksPair(metric)) {
      return new NotKnownComposer(task).between(metric);
    }
    if (q.operation() != null || q.form() == Form.COMPUTED) {
      Optional<Answer> computed = computed(task, metric, entities);
      if (computed.isPresent()) {
        return computed.get();
      }
    }
    switch (q.form()) {
      case RANK:
        return new RankComposer(task, metric).compose().orElseGet(() -> comparison(task, metric));
      case SEGMENT:
        return segments(task, metric, entities);
      case TREND:
        return trend(task, metric, entities);
      case SOURCES:
      case WHY:
      case AGREEMENT:
        return one(task, metric, entities.get(0));
      default:
        if (q.segment() != null
            && (entities.size() > 1 || q.segment().equals(Question.EVERY_SEGMENT))) {
          return segments(task, metric, entities);
        }
        if (q.form() == Form.LOOKUP
            && q.entities().size() == 1
            && q.whens().size() == 1
            && subjects(task).parties(metric, entities).size() > 1) {
          Optional<Answer> total =
              new ComputedComposer(task)
                  .sum(Selection.of(evidence, q, entities.get(0), metric).figures());
          if (total.isPresent()) {
            return total.get();
          }
        }
        boolean many =
            subjects(task).parties(metric, entities).size() > 1
                || entities.size() > 1
                || q.whens().size() > 1;
        return many && (q.form() == Form.COMPARE || q.entities().size() > 1 || q.whens().size() > 1)
            ? comparison(task, metric)
            : one(task, metric, entities.get(0));
    }
  }

  private Answer one(Task task, String metric, String entity) {
    Question q = task.question();
    Selection selection = Selection.of(evidence, q, entity, metric);
    if (q.form() == Form.AGREEMENT && !selection.all().isEmpty()) {
      return new AgreementComposer(task).compose(selection);
    }
    if (selection.isEmpty()) {
      Optional<Answer> said =
          selection.missing() == Selection.Missing.NATURE ? statements(task) : Optional.empty();
      return said.orElseGet(() -> new NotKnownComposer(task).missing(entity, metric, selection));
    }
    if (q.form() == Form.SOURCES) {
      return new SourcesComposer(task).figures(selection);
    }
    if (q.form() == Form.WHY) {
      return new WhyComposer(task).compose(List.of(Claims.of(selection.figures()).get(0).head()));
    }
    return new LookUpComposer(task).compose(selection);
  }

  private Answer segments(Task task, String metric, List<String> entities) {
    Optional<Answer> answer = new SegmentComposer(task, metric).compose(entities);
    return answer.orElseGet(() -> one(task, metric, entities.get(0)));
  }

  private Answer trend(Task task, String metric, List<String> entities) {
    Question whenever = new Operands(task).anyTime();
    List<Selection> selections =
        entities.stream()
            .map(e -> Selection.of(evidence, whenever, e, metric))
            .filter(s -> !s.isEmpty())
            .toList();
    return selections.isEmpty()
        ? one(task, metric, entities.get(0))
        : new TrendComposer(task)
            .compose(selections.size() > 3 ? selections.subList(0, 3) : selections);
  }

  private Answer comparison(Task task, String metric) {
    Question q = task.question();
    List<String> entities = subjects(task).entities(metric);
    if (q.whens().size() > 1 && entities.size() == 1) {
      return dates(task, metric, entities.get(0));
    }
    Map<String, List<Figure>> parties = subjects(task).parties(metric, entities);
    List<String> missing = new ArrayList<>();
    if (parties.size() < 2) {
      parties = new LinkedHashMap<>();
      for (String entity : entities) {
        Selection selection = Selection.of(evidence, q, entity, metric);
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

  private Answer dates(Task task, String metric, String entity) {
    Question q = task.question();
    List<Figure> heads = new Operands(task).atDates(entity, metric);
    if (heads.size() < 2 || heads.get(0).equals(heads.get(1))) {
      return one(task, metric, entity);
    }
    Operation operation = q.operation() == null ? Operation.DIFFERENCE : q.operation();
    return new ComputedComposer(task).of(operation, heads.get(0), heads.get(1));
  }

  private Optional<Answer> computed(Task task, String metric, List<String> entities) {
    Question q = task.question();
    Operation operation = q.operation() == null ? Operation.DIFFERENCE : q.operation();
    ComputedComposer composer = new ComputedComposer(task);
    if (operation == Operation.SUM) {
      List<Figure> figures =
          entities.stream()
              .flatMap(e -> Selection.of(evidence, q, e, metric).figures().stream())
              .toList();
      return composer.sum(figures);
    }
    List<Figure> pair = new Operands(task).pair(operation, metric, entities);
    return pair.size() < 2 || pair.stream().anyMatch(f -> !f.amount().isNumber())
        ? Optional.empty()
        : Optional.of(composer.of(operation, pair.get(0), pair.get(1)));
  }

  private Answer nothing(Task task) {
    return new NotKnownComposer(task).nothing();
  }

  /** Adds the next best readings as suggestions. */
  private Answer offering(Answer answer, Reading.Understood understood) {
    if (understood.alternatives().isEmpty()) {
      return answer;
    }
    List<Answer.Suggestion> suggestions = new ArrayList<>(answer.suggestions());
    for (Question other : understood.alternatives()) {
      if (compose(task(other, List.of())).status() != Answer.Status.ANSWERED) {
        continue;
      }
      String readAs = ReadAs.of(other, List.of(), evidence.vocabulary()).readAs();
      suggestions.add(new Answer.Suggestion(readAs, Rewording.of(other, evidence.vocabulary())));
    }
    return new Answer(
        answer.status(),
        answer.understood(),
        answer.headline(),
        answer.sections(),
        answer.notes(),
        answer.figures(),
        answer.disagreements(),
        answer.citations(),
        suggestions);
  }

  private Subjects subjects(Task task) {
    return new Subjects(evidence, task.question());
  }

  private Task task(Question question, List<String> corrections) {
    return new Task(question, corrections, evidence, today);
  }
}
