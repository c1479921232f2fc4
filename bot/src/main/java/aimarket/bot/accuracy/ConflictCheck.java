package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer.Role;
import java.util.List;

/** Where sources disagree, the answer says so, or shows the wrong one as refuted. */
final class ConflictCheck implements Check {
  @Override
  public List<String> faults(Judged judged) {
    boolean shown =
        !judged.answer().disagreements().isEmpty() || !judged.figures(Role.REFUTED).isEmpty();
    return judged.expected().conflict() && !shown ? List.of("shows no disagreement") : List.of();
  }
}
