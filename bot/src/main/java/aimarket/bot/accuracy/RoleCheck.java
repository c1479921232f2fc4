package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Where one figure is asked for, it is the answer, and no other is. */
final class RoleCheck implements Check {
  private static final Set<String> INTENTS = Set.of("lookup", "forecast");
  private static final Set<String> UNITS = Set.of("dollars", "percent", "gw", "users");

  @Override
  public List<String> faults(Judged judged) {
    List<ExpectedAmount> amounts = judged.expected().amounts();
    boolean one = amounts.size() == 1 && UNITS.contains(amounts.get(0).unit());
    if (!one || !INTENTS.contains(judged.asked().intent())) {
      return List.of();
    }
    double[] given = Judged.values(judged.figures(Role.ANSWER)).toArray();
    List<String> faults = new ArrayList<>();
    if (judged.shows(amounts.get(0)) && DoubleStream.of(given).noneMatch(amounts.get(0)::is)) {
      faults.add("shows the figure, and not as the answer");
    }
    String others =
        DoubleStream.of(given)
            .filter(value -> !judged.expected().allows(value))
            .mapToObj(StatedAmount::plain)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      faults.add("also answers with " + others);
    }
    return faults;
  }
}
