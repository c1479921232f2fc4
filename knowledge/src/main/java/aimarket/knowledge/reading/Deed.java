package aimarket.knowledge.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The deed that a question takes for done, and asks the reason or the day of: "move" in "why did
 * Acorn move its plant?". What tells of Acorn and its plant, and of no move, is no answer.
 */
final class Deed {
  private static final Set<String> DONE = Set.of("did", "was", "were", "has", "have", "had");

  /** Behind "what": what made somebody do it. */
  private static final Set<String> MADE =
      words(
          "made prompted led drove pushed forced caused triggered moved persuaded "
              + "convinced spurred induced motivated");

  /** Behind these only a participle is a deed: "was it sold", and not "was it able". */
  private static final Set<String> BEING = Set.of("was", "were");

  private static final Pattern PARTICIPLE = Pattern.compile("\\w+(?:ed|en|wn|ght|ld|id|ade)");
  private static final Set<String> ASKING = Set.of("why", "reason", "grounds", "come", "when");
  private static final Set<String> DAYS = Set.of("date", "day", "month");
  private static final Set<String> SOMEBODY = Set.of("she", "he", "they");

  /** These only lead to the verb, or stand before it. */
  private static final Set<String> LEADING =
      words(
          "to be been being have not ever just even then also really recently still "
              + "never suddenly finally first once again so itself himself herself "
              + "actually decide decided choose chose want wanted agree agreed try tried "
              + "begin began keep kept mean meant need needed seek all");

  /** So many things are done with these that they name no deed. */
  private static final Set<String> LIGHT =
      words(
          "do done go gone get got make made take taken took come came find found "
              + "put see look give end set so hard difficult out in on at with the a an of "
              + "for as");

  private Deed() {}

  private static Set<String> words(String line) {
    return Set.of(line.split(" "));
  }

  /** The position of its verb; empty where nothing is taken for done, or no verb says what. */
  static OptionalInt of(List<Token> tokens, List<Mention> mentions) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (isAsked(tokens, i)) {
        OptionalInt subject = subject(tokens, mentions, i + 1);
        return subject.isPresent()
            ? verb(tokens, mentions, subject.getAsInt() + 1, BEING.contains(tokens.get(i).word()))
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isAsked(List<Token> tokens, int at) {
    String word = tokens.get(at).word();
    String before = tokens.get(at - 1).word();
    boolean done = DONE.contains(word) && (ASKING.contains(before) || DAYS.contains(before));
    boolean made = MADE.contains(word) && before.equals("what");
    return done || made || word.equals("come") && before.equals("how");
  }

  /** Where the last of those ends who are said to have done it. */
  private static OptionalInt subject(List<Token> tokens, List<Mention> mentions, int from) {
    OptionalInt end = OptionalInt.empty();
    int at =
        tokens.get(from).word().equals("the") && named(mentions, from).isEmpty() ? from + 1 : from;
    while (at < tokens.size()) {
      Optional<Mention> named = named(mentions, at);
      if (named.isEmpty() && !SOMEBODY.contains(tokens.get(at).word())) {
        break;
      }
      int last = named.map(Mention::end).orElse(at);
      end = OptionalInt.of(last);
      boolean and = last + 1 < tokens.size() && tokens.get(last + 1).word().equals("and");
      at = last + (and ? 2 : 1);
    }
    boolean another = end.isPresent() && tokens.get(end.getAsInt()).possessive();
    return another ? OptionalInt.empty() : end; // "Acorn's sales" did it, and not Acorn
  }

  private static OptionalInt verb(
      List<Token> tokens, List<Mention> mentions, int from, boolean done) {
    int at = from;
    while (at < tokens.size() && LEADING.contains(tokens.get(at).word())) {
      at++;
    }
    boolean verb =
        at < tokens.size()
            && named(mentions, at).isEmpty()
            && !LIGHT.contains(tokens.get(at).word())
            && (!done || PARTICIPLE.matcher(tokens.get(at).word()).matches())
            && English.isWord(tokens.get(at));
    return verb ? OptionalInt.of(at) : OptionalInt.empty();
  }

  private static Optional<Mention> named(List<Mention> mentions, int at) {
    return mentions.stream().filter(m -> m.start() <= at && at <= m.end()).findFirst();
  }
}
