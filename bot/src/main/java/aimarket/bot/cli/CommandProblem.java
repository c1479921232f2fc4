package aimarket.bot.cli;

/** What was asked for cannot be done; the message says why and what to do. */
final class CommandProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandProblem(String message) {
    super(message);
  }
}
