package aimarket.bot;

/** The bot cannot start; the message says why and what to do. */
public final class StartProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartProblem(String message) {
    super(message);
  }

  static StartProblem portInUse(int port, String variable) {
    return new StartProblem(
        "port %d is in use; stop what listens there, or set %s to another port"
            .formatted(port, variable));
  }
}
