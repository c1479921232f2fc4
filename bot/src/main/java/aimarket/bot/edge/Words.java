package aimarket.bot.edge;

/** Strangers' words in a log line. */
final class Words {
  private static final int LONGEST = 200;

  private Words() {}

  /** On one line, without control characters, not long. */
  static String printable(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }
}
