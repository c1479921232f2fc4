package aimarket.bot.curation;

import aimarket.bot.command.Ask.Asker;
import aimarket.bot.command.Desk;
import aimarket.bot.curation.Curators.Verdict;
import aimarket.bot.curation.Form.Kind;
import aimarket.knowledge.answer.Answer;
import aimarket.knowledge.fact.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a curator types: {@code add figure}, {@code correct ID}, {@code retire ID}, {@code settle
 * ID}.
 */
public final class CurationCommand {
  private static final Pattern ADD =
      Pattern.compile("add(?: an?)?(?: (figure|statement))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHANGE =
      Pattern.compile("(correct|retire)(?:\\s+(.+))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SETTLE =
      Pattern.compile("settle(?:\\s+(\\S+))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

  /** "Correct me if I am wrong" is said by people who ask. */
  private static final Pattern SAID =
      Pattern.compile(
          "(me|my|that|this|if|is|the)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int MOST = 5;

  private final CurationDesk curation;
  private final Desk desk;
  private final String command;

  /**
   * @param command with its slash, for the words
   */
  public CurationCommand(CurationDesk curation, Desk desk, String command) {
    this.curation = curation;
    this.desk = desk;
    this.command = command;
  }

  /** What somebody wants. */
  public sealed interface Wish {
    /**
     * Words in place of a form.
     *
     * @param buttons that wish for something, by what they say as a command
     */
    record Told(String words, Map<String, String> buttons) implements Wish {}

    /** The flags on a fact that is right as it is are to go. */
    record Settle(String id) implements Wish {}

    /** A form. */
    record Open(Kind kind, String id) implements Wish {}

    /**
     * A fact that is named by a question; to be looked for when there is time for it.
     *
     * @param verb what is to be done with it
     */
    record Search(String verb, String words) implements Wish {}
  }

  /**
   * Empty where the text is no such command, but perhaps a question. Asks nobody: it stands before
   * an acknowledgement.
   */
  public Optional<Wish> read(String text, Verdict verdict) {
    String typed = text.strip();
    Matcher add = ADD.matcher(typed);
    if (add.matches()) {
      return Optional.of(
          verdict == Verdict.CURATOR ? adding(add.group(1)) : told(declined(verdict, "")));
    }
    Matcher settle = SETTLE.matcher(typed);
    if (settle.matches()) {
      return Optional.of(
          verdict == Verdict.CURATOR ? settling(settle.group(1)) : told(declined(verdict, "")));
    }
    Matcher change = CHANGE.matcher(typed);
    if (!change.matches()) {
      return Optional.empty();
    }
    String verb = change.group(1).toLowerCase(Locale.ROOT);
    String what = change.group(2) == null ? "" : change.group(2).strip();
    boolean id = ID.matcher(what).matches();
    if (verdict != Verdict.CURATOR) {
      return id || what.isEmpty() ? Optional.of(told(declined(verdict, what))) : Optional.empty();
    }
    if (id) {
      return Optional.of(new Wish.Open(kind(verb), what));
    }
    return SAID.matcher(what).matches()
        ? Optional.empty()
        : Optional.of(new Wish.Search(verb, what));
  }

  /** For a button of {@link Wish.Told}. */
  public Wish ofButton(String value, Verdict verdict) {
    return read(value, verdict)
        .orElseGet(() -> told("This button is from another time; type " + command + " help."));
  }

  /** Empty where there is no such fact. */
  public Optional<Form> form(Wish.Open wish) {
    return switch (wish.kind()) {
      case ADD_FIGURE, ADD_STATEMENT -> Optional.of(curation.add(wish.kind()));
      case CORRECT -> curation.correct(wish.id());
      case RETIRE -> curation.retire(wish.id());
    };
  }

  /** For an id that no open fact has. */
  public Wish.Told unknown(Wish.Open wish) {
    String verb = wish.kind() == Kind.CORRECT ? "correct" : "retire";
    return told(
        "No fact has the id %s. Ids stand where an answer says why; or name the fact by a question: %s %s Acorn revenue."
            .formatted(wish.id(), command, verb));
  }

  /** What somebody is told who may not. */
  public String declined(Verdict verdict, String id) {
    String flag =
        " You can flag it instead, and the curators see it: %s flag %s what is wrong."
            .formatted(command, id.isEmpty() ? "ID" : id);
    return switch (verdict) {
      case UNKNOWN ->
          "Slack has not told me yet who is in the curators’ user group. Please try again in a"
              + " minute.";
      case NOBODY ->
          "Nobody is named as a curator yet; whoever runs me can do it with AIMARKET_CURATORS."
              + flag;
      default -> "Facts are changed by curators, and you are not one of them here." + flag;
    };
  }

  private static Wish adding(@Nullable String what) {
    if (what == null) {
      Map<String, String> buttons = new LinkedHashMap<>();
      buttons.put("add figure", "A figure");
      buttons.put("add statement", "A statement");
      return new Wish.Told("What do you want to add?", buttons);
    }
    boolean figure = what.equalsIgnoreCase("figure");
    return new Wish.Open(figure ? Kind.ADD_FIGURE : Kind.ADD_STATEMENT, "");
  }

  private Wish settling(@Nullable String id) {
    return id == null
        ? told("Say which: " + command + " settle ID takes the flags on that fact off the list.")
        : new Wish.Settle(id.toLowerCase(Locale.ROOT));
  }

  /** The facts of an answer to these words, as buttons. */
  public Wish.Told found(Wish.Search search) {
    String verb = search.verb();
    String words = search.words();
    if (words.isEmpty()) {
      return told(
          "Say which: %s %s ID, or by a question, %s %s Acorn revenue."
              .formatted(command, verb, command, verb));
    }
    Answer answer = desk.again(List.of(words), new Asker(Header.SHARED, ""));
    Map<String, String> buttons = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String id : facts(answer)) {
      Optional<String> line = curation.line(id);
      if (line.isPresent() && buttons.size() < MOST) {
        lines.add("%d. %s (%s)".formatted(lines.size() + 1, line.get(), id));
        buttons.put(verb + " " + id, String.valueOf(lines.size()));
      }
    }
    return lines.isEmpty()
        ? told("No fact answers “" + words + "”. Ids stand where an answer says why.")
        : new Wish.Told("Which one?\n" + String.join("\n", lines), buttons);
  }

  /** The figures that were asked for first. */
  private static Set<String> facts(Answer answer) {
    Set<String> ids = new LinkedHashSet<>();
    for (Answer.Shown figure : answer.figures()) {
      if (figure.role() == Answer.Role.ANSWER && figure.fact() != null) {
        ids.add(figure.fact());
      }
    }
    ids.addAll(answer.facts());
    return ids;
  }

  private static Kind kind(String verb) {
    return verb.equals("correct") ? Kind.CORRECT : Kind.RETIRE;
  }

  private static Wish.Told told(String words) {
    return new Wish.Told(words, Map.of());
  }
}
