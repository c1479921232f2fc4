package aimarket.knowledge.files;

/** A value that cannot be read: why, and what to write in its place. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String write;

  Refusal(String why, String write) {
    super(why);
    this.write = write;
  }

  String why() {
    return String.valueOf(getMessage());
  }

  String write() {
    return write;
  }
}
