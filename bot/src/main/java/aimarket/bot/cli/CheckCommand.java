package aimarket.bot.cli;

import aimarket.bot.slack.Manifest;
import aimarket.bot.slack.OneTeam;
import aimarket.bot.slack.SlackClients;
import aimarket.config.Settings;
import aimarket.knowledge.store.FactStore;
import aimarket.knowledge.store.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at settings, store, knowledge and Slack credentials: each problem with what to do. */
@Command(
    name = "check",
    description =
        "Checks settings, store, knowledge and Slack credentials, and says what to do about each problem.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final int SLACK_SECONDS = 10;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Override
  public Integer call() throws InterruptedException {
    Settings read = settings.read();
    System.out.println("settings   ok");
    List<String> problems = new ArrayList<>();
    try (Opened opened = Opened.with(read)) {
      FactStore facts = opened.store().facts();
      System.out.printf("store      ok, %s%n", Opened.place(read.store()));
      System.out.printf(
          "knowledge  %d sources, %d metrics, %d entities%n",
          facts.sources().size(),
          opened.vocabulary().metrics().size(),
          opened.vocabulary().entities().size());
      for (Proposal proposal : opened.store().starter().proposals()) {
        problems.add("proposal: " + proposal);
      }
    }
    slack(read, problems);
    problems.forEach(System.out::println);
    return problems.isEmpty() ? Cli.OK : Cli.FAILED;
  }

  private static void slack(Settings read, List<String> problems) throws InterruptedException {
    if (read.slack().credentials().isEmpty()) {
      System.out.println("slack      no credentials: `serve` starts the local workspace");
      return;
    }
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    try {
      String token = read.slack().credentials().orElseThrow().botToken().reveal();
      OneTeam team =
          new OneTeam(
              SlackClients.at(read.slack().apiUrl().toString(), SlackClients.PATIENCE), token);
      team.warm(timer);
      for (int i = 0; i < SLACK_SECONDS * 10 && team.problem().isPresent(); i++) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      team.problem()
          .ifPresentOrElse(
              problem ->
                  problems.add("slack: " + problem + "; set SLACK_BOT_TOKEN to a current token"),
              () -> System.out.println("slack      ok"));
      // The bot runs without them: not a problem, but worth knowing.
      team.scopes().map(Manifest::without).orElse(List.of()).stream()
          .map(off -> "slack      off: " + off + "; install the app again from its manifest")
          .forEach(System.out::println);
    } finally {
      timer.shutdownNow();
    }
  }
}
