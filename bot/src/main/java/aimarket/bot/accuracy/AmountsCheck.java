package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every expected amount is shown with its unit, and is a figure of whom it belongs to. */
final class AmountsCheck implements Check {
  private final Families families;

  AmountsCheck(Families families) {
    this.families = families;
  }

  @Override
  public List<String> faults(Judged judged) {
    List<String> faults = new ArrayList<>();
    for (ExpectedAmount amount : judged.expected().amounts()) {
      if (!judged.shows(amount)) {
        faults.add("does not show " + amount);
      } else if (!owned(amount, judged)) {
        faults.add("shows " + amount + " as somebody else's");
      }
    }
    List<ExpectedAmount> oneOf = judged.expected().oneOf();
    if (!oneOf.isEmpty() && oneOf.stream().noneMatch(judged::shows)) {
      faults.add(
          "shows none of "
              + oneOf.stream().map(ExpectedAmount::toString).collect(Collectors.joining(", ")));
    }
    return faults;
  }

  private boolean owned(ExpectedAmount amount, Judged judged) {
    Set<String> owners = families.owning(amount.about());
    return owners.isEmpty()
        || judged.figures(Role.ANSWER, Role.CONTEXT, Role.REFUTED).stream()
            .filter(figure -> Judged.values(List.of(figure)).anyMatch(amount::isAbout))
            .map(Shown::entity)
            .anyMatch(entity -> entity != null && owners.contains(entity));
  }
}
