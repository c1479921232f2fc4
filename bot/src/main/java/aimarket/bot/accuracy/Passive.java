package aimarket.bot.accuracy;

import aimarket.bot.accuracy.NameFinder.Place;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "How much did X raise?" as "How much was raised by X?", "When did X sign the lease?" as "When was
 * the lease signed by X?", "Who wrote the memo?" as "By whom was the memo written?". Verbs whose
 * participle is not known, and subjects that are no name, leave a question without a passive.
 */
final class Passive implements Variant {
  private static final String HELPER = "\\s(?<helper>did|does|do|has|have|will)\\s(?<rest>.+)";
  private static final Pattern OBJECT_FIRST =
      Pattern.compile(
          "(?<what>.*\\b(?:how much|how many|what|which)\\b.*?)" + HELPER,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OBJECT_LAST =
      Pattern.compile(
          "(?<what>.*\\b(?:when|why|on what day|in what month|how))" + HELPER,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WHO =
      Pattern.compile("who\\s(?<verb>[a-z]+)\\s(?<object>[^,;]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERB = Pattern.compile("\\s(?<verb>[a-z]+)\\b(?<rest>.*)");
  private static final Pattern OBJECT =
      Pattern.compile(
          "\\s(?<object>.+?)(?<rest>\\s(?:in|on|from|to|at|for|with|about|after|by)\\b.*)?");
  private static final Pattern END = Pattern.compile("[?!.\\s]*$");

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
    Matcher first = OBJECT_FIRST.matcher(text);
    if (first.matches()) {
      return parts(first).map(Parts::objectFirst);
    }
    Matcher last = OBJECT_LAST.matcher(text);
    if (last.matches()) {
      return parts(last).flatMap(Parts::objectLast);
    }
    Matcher who = WHO.matcher(text);
    return who.matches() ? byWhom(who) : Optional.empty();
  }

  /**
   * @param be "was", "has been"
   * @param rest what stands behind the verb, with the blank before it
   */
  private record Parts(String what, String be, String participle, String subject, String rest) {
    String objectFirst() {
      return "%s %s %s by %s%s?".formatted(what, be, participle, subject, rest);
    }

    Optional<String> objectLast() {
      Matcher object = OBJECT.matcher(rest);
      if (!object.matches()) {
        return Optional.empty();
      }
      String more = object.group("rest") == null ? "" : object.group("rest");
      return Optional.of(
          "%s %s %s %s by %s%s?"
              .formatted(what, be, object.group("object"), participle, subject, more));
    }
  }

  private Optional<Parts> parts(Matcher question) {
    String rest = question.group("rest");
    Optional<Place> subject = names.in(rest).stream().filter(p -> p.start() == 0).findFirst();
    Matcher verb = VERB.matcher(subject.map(s -> rest.substring(s.end())).orElse(""));
    if (!verb.matches()) {
      return Optional.empty();
    }
    String helper = question.group("helper").toLowerCase(Locale.ROOT);
    return Participles.of(verb.group("verb"), helper.startsWith("ha"))
        .map(
            participle ->
                new Parts(
                    question.group("what"),
                    BE.get(helper),
                    participle,
                    subject.orElseThrow().text(),
                    verb.group("rest")));
  }

  private static Optional<String> byWhom(Matcher who) {
    String object = who.group("object");
    // A second question in the same sentence would end up between verb and participle.
    if (object.contains(" and ")) {
      return Optional.empty();
    }
    return Participles.of(who.group("verb").toLowerCase(Locale.ROOT), true)
        .map(participle -> "By whom was %s %s?".formatted(object, participle));
  }
}
