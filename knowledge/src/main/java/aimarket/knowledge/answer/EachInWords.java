package aimarket.knowledge.answer;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import aimarket.knowledge.fact.Statement;
import aimarket.knowledge.plan.Ranking;
import aimarket.knowledge.reading.Question;
import java.util.List;
import java.util.Optional;

/**
 * What each of two says, where a question sets them against each other in words: one sentence of
 * each, and not two of one.
 */
final class EachInWords {
  /** Likelihood and coverage together, 0 to 2: less than this of either is no answer. */
  private static final double SURE = 0.85;

  private EachInWords() {}

  /**
   * Empty where figures are compared, where either has nothing near enough, or where the answer has
   * both already.
   *
   * @param sides two questions for words, or others
   * @param whole what the question is answered with otherwise
   */
  static Optional<Answer> of(Task task, List<Question> sides, Ranking ranking, Answer whole) {
    if (sides.size() < 2 || sides.stream().anyMatch(s -> !s.metrics().isEmpty())) {
      return Optional.empty();
    }
    List<Statement> best = sides.stream().flatMap(s -> best(task, s, ranking).stream()).toList();
    boolean two = best.size() == 2 && !best.get(0).equals(best.get(1));
    boolean shown = best.stream().allMatch(s -> whole.facts().contains(s.id()));
    return two && !shown ? Optional.of(compose(task, best)) : Optional.empty();
  }

  private static Optional<Statement> best(Task task, Question side, Ranking ranking) {
    return ranking.rank(side).stream()
        .filter(r -> task.evidence().fact(r.statement().id()).isPresent())
        .limit(1)
        .filter(r -> r.sure() >= SURE)
        .map(Ranking.Ranked::statement)
        .findFirst();
  }

  private static Answer compose(Task task, List<Statement> best) {
    Draft draft = new Draft(task.evidence());
    List<String> told =
        best.stream()
            .map(s -> draft.told(s, Role.CONTEXT) + task.telling().attribution(s) + ".")
            .toList();
    draft.section(new Answer.Lines("", told.subList(1, told.size())));
    best.stream()
        .flatMap(s -> Optional.ofNullable(s.header().caveat()).stream())
        .forEach(draft::note);
    return draft.finish(Status.ANSWERED, task.understood(), told.get(0));
  }
}
