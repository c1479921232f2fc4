package aimarket.bot.accuracy;

import aimarket.knowledge.answer.Answer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Known wrong answers are not given. Judged are those that are an amount and nothing else, and
 * amounts of which is said that they must not be "confirmed as correct"; others are for people.
 */
final class WrongAnswersCheck implements Check {
  private static final String CONFIRMED = "confirmed as correct";
  private static final Pattern BARE =
      Pattern.compile("\\$?[\\d.,]+\\s?(billion|trillion|million|%|GW)?", Pattern.CASE_INSENSITIVE);

  @Override
  public List<String> faults(Judged judged) {
    double[] answers = Judged.values(judged.figures(Role.ANSWER)).toArray();
    double[] told = Judged.values(judged.figures(Role.ANSWER, Role.CONTEXT)).toArray();
    List<String> faults = new ArrayList<>();
    for (String wrong : judged.expected().mustNot()) {
      if (wrong.contains(CONFIRMED) && anyOf(wrong, told, judged, false)) {
        faults.add("does not refute " + wrong);
      }
      if (BARE.matcher(wrong.strip()).matches() && anyOf(wrong, answers, judged, true)) {
        faults.add("gives " + wrong + " as the answer");
      }
    }
    return faults;
  }

  private static boolean anyOf(
      String wrong, double[] given, Judged judged, boolean unlessExpected) {
    return StatedAmounts.in(wrong).stream()
        .mapToDouble(StatedAmount::value)
        .filter(value -> !unlessExpected || !expected(judged, value))
        .anyMatch(value -> DoubleStream.of(given).anyMatch(g -> same(g, value)));
  }

  private static boolean expected(Judged judged, double value) {
    return judged.expected().amounts().stream().anyMatch(a -> same(a.value(), value))
        || judged.expected().oneOf().stream().anyMatch(a -> same(a.value(), value));
  }

  private static boolean same(double a, double b) {
    return ExpectedAmount.near(a, b, 0.0005);
  }
}
