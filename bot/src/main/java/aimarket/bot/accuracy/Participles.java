package aimarket.bot.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Participles of verbs that take one object, so that a passive with them is good English. */
final class Participles {
  private static final List<String> REGULAR =
      List.of(
          "accuse",
          "achieve",
          "announce",
          "argue",
          "book",
          "capture",
          "claim",
          "close",
          "count",
          "deploy",
          "describe",
          "develop",
          "disclose",
          "earn",
          "estimate",
          "expect",
          "generate",
          "invest",
          "launch",
          "leak",
          "miss",
          "name",
          "need",
          "pledge",
          "predict",
          "produce",
          "project",
          "promise",
          "publish",
          "raise",
          "receive",
          "recognise",
          "recognize",
          "record",
          "release",
          "report",
          "reserve",
          "secure",
          "sign",
          "target",
          "use");

  /** Base form, past, participle. */
  private static final List<String> IRREGULAR =
      List.of(
          "break broke broken",
          "buy bought bought",
          "commit committed committed",
          "find found found",
          "give gave given",
          "hold held held",
          "drop dropped dropped",
          "lead led led",
          "lose lost lost",
          "make made made",
          "pay paid paid",
          "pen penned penned",
          "plan planned planned",
          "put put put",
          "say said said",
          "see saw seen",
          "sell sold sold",
          "spend spent spent",
          "take took taken",
          "win won won",
          "write wrote written");

  private static final Map<String, String> OF_BASE = new HashMap<>();
  private static final Map<String, String> OF_PAST = new HashMap<>();

  static {
    for (String verb : REGULAR) {
      String past = verb.endsWith("e") ? verb + "d" : verb + "ed";
      OF_BASE.put(verb, past);
      OF_PAST.put(past, past);
    }
    for (String verb : IRREGULAR) {
      String[] forms = verb.split(" ");
      OF_BASE.put(forms[0], forms[2]);
      OF_PAST.put(forms[1], forms[2]);
      OF_PAST.put(forms[2], forms[2]);
    }
  }

  private Participles() {}

  /**
   * @param past whether the verb stands in the past or as a participle, else in its base form
   */
  static Optional<String> of(String verb, boolean past) {
    return Optional.ofNullable((past ? OF_PAST : OF_BASE).get(verb));
  }
}
