package aimarket.bot.cli;

import aimarket.knowledge.store.Gaps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What was asked and not answered: the work list of those who keep the vocabulary and the facts.
 */
@Command(
    name = "gaps",
    description =
        "Lists what was asked and not answered, by what is missing, with what to do about it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Questions are kept for 90 days, by team, without who asked.",
      "Example: aimarket gaps --since 2026-05-01"
    })
final class GapsCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--team",
      paramLabel = "TEAM",
      description = "Only of this workspace, by Slack's id; * is the terminal.")
  private @Nullable String team;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what was asked on this day and since.")
  private @Nullable LocalDate since;

  @Option(names = "--json", description = "The list as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Opened opened = Opened.with(settings)) {
      LocalDate from =
          since == null ? LocalDate.now(Clock.systemUTC()).minusDays(Gaps.KEPT.toDays()) : since;
      List<WorkItem> items = WorkItem.of(opened.store().gaps().since(from, team));
      System.out.println(json ? WorkList.json(items) : WorkList.text(items, from));
      return Cli.OK;
    }
  }
}
