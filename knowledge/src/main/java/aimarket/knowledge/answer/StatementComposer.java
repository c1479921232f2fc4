package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.compare.Head;
import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Figure;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.fact.StatementKind;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.plan.Ranking.Ranked;
import aimarket.knowledge.plan.Selection;
import aimarket.knowledge.reading.Question;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who, when, what happened, why: our sentences with their citations, the best and at most two more.
 */
final class StatementComposer {
  /**
   * Less evidence than this, likelihood and coverage together, and the statement is no answer. Of
   * held-out questions that pass nine in ten get the right one first.
   */
  private static final double SURE = 1.05;

  /** Where nothing but words can be meant. */
  private static final double SURE_ENOUGH = 0.85;

  private static final double CLEARLY_WORDS = -1.5;

  private static final double WORDS = -1;
  private static final int TWO = 2;

  /** Leaning less to words than this, the figure is asked for as well. */
  private static final double FIGURE_TOO = -0.7;

  /** For a question with words that nothing here knows. */
  static final double VERY_SURE = 1.4;

  /** So likely beside the best, and another may be what was asked for. */
  private static final double HALF = 0.5;

  /** Less likely than this, and another is asked for, however well the words fit. */
  private static final double LIKELY = 0.3;

  /** Having less of the question's words than this, it shares no more than a name with it. */
  private static final double NONE = 0.02;

  /** Who names the document or the speaker spends words on it that no statement has. */
  private static final double WITHIN = 0.2;

  private final Task task;
  private final Draft draft;
  private final Telling telling;
  private final Ranking ranking;

  StatementComposer(Task task, Ranking ranking) {
    this.task = task;
    this.ranking = ranking;
    this.draft = new Draft(task.evidence());
    this.telling = task.telling();
  }

  /** Empty where no statement is near enough. */
  Optional<Answer> compose() {
    return compose(task.question().leaning() < CLEARLY_WORDS ? SURE_ENOUGH : SURE);
  }

  /** The one that is told first; empty where none is near enough. */
  Optional<Statement> first() {
    return best(task.question().metrics().isEmpty() ? SURE_ENOUGH : SURE).stream().findFirst();
  }

  /** That one and the next, where they are told beside a figure. */
  List<Statement> firstTwo() {
    return best(SURE).stream().limit(TWO).toList();
  }

  /** Empty where the evidence of none is that good, 0 to 2. */
  Optional<Answer> compose(double sure) {
    List<Statement> best = best(sure);
    if (best.isEmpty()) {
      return Optional.empty();
    }
    // Before the sentence is told: what is shown first has the part that it is shown in.
    Optional<Figure> asked = asked(best.get(0));
    asked.ifPresent(figure -> draft.amount(figure, Role.ANSWER));
    List<String> sentences = best.stream().map(this::told).toList();
    if (sentences.size() > 1) {
      draft.section(new Answer.Lines("", sentences.subList(1, sentences.size())));
    }
    figure(asked);
    draft.differing(draft.figuresIn(best.get(0)));
    offices(best);
    best.stream()
        .map(s -> s.header().caveat())
        .filter(c -> c != null)
        .limit(1)
        .forEach(draft::note);
    return Optional.of(draft.finish(Status.ANSWERED, task.understood(), sentences.get(0)));
  }

  /** The one figure of the sentence that is of the measure which was read, or its only one. */
  private Optional<Figure> asked(Statement first) {
    List<Figure> all = draft.figuresIn(first);
    List<Figure> own =
        all.stream()
            .filter(f -> task.question().metrics().stream().limit(1).anyMatch(f.metric()::equals))
            .toList();
    List<Figure> asked = own.isEmpty() ? all : own;
    return asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty();
  }

  /** Where a figure fits the question too, it stands beside the words. */
  private void figure(Optional<Figure> asked) {
    Question q = task.question();
    if (q.metrics().isEmpty() || q.entities().isEmpty()) {
      return;
    }
    String metric = q.metrics().get(0);
    int shown = 0;
    for (String entity : q.entities()) {
      Selection selection = Selection.of(task.evidence(), q, entity, metric);
      Optional<Figure> head = Head.of(selection.figures());
      if (head.isPresent() && !draft.shows(head.get())) {
        Figure f = head.get();
        boolean answers = q.leaning() > FIGURE_TOO && asked.isEmpty();
        draft.note(new Working(draft, telling).line(f, answers ? Role.ANSWER : Role.CONTEXT));
        if (++shown == q.entities().size() || shown == TWO) {
          return;
        }
      }
    }
  }

  private List<Statement> best(double sure) {
    Question q = task.question();
    List<Ranked> ranked =
        ranking.rank(q).stream()
            .filter(r -> task.evidence().fact(r.statement().id()).isPresent())
            .toList();
    boolean within = q.source() != null || q.claimant() != null;
    boolean reason =
        ranking.asksWhy(q)
            && ranked.stream()
                .limit(1)
                .anyMatch(r -> r.statement().kind() == StatementKind.EXPLANATION);
    double enough = within ? sure - WITHIN : reason ? sure - WITHIN / 2 : sure;
    boolean good =
        ranked.stream().limit(2).anyMatch(r -> r.likely() >= LIKELY && r.sure() >= enough)
            || (q.leaning() < WORDS && pair(ranked) >= enough + WITHIN);
    boolean untimed =
        ranking.asksWhen(q)
            && !ranking.asksWhy(q)
            && ranked.stream()
                .limit(2)
                .filter(r -> r.likely() >= HALF * ranked.get(0).likely())
                .noneMatch(r -> Timed.is(r.statement()));
    List<Statement> chosen =
        good && !untimed && !isBeforeAll(ranked) && isWorded(ranked)
            ? Chosen.of(ranked, ranking.asksWhy(q), q.entities())
            : List.of();
    boolean clear = ranked.stream().limit(1).anyMatch(r -> r.sure() >= VERY_SURE);
    boolean missing =
        new Sought(q.text(), task.vocabulary(), draft::figuresIn)
            .isMissingIn(chosen, ranking.asksWhy(q), clear);
    return missing ? List.of() : chosen;
  }

  /** However likely it is among what is said of those named, it has some word of the question. */
  private static boolean isWorded(List<Ranked> ranked) {
    return ranked.stream().limit(2).anyMatch(r -> r.covered() >= NONE);
  }

  /** Of a time before anything that is said here, nothing here says how it was. */
  private boolean isBeforeAll(List<Ranked> ranked) {
    LocalDate asked = task.question().when().to();
    return asked != null
        && ranked.stream().allMatch(r -> isLongAfter(r.statement(), asked))
        && ranked.stream().noneMatch(r -> speaksOf(r.statement(), asked.getYear()));
  }

  /** More than the year that a writer looks back over. */
  private boolean isLongAfter(Statement statement, LocalDate asked) {
    return !statement.header().period().overlaps(LocalDate.MIN, asked)
        && statement.header().readingDay().minusYears(1).isAfter(asked);
  }

  private static boolean speaksOf(Statement statement, int year) {
    return statement.sentence().contains(String.valueOf(year));
  }

  /** Two that tell nearly the same share what a question has for them. */
  private static double pair(List<Ranked> ranked) {
    List<Ranked> two = ranked.stream().limit(2).toList();
    return two.stream().mapToDouble(Ranked::likely).sum()
        + two.stream().mapToDouble(Ranked::covered).max().orElse(0);
  }

  /** "… revenue [1], per the Gazette." */
  private String told(Statement s) {
    return draft.told(s, Role.CONTEXT) + telling.attribution(s) + ".";
  }

  /** Who the people in the sentences are. */
  private void offices(List<Statement> statements) {
    Set<String> people = new LinkedHashSet<>();
    for (Statement statement : statements) {
      statement.entities().forEach(people::add);
      statement.header().claimants().forEach(c -> people.add(c.who()));
    }
    String offices =
        people.stream()
            .flatMap(p -> task.vocabulary().entity(p).stream())
            .filter(e -> e.kind() == Entity.Kind.PERSON)
            .flatMap(e -> office(e).stream())
            .collect(Collectors.joining("; "));
    if (!offices.isEmpty()) {
      draft.note(offices + ".");
    }
  }

  private Optional<String> office(Entity person) {
    return person.relations().stream()
        .filter(r -> r.kind().equals(Entity.Relation.OFFICER_OF) && r.title() != null)
        .findFirst()
        .map(r -> person.name() + ": " + r.title() + " of " + task.vocabulary().name(r.to()));
  }
}
