package aimarket.bot.metrics;

import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/** Counts answers by form and status, and how long they took. */
public final class CountedKnowledge implements Knowledge {
  private final Knowledge knowledge;
  private final MeterRegistry meters;

  public CountedKnowledge(Knowledge knowledge, MeterRegistry meters) {
    this.knowledge = knowledge;
    this.meters = meters;
  }

  @Override
  public Answer ask(Asked asked) {
    Timer.Sample begun = Timer.start(meters);
    Answer answer = knowledge.ask(asked);
    begun.stop(
        meters.timer(
            "aimarket.answers",
            "form",
            answer.understood().form(),
            "status",
            answer.status().name().toLowerCase(Locale.ROOT)));
    return answer;
  }

  @Override
  public Answer why(Asked asked) {
    return knowledge.why(asked);
  }

  @Override
  public Answer check(Asked message) {
    return knowledge.check(message);
  }

  @Override
  public void prepare() {
    knowledge.prepare();
  }
}
