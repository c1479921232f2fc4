package aimarket.bot.command;

import aimarket.knowledge.Asked;
import aimarket.knowledge.Knowledge;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.store.Clocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Takes what people say to the bot: helps with the bot itself, and passes on every question. */
public final class Desk {
  /** Longer than any question; a button can carry it. */
  static final int LONGEST = 1_000;

  private static final Set<String> HELP =
      Set.of(
          "help",
          "?",
          "hlep",
          "halp",
          "help me",
          "commands",
          "usage",
          "what can you do",
          "what can i ask",
          "what can i ask you",
          "what do you do",
          "how does this work",
          "how do i use this",
          "how do i use you",
          "what can you help me with");

  /** Of all that there is, unless it says of what, or means what was asked before. */
  private static final Pattern OVERVIEW =
      Pattern.compile(
          "(?:disputes|forecasts|what(?:['’]?s| is) new)\\b"
              + "(?!.*\\b(?:its?|they|them|their|that|those)\\b).*",
          Pattern.CASE_INSENSITIVE);

  private final Knowledge knowledge;
  private final Conversations conversations;
  private final Notebook notebook;
  private final Supplier<LocalDate> today;
  private final List<String> examples;
  private final String command;
  private final Help all = Help.read();
  private final Help help = all.shownTo(false);
  private final Courtesies courtesies;
  private final Mistyped mistyped = new Mistyped(help.words());

  /**
   * @param examples six questions that run as they are
   * @param command with its slash, as people type it
   */
  public Desk(
      Knowledge knowledge,
      Conversations conversations,
      Notebook notebook,
      Supplier<LocalDate> today,
      List<String> examples,
      String command) {
    this.knowledge = knowledge;
    this.conversations = conversations;
    this.notebook = notebook;
    this.today = today;
    this.examples = List.copyOf(examples);
    this.command = command;
    this.courtesies = new Courtesies(command.substring(1));
  }

  /** Questions that run as they are, the best first. */
  public List<String> examples() {
    return examples;
  }

  /** Whether the reply is of no use to anybody but who asks. */
  public boolean isForAskerOnly(String text) {
    return text.isBlank() || HELP.contains(plain(text)) || helpOn(text).isPresent();
  }

  public Reply reply(Ask ask) {
    String text = ask.text().strip();
    if (text.isEmpty()) {
      return welcome();
    }
    if (HELP.contains(plain(text))) {
      return new Reply.Guide(guide(), all);
    }
    Optional<Help.Command> one = helpOn(text);
    if (one.isPresent()) {
      return help.has(one.get()) ? usage(one.get()) : forCurators(one.get());
    }
    Optional<Courtesies.Courtesy> kind = courtesies.to(text);
    if (kind.isPresent()) {
      return new Reply.Told(kind.get().reply(), examples.subList(0, kind.get().examples()));
    }
    if (text.length() > LONGEST) {
      return tooLong(text.length());
    }
    List<String> turns = new ArrayList<>();
    if (!standsAlone(text, ask.place())) {
      turns.addAll(conversations.before(ask.place()));
    }
    turns.add(text);
    return read(turns, ask);
  }

  /**
   * Whether it means the same whatever was asked before: a fact by its id anywhere; an overview
   * where yesterday's question, in the same channel, was on another matter.
   */
  private static boolean standsAlone(String text, Ask.Place place) {
    return ById.names(text) || (!place.isThread() && OVERVIEW.matcher(text).matches());
  }

  /** A command without its rest and a mistyped one get help in place of "could not read". */
  private Reply read(List<String> turns, Ask ask) {
    String text = turns.get(turns.size() - 1);
    Answer answer = again(turns, ask.asker());
    Optional<Reply.Told> unknown = ById.unknown(text, turns.size() > 1, answer);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    Optional<Help.Command> bare = help.of(text);
    if (bare.isPresent() && !isAnswered(answer)) {
      return usage(bare.get());
    }
    Optional<String> mended = mistyped.mended(text);
    if (mended.isEmpty()) {
      return answered(answer, turns, ask);
    }
    Optional<Help.Command> meant = help.of(mended.get());
    if (meant.isPresent() && !isAnswered(answer)) {
      return new Reply.Told(
          "Did you mean " + meant.get().word() + "? It is written: " + written(meant.get()),
          meant.get().examples());
    }
    Answer other = again(List.of(mended.get()), ask.asker());
    if (!isAnswered(answer) && isAnswered(other)) {
      return new Reply.Told("Did you mean this?", List.of(mended.get()));
    }
    boolean same = isAnswered(other) && other.headline().equals(answer.headline());
    return answered(same ? suggesting(mended.get(), answer) : answer, turns, ask);
  }

  /** Read as it was meant; the button shows how it is written. */
  private static Answer suggesting(String mended, Answer answer) {
    List<Answer.Suggestion> suggestions = new ArrayList<>();
    suggestions.add(new Answer.Suggestion("Did you mean: " + mended, mended));
    suggestions.addAll(answer.suggestions());
    return new Answer(
        answer.status(),
        answer.understood(),
        answer.headline(),
        answer.sections(),
        answer.notes(),
        answer.figures(),
        answer.disagreements(),
        answer.citations(),
        suggestions,
        answer.missing(),
        answer.facts());
  }

  private static boolean isAnswered(Answer answer) {
    return answer.status() == Answer.Status.ANSWERED || answer.status() == Answer.Status.PARTIAL;
  }

  private Reply answered(Answer answer, List<String> turns, Ask ask) {
    conversations.remember(ask.place(), turns);
    boolean noted = notebook.note(ask.asker().team(), answer, turns);
    return new Reply.Answered(answer, turns, noted);
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
    String text = turns.get(turns.size() - 1);
    return answered(again(turns, asker), turns, new Ask(text, asker, place));
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

  private Reply welcome() {
    return new Reply.Told(
        """
        Ask me about the AI market: I answer with the figure, its date, its basis and its source, \
        and say so when I have none.
        Write it as you would say it, or as one of these; %s help lists every command."""
            .formatted(command),
        examples);
  }

  private String guide() {
    return """
        Type %s before any of these. In a thread, mention me instead; in a direct message just \
        write. Each button asks its question."""
        .formatted(command);
  }

  /** "help compare" and "compare help". */
  private Optional<Help.Command> helpOn(String text) {
    String plain = plain(text);
    if (plain.startsWith("help ")) {
      return all.of(plain.substring("help ".length()));
    }
    return plain.endsWith(" help")
        ? all.of(plain.substring(0, plain.length() - " help".length()))
        : Optional.empty();
  }

  private Reply usage(Help.Command one) {
    String then = one.examples().isEmpty() ? "." : ". For example:";
    return new Reply.Told(written(one) + "\n" + one.does() + then, one.examples());
  }

  /** Without examples: a button does nothing of it for others. */
  private Reply forCurators(Help.Command one) {
    return new Reply.Told(
        written(one) + "\n" + one.does() + ". For curators, by the command alone.", List.of());
  }

  private String written(Help.Command one) {
    return command + " " + one.usage();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).strip().replaceAll("(?<=.)[\\s?!.]+$", "");
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
