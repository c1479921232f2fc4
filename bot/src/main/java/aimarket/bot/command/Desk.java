package aimarket.bot.command;

import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.store.Clocks;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private final Notebook notebook;
  private final Supplier<LocalDate> today;
  private final List<String> examples;

  /**
   * @param examples six questions that run as they are
   */
  public Desk(
      Knowledge knowledge,
      Conversations conversations,
      Notebook notebook,
      Supplier<LocalDate> today,
      List<String> examples) {
    this.knowledge = knowledge;
    this.conversations = conversations;
    this.notebook = notebook;
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
    List<String> turns = new ArrayList<>(conversations.before(ask.place()));
    turns.add(text);
    return fresh(turns, ask.asker(), ask.place());
  }

  /** The answer to questions that were answered before, from what is known now. */
  public Answer again(List<String> turns, Ask.Asker asker) {
    Clocks clocks = new Clocks(asker.team(), null, null);
    return knowledge.ask(new Asked(turns, today.get(), clocks));
  }

  /**
   * What stands behind that answer: who claims it, where, why it is preferred, how it is summed.
   */
  public Answer why(List<String> turns, Ask.Asker asker) {
    return knowledge.why(new Asked(turns, today.get(), new Clocks(asker.team(), null, null)));
  }

  /** What the store has on each figure of a message. */
  public Answer check(String message, Ask.Asker asker) {
    List<String> text = List.of(message.isBlank() ? " " : message);
    return knowledge.check(new Asked(text, today.get(), new Clocks(asker.team(), null, null)));
  }

  /** For the button of a suggestion too: a question of its own, which later ones may follow on. */
  public Reply fresh(List<String> turns, Ask.Asker asker, Ask.Place place) {
    Answer answer = again(turns, asker);
    conversations.remember(place, turns);
    return new Reply.Answered(answer, turns, notebook.note(asker.team(), answer, turns));
  }

  /** For the button "Not what I meant": notes it, and says what was read and what would work. */
  public Reply.Told misread(List<String> turns, Ask.Asker asker) {
    Answer answer = again(turns, asker);
    boolean noted = notebook.misread(asker.team(), answer, turns);
    String question = turns.get(turns.size() - 1);
    List<String> near =
        Near.to(
            question,
            answer,
            examples,
            other -> again(List.of(other), asker).status() == Answer.Status.ANSWERED);
    return new Reply.Told(Misread.words(question, answer, turns.size() > 1, noted), near);
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
