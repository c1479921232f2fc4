package aimarket.bot.cli;

import aimarket.bot.inbox.Inbox;
import aimarket.bot.privacy.Person;
import aimarket.bot.privacy.Removed;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what is kept of a person. */
@Command(
    name = "forget",
    description =
        "Removes what is kept of a person: requests, questions, opinions on answers, flags.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "What was not answered (aimarket gaps) is kept without who asked. Backups keep what they held",
      "as long as they are kept; facts that somebody changed keep who did.",
      "Example: aimarket forget --user U0123456789"
    })
final class ForgetCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--user",
      paramLabel = "USER",
      required = true,
      description = "The person, by Slack's id.")
  private String user = "";

  @Option(
      names = "--team",
      paramLabel = "TEAM",
      description = "Only in this workspace, by Slack's id; without it, in all.")
  private @Nullable String team;

  @Override
  public Integer call() {
    if (!user.matches("[UW][A-Z0-9]{2,20}")) {
      System.err.println(
          "'"
              + user
              + "' is no id of a person in Slack; it looks like U0123456789 (in Slack: the"
              + " person's profile, Copy member ID).");
      return Cli.USAGE;
    }
    try (Opened opened = Opened.with(settings)) {
      Inbox.migrate(opened.store().dataSource());
      Removed removed = new Person(team, user).forgetIn(opened.store().dataSource());
      opened.store().checkpoint();
      System.out.println(removed.inWords(user));
      return Cli.OK;
    }
  }
}
