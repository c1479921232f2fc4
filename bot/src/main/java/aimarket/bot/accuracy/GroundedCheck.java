package aimarket.bot.accuracy;

import java.util.List;
import java.util.stream.Collectors;

/** Every amount in the text is a figure of the answer, or came with the question. */
final class GroundedCheck implements Check {
  @Override
  public List<String> faults(Judged judged) {
    String groundless =
        judged.groundless(judged.answer().figures()).stream()
            .map(amount -> StatedAmount.plain(amount.value()))
            .collect(Collectors.joining(", "));
    return groundless.isEmpty() ? List.of() : List.of("shows what is no figure: " + groundless);
  }
}
