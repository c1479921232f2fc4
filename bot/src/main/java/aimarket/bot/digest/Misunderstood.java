package aimarket.bot.digest;

/** What a person typed cannot be done; the message says what to type, to them. */
final class Misunderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misunderstood(String words) {
    super(words, null, false, false);
  }
}
