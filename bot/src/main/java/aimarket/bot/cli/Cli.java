package aimarket.bot.cli;

import aimarket.bot.StartProblem;
import aimarket.config.SettingsRefused;
import aimarket.knowledge.store.StoreProblem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.TypeConversionException;

/** The root command; without a subcommand it serves. */
@Command(
    name = "aimarket",
    description =
        "Answers questions about the AI market from sourced facts, in Slack and in the terminal.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    subcommands = {
      ServeCommand.class,
      AskCommand.class,
      AccuracyCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      CorrectCommand.class,
      RetireCommand.class,
      CheckCommand.class,
      DigestCommand.class,
      GapsCommand.class,
      FlagsCommand.class,
      ForgetCommand.class,
      ManifestCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RehearseCommand.class
    },
    footer = {
      "",
      "Without a subcommand it serves. Exit codes: 0 ok, 1 failed or not known, 2 usage."
    })
public final class Cli implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private static final Logger log = LoggerFactory.getLogger(Cli.class);

  /**
   * @return the exit code
   */
  public static int run(String... args) {
    return new CommandLine(new Cli())
        // Or picocli writes in the encoding of the locale.
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .registerConverter(LocalDate.class, Cli::day)
        .setExecutionExceptionHandler((problem, line, parsed) -> failed(problem, line))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  /** What stood before the name of a subcommand. */
  SettingsOption settings() {
    return settings;
  }

  @Override
  public Integer call() throws Exception {
    return new ServeCommand(settings).call();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a day; write it as 2026-05-01, year, month, day");
    }
  }

  /** What the operator can mend is said in words; anything else is ours, and the log has it. */
  private static int failed(Exception problem, CommandLine line) {
    if (problem instanceof SettingsRefused
        || problem instanceof StoreProblem
        || problem instanceof StartProblem
        || problem instanceof CommandProblem) {
      line.getErr().println(problem.getMessage());
    } else {
      String id = Long.toHexString(System.nanoTime() & 0xffffffL).toUpperCase(Locale.ROOT);
      log.error("{} failed [{}]", line.getCommandName(), id, problem);
      line.getErr()
          .printf(
              Locale.ROOT,
              "Something went wrong on our side (%s); the log above has the rest.%n",
              id);
    }
    line.getErr().flush();
    return FAILED;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {"aimarket " + (version == null ? "(not packaged)" : version)};
    }
  }
}
