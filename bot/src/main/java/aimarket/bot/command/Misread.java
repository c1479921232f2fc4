package aimarket.bot.command;

import aimarket.knowledge.answer.Answer;

/** What is said to a person who meant something else. */
final class Misread {
  private static final int SHOWN = 200;

  private Misread() {}

  /**
   * @param follows the question was read with those before it
   * @param noted it stands in the curators' list now
   */
  static String words(String question, Answer answer, boolean follows, boolean noted) {
    String readAs = answer.understood().readAs();
    StringBuilder words = new StringBuilder();
    words.append(readAs.isEmpty() ? "I could not read " : "I read ");
    words.append('“').append(shortened(question)).append('”');
    words.append(readAs.isEmpty() ? "." : " as: " + readAs + ".");
    if (noted) {
      words.append(" Noted for the curators as misread.");
    }
    if (follows) {
      words.append("\nA short question is read with those before it; a whole one stands alone.");
    }
    return words
        .append("\nI read best what names the company or product, what is measured, and when:")
        .append(" as in one of these, which I can answer.")
        .toString();
  }

  private static String shortened(String question) {
    return question.length() <= SHOWN ? question : question.substring(0, SHOWN) + "…";
  }
}
