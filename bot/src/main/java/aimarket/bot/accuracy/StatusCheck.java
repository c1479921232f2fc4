package aimarket.bot.accuracy;

import aimarket.bot.accuracy.Expectation.Answerable;
import aimarket.knowledge.answer.Answer.Status;
import java.util.List;

/** What the documents have is answered; what they have in part may be declined too. */
final class StatusCheck implements Check {
  @Override
  public List<String> faults(Judged judged) {
    Status status = judged.answer().status();
    boolean answered = status == Status.ANSWERED || status == Status.PARTIAL;
    boolean declined =
        status == Status.UNKNOWN && judged.expected().answerable() == Answerable.PARTIAL;
    return answered || declined
        ? List.of()
        : List.of("is %s, and the documents have it".formatted(status.code()));
  }
}
