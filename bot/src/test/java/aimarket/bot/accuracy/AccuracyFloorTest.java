package aimarket.bot.accuracy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import aimarket.bot.accuracy.Verdict.Outcome;
import aimarket.bot.testing.OwnQuestions;
import aimarket.bot.testing.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every lot of questions in the repository, and what its answers do not fall below. */
class AccuracyFloorTest {
  /**
   * What a lot showed, less a little: it may rise.
   *
   * @param right in percent, at least
   * @param wrong in percent, at most
   * @param madeUp questions without an answer that got one, at most
   */
  private record Floor(double right, double wrong, int madeUp) {}

  private static final Floor OWN = new Floor(85, 15, 0);

  private static final Map<String, Floor> FLOORS =
      Map.ofEntries(
          entry("lot-1.jsonl", new Floor(92, 6, 0)),
          entry("lot-2.jsonl", new Floor(85, 7, 2)),
          entry("lot-3.jsonl", new Floor(88, 9, 0)),
          entry("lot-4.jsonl", new Floor(93, 7, 1)),
          entry("lot-5.jsonl", new Floor(90, 7, 1)),
          entry("lot-6.jsonl", new Floor(94, 5, 0)),
          entry("lot-7.jsonl", new Floor(92, 7, 2)),
          entry("lot-8.jsonl", new Floor(90, 7, 2)),
          entry("lot-9.jsonl", new Floor(91, 7, 0)),
          entry("lot-10.jsonl", new Floor(90, 8, 0)),
          entry("lot-11.jsonl", new Floor(89, 9, 1)),
          entry("lot-12.jsonl", new Floor(92, 8, 1)),
          entry("lot-13.jsonl", new Floor(93, 5, 0)),
          entry("lot-14.jsonl", new Floor(92, 6, 1)),
          entry("lot-15.jsonl", new Floor(88, 7, 2)),
          entry("lot-16.jsonl", new Floor(85, 13, 1)),
          entry("lot-17.jsonl", new Floor(89, 8, 0)),
          entry("lot-18.jsonl", new Floor(87, 9, 0)),
          entry("lot-19.jsonl", new Floor(87, 8, 0)),
          entry("lot-20.jsonl", new Floor(89, 7, 2)),
          entry("lot-21.jsonl", new Floor(83, 13, 4)),
          entry("lot-22.jsonl", new Floor(85, 10, 0)),
          entry("lot-23.jsonl", new Floor(95, 4, 0)),
          entry("lot-24.jsonl", new Floor(95, 3, 0)),
          entry("lot-25.jsonl", new Floor(95, 3, 0)),
          entry("lot-26.jsonl", new Floor(93, 7, 0)),
          entry("lot-27.jsonl", new Floor(90, 8, 0)),
          entry("lot-28.jsonl", new Floor(94, 5, 0)),
          entry("lot-29.jsonl", new Floor(96, 4, 0)),
          entry("lot-30.jsonl", new Floor(95, 3, 0)),
          entry("lot-31.jsonl", new Floor(94, 4, 0)),
          entry("lot-32.jsonl", new Floor(87, 10, 0)),
          entry("lot-33.jsonl", new Floor(93, 6, 1)),
          entry("lot-34.jsonl", new Floor(94, 5, 0)),
          entry("lot-35.jsonl", new Floor(95, 5, 0)),
          entry("lot-36.jsonl", new Floor(85, 13, 3)),
          entry("lot-37.jsonl", new Floor(85, 13, 3)),
          entry("lot-38.jsonl", new Floor(90, 9, 1)),
          entry("lot-39.jsonl", new Floor(96, 4, 0)),
          entry("lot-40.jsonl", new Floor(94, 3, 0)),
          entry("lot-41.jsonl", new Floor(92, 7, 1)),
          entry("lot-42.jsonl", new Floor(96, 4, 4)),
          entry("lot-43.jsonl", new Floor(94, 6, 6)),
          entry("lot-44.jsonl", new Floor(89, 7, 2)),
          entry("lot-45.jsonl", new Floor(94, 5, 0)),
          entry("lot-46.jsonl", new Floor(96, 3, 0)),
          entry("lot-47.jsonl", new Floor(95, 4, 0)),
          entry("lot-48.jsonl", new Floor(93, 5, 0)),
          entry("lot-49.jsonl", new Floor(92, 6, 0)),
          entry("lot-50.jsonl", new Floor(92, 7, 0)),
          entry("lot-51.jsonl", new Floor(91, 5, 0)),
          entry("lot-52.jsonl", new Floor(98, 2, 1)),
          entry("lot-53.jsonl", new Floor(96, 3, 0)),
          entry("lot-54.jsonl", new Floor(94, 4, 0)),
          entry("lot-55.jsonl", new Floor(96, 3, 0)),
          entry("lot-56.jsonl", new Floor(96, 4, 0)),
          entry("lot-57.jsonl", new Floor(93, 5, 0)),
          entry("lot-58.jsonl", new Floor(98, 2, 0)),
          entry("lot-59.jsonl", new Floor(96, 3, 0)),
          entry("lot-60.jsonl", new Floor(97, 3, 0)),
          entry("lot-61.jsonl", new Floor(96, 3, 0)),
          entry("lot-62.jsonl", new Floor(93, 5, 1)),
          entry("lot-63.jsonl", new Floor(90, 7, 0)),
          entry("lot-64.jsonl", new Floor(91, 7, 1)),
          entry("lot-65.jsonl", new Floor(90, 8, 0)),
          entry("lot-66.jsonl", new Floor(91, 5, 0)),
          entry("lot-67.jsonl", new Floor(92, 5, 0)),
          entry("lot-68.jsonl", new Floor(98, 1, 1)),
          entry("lot-69.jsonl", new Floor(89, 10, 8)),
          entry("lot-70.jsonl", new Floor(85, 9, 0)),
          entry("lot-71.jsonl", new Floor(90, 8, 0)),
          entry("lot-72.jsonl", new Floor(93, 5, 0)),
          entry("lot-73.jsonl", new Floor(92, 6, 0)));

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
    Floor floor = FLOORS.getOrDefault(file.getFileName().toString(), OWN);
    assertThat(tally.of(Outcome.MADE_UP)).as(report).isLessThanOrEqualTo(floor.madeUp());
    assertThat(tally.percent(tally.of(Outcome.RIGHT)))
        .as(report)
        .isGreaterThanOrEqualTo(floor.right());
    assertThat(tally.percent(tally.harmful())).as(report).isLessThanOrEqualTo(floor.wrong());
  }
}
