package aimarket.bot.cli;

import aimarket.knowledge.store.Version.Why;

/** Who changed a fact in the terminal. */
final class CommandLineWhy {
  private CommandLineWhy() {}

  /**
   * Of this process alone: the same one twice would count as one form that was handed in twice, and
   * of two people at once under one name the second be told that theirs was recorded.
   */
  static Why of(String by, String reason) {
    return new Why(by, reason, "command line, process " + ProcessHandle.current().pid());
  }
}
