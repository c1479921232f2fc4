package aimarket.bot.cli;

import aimarket.bot.charts.Chart;
import aimarket.bot.charts.Pictures;
import aimarket.bot.charts.paint.Painter;
import aimarket.bot.command.ById;
import aimarket.bot.command.Notebook;
import aimarket.bot.command.Reply;
import aimarket.bot.faces.AnswerJson;
import aimarket.knowledge.Asked;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Text;
import aimarket.knowledge.fact.Header;
import aimarket.knowledge.store.Clocks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One answer in the terminal, or a batch of them. */
@Command(
    name = "ask",
    description =
        "Answers a question; the slash-command forms work too. What is not known is noted for the curators.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: aimarket ask \"who has the most revenue?\""})
final class AskCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--json", description = "The answer as one line of JSON.")
  private boolean json;

  @Option(
      names = "--batch",
      description =
          "Reads one JSON request a line, writes one answer a line; notes nothing for the curators.")
  private boolean batch;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day that freshness and \"this year\" go by.")
  private @Nullable LocalDate today;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only what was surely printed by this day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Only what this store held at the end of this day.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--chart",
      paramLabel = "FILE.png",
      description = "Also draws the answer, where there is something to draw.")
  private @Nullable Path chart;

  @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question, in words.")
  private List<String> question = List.of();

  @Override
  public Integer call() {
    if (batch && chart != null) {
      System.err.println("--chart draws one answer; leave out --batch.");
      return Cli.USAGE;
    }
    String words = String.join(" ", question).strip();
    if (batch != words.isEmpty()) {
      System.err.println(
          batch
              ? "--batch reads its questions from standard input; leave the question out."
              : "What is the question? Try: aimarket ask who has the most revenue");
      return Cli.USAGE;
    }
    try (Opened opened = Opened.with(settings)) {
      if (batch) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new Batch(opened.knowledge(), this::asked).run(in.lines(), System.out)
            ? Cli.OK
            : Cli.FAILED;
      }
      List<String> turns = List.of(words);
      Answer answer = opened.knowledge().ask(asked(turns));
      Optional<Reply.Told> unknown = json ? Optional.empty() : ById.unknown(words, false, answer);
      if (unknown.isPresent()) {
        System.out.println(unknown.get().words());
        unknown.get().examples().forEach(example -> System.out.println("- " + example));
        return Cli.FAILED;
      }
      int known = print(answer, turns, noted(opened, answer, turns), System.out);
      return chart == null ? known : Math.max(known, draw(answer, chart));
    }
  }

  /** What becomes of the picture is no part of the answer: it is said on standard error. */
  private static int draw(Answer answer, Path to) {
    Optional<Chart> drawn = Pictures.of(answer).map(Painter::paint);
    if (drawn.isEmpty()) {
      System.err.println("No chart: a picture takes two figures of one measure, at least.");
      return Cli.FAILED;
    }
    try {
      Files.write(to, drawn.get().png());
    } catch (IOException e) {
      throw new CommandProblem("the chart cannot be written to " + to + ": " + e);
    }
    System.err.println("Chart in " + to + ". " + drawn.get().altText());
    return Cli.OK;
  }

  /** What was not known at another time is no gap today. */
  private boolean noted(Opened opened, Answer answer, List<String> turns) {
    boolean ofNow = asOf == null && knownOn == null;
    return ofNow
        && new Notebook(opened.store().gaps()).note(asked(turns).clocks().team(), answer, turns);
  }

  private int print(Answer answer, List<String> turns, boolean noted, PrintStream out) {
    out.println(json ? AnswerJson.line(null, answer, turns) : Text.of(answer));
    if (noted && !json) {
      out.println();
      out.println("Noted for the curators (aimarket gaps).");
    }
    boolean known =
        answer.status() == Answer.Status.ANSWERED || answer.status() == Answer.Status.PARTIAL;
    return known ? Cli.OK : Cli.FAILED;
  }

  private Asked asked(List<String> turns) {
    LocalDate day = today == null ? LocalDate.now(ZoneOffset.UTC) : today;
    Clocks clocks =
        new Clocks(
            Header.SHARED,
            asOf,
            knownOn == null
                ? null
                : knownOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusNanos(1000).toInstant());
    return new Asked(turns, day, clocks);
  }
}
