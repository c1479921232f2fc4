package aimarket.bot.cli;

import aimarket.bot.accuracy.Case;
import aimarket.bot.accuracy.CaseFile;
import aimarket.bot.accuracy.Judge;
import aimarket.bot.accuracy.Report;
import aimarket.bot.accuracy.Robustness;
import aimarket.bot.accuracy.Tally;
import aimarket.bot.accuracy.Verdict;
import aimarket.bot.accuracy.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How many questions of a file are answered right, and what became of the others. */
@Command(
    name = "accuracy",
    description =
        "Asks the questions of a file, compares the answers with those expected, and counts.",
    mixinStandardHelpOptions = true,
    footer = {"", "Exit code 1 where a bound that was given is not held."})
final class AccuracyCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Parameters(
      paramLabel = "FILE",
      description = "Questions with expected answers, a line of JSON each.")
  private Path file = Path.of("");

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day that freshness and \"this year\" go by.")
  private @Nullable LocalDate today;

  @Option(
      names = "--show",
      paramLabel = "WHICH",
      description = "Answers to print: wrong (those that are not right, the default), all or none.")
  private Show show = Show.WRONG;

  @Option(
      names = "--variants",
      description = "Asks each also mistyped, in capitals, without punctuation, and so on.")
  private boolean variants;

  @Option(names = "--min", paramLabel = "PERCENT", description = "Fewer right than this: exit 1.")
  private double least;

  @Option(
      names = "--max-wrong",
      paramLabel = "PERCENT",
      description = "More wrong than this: exit 1.")
  private double mostWrong = 100;

  @Option(
      names = "--max-made-up",
      paramLabel = "COUNT",
      description = "More answers than this to what is not known: exit 1.")
  private int mostMadeUp = Integer.MAX_VALUE;

  enum Show {
    WRONG,
    ALL,
    NONE
  }

  @Override
  public Integer call() {
    List<Case> cases = cases();
    try (Opened opened = Opened.with(settings)) {
      LocalDate day = today == null ? LocalDate.now(ZoneOffset.UTC) : today;
      Judge judge = new Judge(opened.knowledge(), opened.vocabulary(), day);
      List<Verdict> verdicts = judge.all(cases);
      verdicts.stream().filter(this::shown).map(Report::story).forEach(System.out::print);
      System.out.print(Report.table(verdicts));
      if (variants) {
        print(Robustness.of(verdicts, judge, opened.vocabulary()));
      }
      return holds(Tally.of(verdicts)) ? Cli.OK : Cli.FAILED;
    }
  }

  private void print(Robustness robustness) {
    switch (show) {
      case WRONG -> System.out.print(robustness.turnedWrong());
      case ALL -> System.out.print(robustness.lost());
      case NONE -> {}
    }
    System.out.print(robustness.table());
  }

  private List<Case> cases() {
    try {
      return CaseFile.read(file);
    } catch (IOException e) {
      throw new CommandProblem(file + " cannot be read; name a file of questions");
    } catch (IllegalArgumentException e) {
      throw new CommandProblem(String.valueOf(e.getMessage()));
    }
  }

  private boolean shown(Verdict verdict) {
    return show == Show.ALL || show == Show.WRONG && verdict.outcome() != Outcome.RIGHT;
  }

  private boolean holds(Tally tally) {
    return tally.percent(tally.of(Outcome.RIGHT)) >= least
        && tally.percent(tally.harmful()) <= mostWrong
        && tally.of(Outcome.MADE_UP) <= mostMadeUp;
  }
}
