package aimarket.config;

/** Text from outside, made fit for one line of a message. */
final class Quote {
  private static final int LONGEST = 80;

  private Quote() {}

  static String of(String text) {
    int end = Math.min(text.length(), LONGEST);
    var shown = new StringBuilder("'");
    text.substring(0, end)
        .codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .forEach(shown::appendCodePoint);
    return shown.append(end < text.length() ? "…'" : "'").toString();
  }
}
