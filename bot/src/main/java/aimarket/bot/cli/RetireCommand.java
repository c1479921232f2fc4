package aimarket.bot.cli;

import aimarket.knowledge.store.Curation;
import aimarket.knowledge.store.Curation.Outcome;
import aimarket.knowledge.store.Curation.Standing;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a fact back, as the form in Slack does it. */
@Command(
    name = "retire",
    description = "Takes a fact back: no answer shows it any more. Its versions are kept.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "What is known to be wrong is better corrected: aimarket correct ID rank=deprecated",
      "rank-reason=… keeps it from being added again."
    })
final class RetireCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--by", paramLabel = "NAME", description = "Who retires it; default: you.")
  private String by = System.getProperty("user.name", "curator");

  @Option(
      names = "--why",
      paramLabel = "REASON",
      required = true,
      description = "Why. People who were shown it read it.")
  private String why = "";

  @Parameters(paramLabel = "ID", description = "The fact.")
  private String id = "";

  @Override
  public Integer call() {
    try (Opened opened = Opened.with(settings)) {
      Curation curation = opened.store().curation();
      Standing seen = curation.standing(List.of(id)).getOrDefault(id, Standing.NONE);
      if (!seen.open()) {
        throw unknown(id);
      }
      Outcome outcome = curation.retire(id, seen, CommandLineWhy.of(by, why));
      if (outcome instanceof Outcome.Done) {
        System.out.printf(Locale.ROOT, "Retired %s.%n", id);
        return Cli.OK;
      }
      throw new CommandProblem("somebody changed " + id + " just now; look at it and try again");
    }
  }

  static CommandProblem unknown(String id) {
    return new CommandProblem(
        "no fact has the id " + id + "; `aimarket export` writes all of them with their ids");
  }
}
