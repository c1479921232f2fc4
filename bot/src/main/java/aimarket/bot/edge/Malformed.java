package aimarket.bot.edge;

/** A request that cannot be read; the message says what is wrong with it. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  Malformed(String message) {
    // The place in our code tells nothing about a stranger's request, and costs most of the time.
    super(message, null, false, false);
  }
}
