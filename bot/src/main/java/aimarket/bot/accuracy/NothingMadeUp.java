package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer.Role;
import aimarket.knowledge.answer.Answer.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where the documents have nothing: said so, no figure given for an answer, nobody disturbed. */
final class NothingMadeUp implements Check {
  private static final Pattern EVERYBODY = Pattern.compile("[<@]!?(channel|here|everyone)\\b");

  @Override
  public List<String> faults(Judged judged) {
    List<String> faults = new ArrayList<>();
    Status status = judged.answer().status();
    if (status != Status.UNKNOWN && status != Status.UNCLEAR) {
      faults.add("is %s, and the documents do not have it".formatted(status.code()));
    }
    if (!judged.figures(Role.ANSWER).isEmpty()) {
      faults.add("gives a figure as the answer");
    }
    if (!judged.groundless(judged.figures(Role.CONTEXT, Role.REFUTED, Role.ASKED)).isEmpty()) {
      faults.add("shows an amount that is no figure");
    }
    if (EVERYBODY.matcher(judged.text()).find()) {
      faults.add("calls a whole channel");
    }
    return faults;
  }
}
