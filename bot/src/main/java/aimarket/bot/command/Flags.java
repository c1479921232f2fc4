package aimarket.bot.command;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Opinions.Flag;
import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.store.Clocks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people say about answers and figures, and hands it to the curators. */
public final class Flags {
  /** Of a reason; longer ones are cut. */
  public static final int LONGEST_REASON = 1_000;

  private static final Logger log = LoggerFactory.getLogger(Flags.class);
  private static final Pattern COMMAND =
      Pattern.compile(
          "flag(?:\\s+(\\S+)(?:\\s+(.*))?)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Ids have at least three parts: other words after "flag" are a question. */
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){2,}");

  private final Knowledge knowledge;
  private final Opinions opinions;
  private final Supplier<LocalDate> today;

  public Flags(Knowledge knowledge, Opinions opinions, Supplier<LocalDate> today) {
    this.knowledge = knowledge;
    this.opinions = opinions;
    this.today = today;
  }

  /**
   * What came of a flag.
   *
   * @param words for the person
   * @param flag as it is kept; null where it is not
   * @param what the fact in words, for the curators; empty where it is the answer as a whole
   */
  public record Taken(String words, @Nullable Flag flag, String what) {}

  /**
   * Takes "flag ID reason".
   *
   * @return empty where the text is something else
   */
  public Optional<Taken> command(String request, Ask ask) {
    Matcher typed = COMMAND.matcher(ask.text().strip());
    if (!typed.matches()) {
      return Optional.empty();
    }
    String id = typed.group(1) == null ? "" : typed.group(1).toLowerCase(Locale.ROOT);
    String reason = typed.group(2) == null ? "" : typed.group(2).strip();
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      return Optional.empty();
    }
    if (id.isEmpty() || reason.isEmpty()) {
      return Optional.of(
          new Taken(
              "To flag a figure, write flag, its id and what is wrong with it. Sources and Why name"
                  + " the ids; Flag, under More, does it without.",
              null,
              ""));
    }
    return Optional.of(flag(request, ask.asker(), id, reason, List.of()));
  }

  /**
   * Keeps a flag, and says so.
   *
   * @param fact id; empty where the answer as a whole is meant
   * @param turns the questions that led to the answer; empty where there was none
   */
  public Taken flag(String request, Asker asker, String fact, String reason, List<String> turns) {
    String what = fact.isEmpty() ? "" : name(fact, asker);
    if (!fact.isEmpty() && what.isEmpty()) {
      return new Taken(
          "There is no fact with the id “"
              + fact
              + "” here, so nothing is flagged. Sources and Why"
              + " name the ids.",
          null,
          "");
    }
    String question = turns.isEmpty() ? "" : turns.get(turns.size() - 1);
    String readAs = turns.isEmpty() ? "" : asked(turns, asker).understood().readAs();
    String kept =
        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    Flag flag = new Flag(asker, fact, kept.strip(), question, readAs);
    try {
      opinions.flagged(request, flag);
    } catch (RuntimeException e) {
      // Neither the message nor the causes: they quote what was written.
      log.error("a flag was not kept, the store said {}", e.getClass().getSimpleName());
      return new Taken("That could not be written down just now. Please flag it again.", null, "");
    }
    String of = what.isEmpty() ? "the answer" : what;
    return new Taken(
        "Flagged for the curators, with your reason: "
            + of
            + ". They see that it came from you, so that they can ask back. Until they have looked,"
            + " answers stay as they are.",
        flag,
        what);
  }

  /** Keeps whether an answer helped, and says what becomes of it. */
  public String judge(Asker asker, boolean helpful, List<String> turns) {
    String question = turns.get(turns.size() - 1);
    try {
      opinions.judged(asker, helpful, question, asked(turns, asker).understood().readAs());
    } catch (RuntimeException e) {
      log.error("an opinion was not kept, the store said {}", e.getClass().getSimpleName());
      return "That could not be written down just now. Please try again.";
    }
    return helpful
        ? "Thank you. Noted as helpful."
        : "Thank you. The curators see the question, how I read it, and that the answer did not"
            + " help. If a figure is wrong, flag it and say why; if I read the question wrongly, ask"
            + " it in other words.";
  }

  /** The fact in a few words; empty where there is none with that id. */
  private String name(String fact, Asker asker) {
    return asked(List.of("why " + fact), asker).sections().stream()
        .filter(s -> s instanceof Answer.Lines lines && fact.equals(lines.fact()))
        .map(s -> ((Answer.Lines) s).caption())
        .findFirst()
        .map(caption -> caption.replaceAll(" ?\\[\\d+]", ""))
        .orElse("");
  }

  private Answer asked(List<String> turns, Asker asker) {
    return knowledge.ask(new Asked(turns, today.get(), new Clocks(asker.team(), null, null)));
  }
}
