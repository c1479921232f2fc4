package aimarket.bot.command;

/**
 * Words from a person.
 *
 * @param text as typed, without the mention of the bot
 * @param place what the conversation is known by: questions of one place follow on each other
 */
public record Ask(String text, Asker asker, Place place) {

  /** Who asks, by Slack's ids. */
  public record Asker(String team, String user) {}

  /**
   * Where a conversation goes on.
   *
   * @param thread the thread, or the person where there is none
   */
  public record Place(String team, String channel, String thread) {}
}
