package aimarket.bot.command;

import aimarket.bot.command.Ask.Asker;

/**
 * What people say about answers, kept for the curators until it is too old. What was asked stands
 * in no log and in no message of an exception. Thread-safe.
 */
public interface Opinions {

  /**
   * Keeps whether an answer helped, in place of what the same person said of it before.
   *
   * @param readAs how the question was read, in words
   */
  void judged(Asker asker, boolean helpful, String question, String readAs);

  /**
   * Keeps a flag.
   *
   * @param request the same request flags once, however often it comes
   */
  void flagged(String request, Flag flag);

  /**
   * What is said to be wrong.
   *
   * @param fact id; empty where it is the answer as a whole
   * @param question empty where the fact was named by its id
   * @param readAs how the question was read, in words
   */
  record Flag(Asker asker, String fact, String reason, String question, String readAs) {}
}
