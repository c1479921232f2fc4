package aimarket.bot.cli;

import aimarket.knowledge.fact.Fact;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.files.FactForm;
import aimarket.knowledge.files.FactForm.Wrong;
import aimarket.knowledge.store.Clocks;
import aimarket.knowledge.store.Curation;
import aimarket.knowledge.store.Curation.Outcome;
import aimarket.knowledge.store.FactStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One fact with other values in some of its fields, as the form in Slack does it. */
@Command(
    name = "correct",
    description = "Corrects a fact: a new version of it, with your reason. The old one is kept.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Keys and values are those of a source file; an empty value takes a field away.",
      "Example: aimarket correct gazette-acorn-revenue amount='$25B' --why 'misread by a digit'"
    })
final class CorrectCommand implements Callable<Integer> {
  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(names = "--by", paramLabel = "NAME", description = "Who corrects it; default: you.")
  private String by = System.getProperty("user.name", "curator");

  @Option(
      names = "--why",
      paramLabel = "REASON",
      required = true,
      description = "Why. People who were shown the old fact read it.")
  private String why = "";

  @Parameters(index = "0", paramLabel = "ID", description = "The fact.")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "KEY=VALUE",
      description = "What is to stand in a field.")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Override
  public Integer call() {
    try (Opened opened = Opened.with(settings)) {
      FactStore store = opened.store().facts();
      Curation curation = opened.store().curation();
      Curation.Standing seen =
          curation.standing(List.of(id)).getOrDefault(id, Curation.Standing.NONE);
      Fact before = store.fact(id, Clocks.NOW).orElseThrow(() -> RetireCommand.unknown(id));
      Source source = store.source(before.header().source()).orElseThrow();
      FactForm form = new FactForm(opened.vocabulary(), other -> store.fact(other, Clocks.NOW));
      FactForm.Outcome<Fact> read = form.read(source, before, fields);
      Fact fact = read.value();
      if (fact == null) {
        System.err.println("Nothing was corrected:");
        read.wrong().forEach(wrong -> System.err.println(said(wrong)));
        return Cli.FAILED;
      }
      return told(curation.record(fact, Optional.empty(), seen, CommandLineWhy.of(by, why)));
    }
  }

  private int told(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      System.out.printf(Locale.ROOT, "Corrected %s, now version %d.%n", id, done.now().version());
      return Cli.OK;
    }
    System.err.println(
        outcome instanceof Outcome.Same
            ? "Nothing was corrected: " + id + " is like that already"
            : "Nothing was corrected: somebody changed " + id + " just now; try again");
    return Cli.FAILED;
  }

  private static String said(Wrong wrong) {
    return wrong.key().isEmpty() ? wrong.toString() : wrong.key() + ": " + wrong;
  }
}
