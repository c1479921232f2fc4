package aimarket.bot.accuracy;

import aimarket.bot.accuracy.NameFinder.Place;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "How much did X raise?" as "How much was raised by X?", and "Who wrote the memo?" as "By whom was
 * the memo written?", with verbs whose participle is known. Other questions are left out.
 */
final class Passive implements Variant {
  private static final Pattern WHAT =
      Pattern.compile(
          "(?<what>(?:how much|how many|what|which)\\b.*?)\\s(?<helper>did|does|do|has|have|will)\\s(?<rest>.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHO =
      Pattern.compile("who\\s(?<verb>[a-z]+)\\s(?<object>[^,;]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERB = Pattern.compile("\\s(?<verb>[a-z]+)\\b(?<rest>.*)");
  private static final Pattern END = Pattern.compile("[?!.\\s]*$");

  private final NameFinder names;

  Passive(NameFinder names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "in passive voice";
  }

  @Override
  public Optional<String> of(Case asked) {
    String text = END.matcher(asked.last()).replaceFirst("");
    Matcher what = WHAT.matcher(text);
    if (what.matches()) {
      return done(what);
    }
    Matcher who = WHO.matcher(text);
    return who.matches() ? doneBy(who) : Optional.empty();
  }

  private Optional<String> done(Matcher what) {
    String rest = what.group("rest");
    Optional<Place> subject = names.in(rest).stream().filter(p -> p.start() == 0).findFirst();
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    Matcher verb = VERB.matcher(rest.substring(subject.get().end()));
    if (!verb.matches()) {
      return Optional.empty();
    }
    String helper = what.group("helper").toLowerCase(Locale.ROOT);
    boolean perfect = helper.startsWith("ha");
    return Participles.of(verb.group("verb"), perfect)
        .map(
            participle ->
                "%s %s %s by %s%s?"
                    .formatted(
                        what.group("what"),
                        BE.get(helper),
                        participle,
                        subject.get().text(),
                        verb.group("rest")));
  }

  private static Optional<String> doneBy(Matcher who) {
    return Participles.of(who.group("verb").toLowerCase(Locale.ROOT), true)
        .map(participle -> "By whom was %s %s?".formatted(who.group("object"), participle));
  }

  private static final Map<String, String> BE =
      Map.of(
          "did",
          "was",
          "does",
          "is",
          "do",
          "is",
          "has",
          "has been",
          "have",
          "has been",
          "will",
          "will be");
}
