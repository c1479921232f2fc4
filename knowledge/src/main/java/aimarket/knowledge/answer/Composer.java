package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.fact.Unit;
import aimarket.knowledge.plan.Evidence;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.plan.Subjects;
import aimarket.knowledge.reading.Form;
import aimarket.knowledge.reading.Question;
import aimarket.knowledge.reading.Reading;
import aimarket.knowledge.reading.Standing;
import aimarket.knowledge.reading.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From what was read to an answer: picks the facts and the composer for the form of the question.
 * Pure.
 */
public final class Composer {
  /** Leaning more to words than this, a question is not answered with a figure instead. */
  private static final double WORDS = -0.1;

  /**
   * The same where a length of time is measured: "when" is a word for words, and is answered by it.
   */
  private static final double WORDS_ON_TIME = -1;

  /** Leaning less to a figure than this, a question may have meant words. */
  private static final double FIGURES = 1.5;

  /** A statement fits so well, likelihood and coverage together, only if it knows every word. */
  private static final double KNOWN_BY_IT = 1.9;

  /** The same within a document that is named. */
  private static final double KNOWN_BY_DOCUMENT = 1.7;

  /** Leaning more to a figure than this, one that no measure here is of is not told in words. */
  private static final double SURELY_FIGURE = 3;

  /** Leaning less to words than this, a name that is not here is what is asked about. */
  private static final double IN_PASSING = -1;

  private static final Pattern WHO_IS = Pattern.compile("^who\\b", Pattern.CASE_INSENSITIVE);

  /** "Which document says that it fell short?" asks for the saying; "who says so" need not. */
  private static final Pattern SAYING =
      Pattern.compile(
          "^(?:which|what)\\b.{0,30}\\b(?:says?|states?|claims?)\\b", Pattern.CASE_INSENSITIVE);

  /** "Who is", and a name of three words. */
  private static final int WHO = 5;

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
      Question q = declined.question();
      boolean measure = declined.why() == Reading.Declined.Why.ABSENT_METRIC;
      Question read = measure ? q.about(List.of()) : q; // it was read as none that is here
      return new NotKnownComposer(task(read, List.of())).declined(declined);
    }
    if (reading instanceof Reading.Both both) {
      return Joined.of(compose(both.whole()), compose(both.first()), compose(both.second()));
    }
    if (reading instanceof Reading.OfDocument of) {
      return new ImprintComposer(task(of.question(), of.corrections()), ranking)
          .compose(of.imprint());
    }
    Reading.Understood understood = (Reading.Understood) reading;
    Task task = task(understood.question(), understood.corrections());
    Answer answer = compose(task);
    return EachInWords.of(task, understood.sides(), ranking, answer)
        .or(() -> TwoTimes.of(task, understood.sides()))
        .or(() -> SideBySide.of(task, understood.sides(), answer))
        .orElseGet(() -> offering(answer, understood));
  }

  /** What stands behind the answer to a reading. */
  public Answer why(Reading reading, Answer answer) {
    if (reading instanceof Reading.Understood understood) {
      return new WhyComposer(task(understood.question(), understood.corrections())).behind(answer);
    }
    if (reading instanceof Reading.Both both) {
      return why(both.first(), answer);
    }
    return reading instanceof Reading.Declined declined
        ? new WhyComposer(task(declined.question(), List.of())).behind(answer)
        : answer;
  }

  /**
   * Small letters that are no known word may be a name or just a word: never enough for a figure,
   * and no reason to keep back a statement that covers the question well. Nor is a name that the
   * questions of a statement have: one that is there to be compared with.
   */
  private Optional<Answer> plainWords(Reading.Declined declined) {
    Question q = declined.question();
    if (declined.why() != Reading.Declined.Why.ABSENT_ENTITY) {
      return Optional.empty();
    }
    boolean word =
        declined.what().equals(declined.what().toLowerCase(Locale.ROOT))
            && q.text().split(" ").length > 4;
    boolean known = q.leaning() < IN_PASSING && isKnown(q, KNOWN_BY_IT);
    return word || known
        ? new StatementComposer(task(q, List.of()), ranking).compose(StatementComposer.VERY_SURE)
        : Optional.empty();
  }

  /** Whether a statement has its words, and hardly another one does. */
  private static boolean isKnown(Question q, double sure) {
    return q.likely().values().stream().limit(1).anyMatch(t -> t.sure() >= sure);
  }

  private Answer compose(Task task) {
    Question q = task.question();
    Quoted quoted = new Quoted(task);
    Optional<Figure> refuted = quoted.refuted();
    if (refuted.isPresent() && !quoted.isOfPresentRatio()) {
      return new RefutationComposer(task).compose(refuted.get());
    }
    if (q.form() == Form.CHANGES) {
      return new ChangesComposer(task).compose();
    }
    if (q.form() == Form.DISPUTES) {
      return new DisputesComposer(task).compose();
    }
    if (!q.facts().isEmpty()) {
      return named(task);
    }
    Optional<Answer> sources = quoted.sources();
    if (sources.isPresent()) {
      return sources.get();
    }
    Optional<Question> divided = quoted.divided();
    if (divided.isPresent() && !divided.get().metrics().equals(q.metrics())) {
      return figures(task(divided.get(), task.corrections()));
    }
    Optional<Question> two = ranking.asksWhy(q) ? Optional.empty() : quoted.ofTwo();
    if (two.isPresent() && !two.get().equals(q)) {
      return figures(task(two.get(), task.corrections()));
    }
    Optional<Question> named = quoted.apiece().or(quoted::offered);
    if (named.isPresent() && !named.get().equals(q)) {
      return compose(task(named.get(), task.corrections()));
    }
    boolean measured = q.metrics().isEmpty() && q.leaning() > SURELY_FIGURE;
    Optional<String> meant =
        quoted.metric().or(quoted::bare).or(() -> measured ? quoted.measure() : Optional.empty());
    if (meant.isPresent()) {
      return compose(task(q.about(List.of(meant.get())), task.corrections()));
    }
    boolean apart = q.metrics().isEmpty() || quoted.isOfSeveral();
    boolean bare = q.entities().isEmpty() && q.metrics().isEmpty() && !q.amounts().isEmpty();
    if (q.form() == Form.AGREEMENT && apart && (q.amounts().size() > 1 || bare)) {
      Optional<Answer> each = quoted.each();
      if (each.isPresent()) {
        return each.get();
      }
    }
    boolean both = // which of two has more is told by what both have
        q.entities().size() > 1
            && !ranking.asksWhy(q)
            && q.form() == Form.AGREEMENT
            && !q.metrics().isEmpty()
            && q.entities().stream()
                .noneMatch(e -> evidence.usable(e, q.metrics().get(0)).isEmpty());
    // "Where is it from that it fell short?" names a measure, and means what befell.
    boolean befell = q.form() == Form.SOURCES && q.leaning() < FIGURES;
    boolean worded = befell && isKnown(q, KNOWN_BY_DOCUMENT);
    boolean saying = q.amounts().isEmpty() && SAYING.matcher(q.text()).find();
    boolean words = (q.leaning() < 0 && !quoted.isOfMeasure() && !both) || q.metrics().isEmpty();
    if ((words || worded) && (q.form() == Form.SOURCES || q.form() == Form.AGREEMENT)) {
      Optional<Answer> told =
          new StatementComposer(task, ranking)
              .first()
              .filter(s -> words || saying || s.kind() == StatementKind.EVENT)
              .map(
                  s ->
                      new SourcesComposer(task)
                          .told(s, q.form() == Form.AGREEMENT ? onSame(s, q) : List.of()));
      if (told.isPresent()) {
        return told.get();
      }
    }
    Optional<String> parted =
        q.segment() == null || !q.metrics().isEmpty()
            ? Optional.empty()
            : subjects(task).metricWithSegment();
    if (parted.isPresent()) {
      return new FigureComposer(task, ranking).segments(parted.get());
    }
    switch (q.form()) {
      case PROFILE:
        boolean place = Want.of(q.text(), task.vocabulary().words()).contains(Want.PLACE);
        return place ? statements(task).orElseGet(() -> nothing(task)) : profile(task);
      case STATEMENTS:
        if (q.metrics().isEmpty() && q.leaning() > SURELY_FIGURE) {
          return nothing(task);
        }
        Optional<Answer> each = q.metrics().isEmpty() ? quoted.each() : Optional.empty();
        Optional<Answer> dated = ranking.asksWhen(q) ? quoted.dated() : Optional.empty();
        if (dated.isPresent()) {
          return dated.get();
        }
        boolean which = // "which of them is it?"
            (q.amounts().size() > 1 || ranking.asksWhen(q) && quoted.arePercentages())
                && !ranking.asksWhy(q)
                && q.claimant() == null;
        return (which ? each.or(() -> statements(task)) : statements(task).or(() -> each))
            .orElseGet(
                () ->
                    isInWords(q) || WHO_IS.matcher(q.text()).find() || isOfView(q)
                        ? quoted.each().orElseGet(() -> nothing(task))
                        : figures(task));
      case FORECASTS:
        return forecasts(task);
      default:
        return q.metrics().isEmpty() ? withoutMetric(task) : figuresOrWords(task);
    }
  }

  /** What other documents say on the matter of a statement, the nearest to the question first. */
  private List<Statement> onSame(Statement statement, Question q) {
    return ranking.rank(q).stream()
        .map(Ranking.Ranked::statement)
        .filter(s -> !s.header().source().equals(statement.header().source()))
        .filter(s -> s.topic().equals(statement.topic()))
        .filter(s -> s.entities().stream().anyMatch(statement.entities()::contains))
        .filter(s -> evidence.fact(s.id()).isPresent())
        .toList();
  }

  private boolean isInWords(Question q) {
    boolean time =
        q.metrics().stream()
            .limit(1)
            .flatMap(slug -> evidence.vocabulary().metric(slug).stream())
            .anyMatch(m -> m.unit() == Unit.MONTHS || m.unit() == Unit.YEARS);
    boolean several = q.entities().size() > 1 && q.when().ahead();
    return q.metrics().isEmpty() || q.leaning() < (time || several ? WORDS_ON_TIME : WORDS);
  }

  private Answer named(Task task) {
    if (task.question().form() == Form.HISTORY) {
      return task.question().facts().stream()
          .flatMap(id -> new HistoryComposer(task).compose(id).stream())
          .findFirst()
          .orElseGet(() -> nothing(task));
    }
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
    if (!task.question().metrics().isEmpty()) {
      return figures(task);
    }
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
    if (q.standing() == Standing.RECORD) {
      return new RecordComposer(task).compose();
    }
    ForecastComposer forecasts = new ForecastComposer(task);
    if (q.standing() != null) {
      return forecasts.compose().orElseGet(forecasts::none);
    }
    Optional<Answer> statements =
        general || !q.metrics().isEmpty() ? Optional.empty() : statements(task);
    return statements
        .or(forecasts::compose)
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
        return new FigureComposer(task, ranking).comparison(shared.get());
      }
    }
    return statements(task).or(() -> new Quoted(task).each()).orElseGet(() -> nothing(task));
  }

  /** What a person thinks of it is told by no figure. */
  private boolean isOfView(Question q) {
    return q.entities().stream()
        .flatMap(e -> evidence.vocabulary().entity(e).stream())
        .anyMatch(e -> e.kind() == Entity.Kind.PERSON);
  }

  /** Hardly more than somebody's name: who that is. */
  private boolean isOfPerson(Question q) {
    return q.entities().size() == 1
        && q.topic() == null
        && q.metrics().isEmpty()
        && q.text().split(" ").length <= WHO
        && !q.asksWhoDid()
        && evidence.vocabulary().entity(q.entities().get(0)).stream()
            .anyMatch(e -> e.kind() == Entity.Kind.PERSON);
  }

  /** Where there is no such figure and words may have been meant, the words. */
  private Answer figuresOrWords(Task task) {
    Answer figures = figures(task);
    Question q = task.question();
    boolean none =
        q.entities().stream().allMatch(e -> evidence.usable(e, q.metrics().get(0)).isEmpty());
    boolean expected = q.form() == Form.COMPARE && q.when().ahead();
    boolean timed = !q.when().isLatest() && !q.when().ahead();
    boolean past = q.when().to() != null && q.when().to().isBefore(task.today());
    boolean attributed = !timed && (q.claimant() != null || q.source() != null);
    boolean told = // what one sentence says in the question's words
        none
            && q.form() == Form.COMPARE
            && isKnown(q, q.source() == null ? KNOWN_BY_IT : KNOWN_BY_DOCUMENT);
    boolean words =
        told
            || q.leaning() < FIGURES && (none && !past || expected)
            || q.leaning() < SURELY_FIGURE && attributed;
    return figures.status() == Answer.Status.UNKNOWN && words
        ? statements(task).orElse(figures)
        : figures;
  }

  private Answer figures(Task task) {
    Answer answer = new FigureComposer(task, ranking).compose(task.question().metrics().get(0));
    boolean lacking = Lacking.day(answer, task, ranking) || Lacking.price(answer, task);
    return lacking ? nothing(task) : answer;
  }

  private Answer nothing(Task task) {
    Question q = task.question();
    Optional<Answer> person =
        isOfPerson(q) ? new ProfileComposer(task).compose(q.entities().get(0)) : Optional.empty();
    return person.orElseGet(() -> new NotKnownComposer(task).nothing());
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
            suggestions)
        .citing(answer.facts());
  }

  private Subjects subjects(Task task) {
    return new Subjects(evidence, task.question());
  }

  private Task task(Question question, List<String> corrections) {
    return new Task(question, corrections, evidence, today);
  }
}
