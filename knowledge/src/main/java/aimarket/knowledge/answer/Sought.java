package aimarket.knowledge.answer;

import aimarket.knowledge.fact.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an answer in words cannot be without, by its question: a number, or a place. */
final class Sought {
  /** A number is wanted, whatever the words are like. */
  private static final Pattern MANY =
      Pattern.compile(
          "\\bhow many\\b|\\bcharged? per\\b|\\bcosts? per\\b", Pattern.CASE_INSENSITIVE);

  /** The same, but for "how much does it matter" and the like. */
  private static final Pattern MUCH =
      Pattern.compile(
          "\\bhow much\\b|\\bwhat (?:number|amount|sum|percentage|share|price|fee|fine)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![-\\w])\\d|\\b(?:one|two|both|three|four|five|six|seven|eight|nine|ten|hundreds?"
              + "|thousands?|dozens?|half|third|quarter|twice|double|triple|fourfold|sevenfold"
              + "|none|nobody|nothing|majority)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHERE =
      Pattern.compile(
          "\\bwhere (?:is|are|was|were) .*(?:located|based|built|headquartered|housed|hosted)\\b"
              + "|\\b(?:which|us) (?:state|states|city|cities|country|countries|county|region)\\b"
              + "|\\bwhat (?:city|country|county|region)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A place is named with its capital, behind what leads to one. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at|near|from|of|across) (?:the )?[A-Z]|\\b(?:countr(?:y|ies)|region)\\b"
              + "|-based\\b");

  private Sought() {}

  /**
   * Whether what is wanted is not in the sentences.
   *
   * @param why a reason is asked for, and a number at most beside it
   * @param clear the first sentence is asked for beyond doubt, so "how much" need be no number
   * @param figured whether a figure stands in a sentence
   */
  static boolean isMissing(
      String question,
      boolean why,
      boolean clear,
      List<Statement> told,
      Predicate<Statement> figured) {
    boolean number = MANY.matcher(question).find() || MUCH.matcher(question).find() && !clear;
    boolean counted =
        told.stream()
            .limit(1)
            .anyMatch(s -> NUMBER.matcher(s.sentence()).find() || figured.test(s));
    boolean placed = told.stream().anyMatch(s -> PLACE.matcher(s.sentence()).find());
    return number && !why && !counted || WHERE.matcher(question).find() && !placed;
  }
}
