package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a sentence says when: a question for a day is not answered by one without. */
final class Timed {
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b((19|20)\\d\\d|january|february|march|april|may|june|july|august|september|october"
              + "|november|december|spring|summer|autumn|winter|quarters?|decades?|years?|months?"
              + "|weeks?|days?)\\b");

  private Timed() {}

  static boolean is(Statement statement) {
    return WHEN.matcher(statement.sentence().toLowerCase(Locale.ROOT)).find();
  }
}
