package aimarket.bot.cli;

import aimarket.bot.feedback.Feedback;
import aimarket.bot.inbox.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What people said is wrong, or did not help: the work list of those who keep the facts. */
@Command(
    name = "flags",
    description =
        "Lists the figures that people flagged, with their reasons, and what did not help.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Flags are kept until they are settled, 180 days at most; whether answers helped, 90 days.",
      "Example: aimarket flags --settle acorn-revenue-2031"
    })
final class FlagsCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--team",
      paramLabel = "TEAM",
      description = "Only of this workspace, by Slack's id.")
  private @Nullable String team;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what was said on this day and since.")
  private @Nullable LocalDate since;

  @Option(
      names = "--settle",
      paramLabel = "FACT",
      description = "Takes the flags of this fact off the list; - for those of whole answers.")
  private @Nullable String settle;

  @Option(names = "--json", description = "The list as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Opened opened = Opened.with(settings)) {
      Inbox.migrate(opened.store().dataSource());
      Feedback feedback = new Feedback(opened.store().dataSource(), Clock.systemUTC());
      if (settle != null) {
        return settled(feedback.settle(settle.equals("-") ? "" : settle, team), settle);
      }
      Instant from = since == null ? Instant.EPOCH : since.atStartOfDay(ZoneOffset.UTC).toInstant();
      FlagList list = new FlagList(feedback.flags(from, team), feedback.tallies(from, team));
      System.out.println(json ? list.json() : list.text());
      return Cli.OK;
    }
  }

  private static int settled(int flags, String fact) {
    if (flags == 0) {
      System.err.println("No flag of " + fact + "; `aimarket flags` lists those that there are.");
      return Cli.FAILED;
    }
    System.out.println(
        "Settled: " + FlagList.counted(flags, "flag", "flags") + " of " + fact + ".");
    return Cli.OK;
  }
}
