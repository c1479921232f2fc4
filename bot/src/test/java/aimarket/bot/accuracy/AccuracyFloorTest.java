package aimarket.bot.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import aimarket.bot.accuracy.Verdict.Outcome;
import aimarket.bot.testing.OwnQuestions;
import aimarket.bot.testing.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every lot of questions in the repository, and what its answers do not fall below. */
class AccuracyFloorTest {
  /** Percent, of each lot. */
  private static final double RIGHT = 85;

  private static final double WRONG = 15;

  @TestFactory
  Stream<DynamicTest> a_lot_is_answered_as_well_as_before() {
    return OwnQuestions.lots().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> holds(file)));
  }

  private static void holds(Path file) {
    List<Verdict> verdicts = Shipped.judge().all(OwnQuestions.lot(file));
    Tally tally = Tally.of(verdicts);
    String report =
        verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.RIGHT)
                .map(Report::story)
                .collect(Collectors.joining("", "\n", ""))
            + Report.table(verdicts);
    assertThat(tally.of(Outcome.MADE_UP)).as(report).isZero();
    assertThat(tally.percent(tally.of(Outcome.RIGHT))).as(report).isGreaterThanOrEqualTo(RIGHT);
    assertThat(tally.percent(tally.harmful())).as(report).isLessThanOrEqualTo(WRONG);
  }
}
