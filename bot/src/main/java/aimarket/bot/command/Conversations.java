package aimarket.bot.command;

import java.util.List;

/**
 * What was asked before, by place, so that "and the other one?" has something to follow on. What
 * was asked stands in no log and in no message of an exception. Thread-safe.
 */
public interface Conversations {

  /** The questions before, oldest first; empty where there were none lately. */
  List<String> before(Ask.Place place);

  /**
   * Keeps these in place of those before.
   *
   * @param turns oldest first; only the last ones are kept
   */
  void remember(Ask.Place place, List<String> turns);
}
