package aimarket.bot.command;

import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.store.Clocks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Takes what people say to the bot: helps with the bot itself, and passes on every question. */
public final class Desk {
  /** Longer than any question; a button can carry it. */
  static final int LONGEST = 1_000;

  private static final Set<String> HELP = Set.of("", "help", "?", "hi", "hello", "hlep", "halp");

  private final Knowledge knowledge;
  private final Conversations conversations;
  private final Supplier<LocalDate> today;
  private final List<String> examples;

  /**
   * @param examples six questions that run as they are
   */
  public Desk(
      Knowledge knowledge,
      Conversations conversations,
      Supplier<LocalDate> today,
      List<String> examples) {
    this.knowledge = knowledge;
    this.conversations = conversations;
    this.today = today;
    this.examples = List.copyOf(examples);
  }

  public Reply reply(Ask ask) {
    String text = ask.text().strip();
    if (HELP.contains(text.toLowerCase(Locale.ROOT))) {
      return help();
    }
    if (text.length() > LONGEST) {
      return tooLong(text.length());
    }
    List<String> turns = conversations.with(ask.place(), text);
    Reply.Answered reply = again(turns, ask.asker());
    conversations.remember(ask.place(), turns);
    return reply;
  }

  /** The answer to questions that were answered before, from what is known now. */
  public Reply.Answered again(List<String> turns, Ask.Asker asker) {
    Clocks clocks = new Clocks(asker.team(), null, null);
    Answer answer = knowledge.ask(new Asked(turns, today.get(), clocks));
    return new Reply.Answered(answer, turns);
  }

  /** For the button of a suggestion: a question of its own, which later ones may follow on. */
  public Reply fresh(List<String> turns, Ask.Asker asker, Ask.Place place) {
    Reply.Answered reply = again(turns, asker);
    conversations.remember(place, turns);
    return reply;
  }

  private Reply help() {
    return new Reply.Told(
        """
        Ask me about the AI market: I answer with the figure, its date, its basis and its source, \
        and say so when I have none.
        Write it as you would say it, or as one of these:""",
        examples);
  }

  private Reply tooLong(int length) {
    return new Reply.Told(
        String.format(
            Locale.ROOT,
            "That is %,d characters; I read up to %,d. Ask in a sentence or two, for example:",
            length,
            LONGEST),
        examples.subList(0, Math.min(3, examples.size())));
  }
}
