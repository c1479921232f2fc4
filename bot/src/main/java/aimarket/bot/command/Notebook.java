package aimarket.bot.command;

import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.answer.Missing;
import aimarket.knowledge.store.Gap;
import aimarket.knowledge.store.Gaps;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes for the curators what was not answered, or not as it was meant: the question, how it was
 * read, what was missing; never who asked. What was asked stands in no log.
 */
public final class Notebook {
  private static final Logger log = LoggerFactory.getLogger(Notebook.class);

  /** Ids of people, and addresses: of no use to a curator. */
  private static final Pattern PERSON = Pattern.compile("@?\\b[UW](?=[A-Z]*\\d)[A-Z0-9]{5,20}\\b");

  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern END = Pattern.compile("[\\s?!.…]+$");

  private final Gaps gaps;

  public Notebook(Gaps gaps) {
    this.gaps = gaps;
  }

  /** Whether there is something for a curator to do; an instruction to the bot is no question. */
  public static boolean isGap(Answer answer) {
    Missing missing = answer.missing();
    return missing != null && missing.kind() != Gap.Kind.INSTRUCTION;
  }

  /**
   * Notes what is missing from an answer.
   *
   * @param turns the question and those before it
   * @return whether it stands in the store now
   */
  public boolean note(String team, Answer answer, List<String> turns) {
    Missing missing = answer.missing();
    return missing != null
        && isGap(answer)
        && note(team, missing.kind(), missing.what(), answer, turns);
  }

  /** Notes that an answer was none to what was meant. */
  boolean misread(String team, Answer answer, List<String> turns) {
    return note(team, Gap.Kind.MISREAD, answer.understood().readAs(), answer, turns);
  }

  private boolean note(String team, Gap.Kind kind, String what, Answer answer, List<String> turns) {
    String question = normal(turns.get(turns.size() - 1));
    String missing = END.matcher(plain(what)).replaceFirst("");
    try {
      gaps.note(new Gap(team, kind, missing, question, plain(answer.understood().readAs())));
      return true;
    } catch (RuntimeException e) {
      // Neither the message nor the causes: they quote what was asked.
      log.warn("a gap was not noted, the store said {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /** One way to write a question, so that the same one counts as the same. */
  static String normal(String question) {
    return END.matcher(plain(question)).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    String nameless = PERSON.matcher(text).replaceAll("(somebody)");
    nameless = ADDRESS.matcher(nameless).replaceAll("(address)");
    return SPACE.matcher(nameless).replaceAll(" ").strip();
  }
}
