package aimarket.bot.command;

import aimarket.knowledge.answer.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands that name a fact by its id: {@code why ID}, {@code history ID}. */
public final class ById {
  private static final Pattern COMMAND =
      Pattern.compile("(why|history)\\s+[\"“`]?(\\S+?)[\"”`?.]*", Pattern.CASE_INSENSITIVE);

  /** Of other words, some are a question too: "why gross?" */
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[-_][a-z0-9]+)+");

  private ById() {}

  /** Whether the text names a fact, and thus follows on nothing that was asked before. */
  static boolean names(String text) {
    return id(text).filter(id -> ID.matcher(id).matches()).isPresent();
  }

  /**
   * What to say where nothing has that id.
   *
   * @param follows there are questions before it, on which other words than an id may follow
   * @return empty where the answer is one, and where the text names no fact
   */
  public static Optional<Reply.Told> unknown(String text, boolean follows, Answer answer) {
    boolean known =
        answer.status() == Answer.Status.ANSWERED || answer.status() == Answer.Status.PARTIAL;
    return known || (follows && !names(text)) ? Optional.empty() : id(text).map(ById::told);
  }

  private static Reply.Told told(String id) {
    return new Reply.Told(
        "No fact here has the id “"
            + id
            + "”. Ids stand where Sources and Why show what is behind an answer, and are words and"
            + " numbers with hyphens between, for example:",
        Help.read().of("why").map(Help.Command::examples).orElseThrow());
  }

  private static Optional<String> id(String text) {
    Matcher typed = COMMAND.matcher(text.strip());
    return typed.matches()
        ? Optional.of(typed.group(2).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
