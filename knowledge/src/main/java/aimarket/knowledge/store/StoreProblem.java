package aimarket.knowledge.store;

/** The store cannot do what was asked; the message says what is wrong and what to do. */
public final class StoreProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreProblem(String message) {
    super(message);
  }

  public StoreProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
