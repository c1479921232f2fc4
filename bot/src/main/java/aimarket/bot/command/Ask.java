package aimarket.bot.command;

import java.time.Duration;

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
   * @param lasts how long after a question the next one still follows on it
   */
  public record Place(String team, String channel, String thread, Duration lasts) {
    /** A thread keeps together what belongs together. */
    private static final Duration THREAD = Duration.ofDays(7);

    /** Where all that a person asks stands below each other, yesterday's is another matter. */
    private static final Duration OUTSIDE = Duration.ofHours(12);

    /** Whether those who write here write on one matter. */
    boolean isThread() {
      return lasts.equals(THREAD);
    }

    public static Place inThread(String team, String channel, String thread) {
      return new Place(team, channel, thread, THREAD);
    }

    /** A thread of a person's own direct messages, which is found again by who they are. */
    public static Place inDirectThread(String team, String channel, String person, String thread) {
      return new Place(team, channel, person + "/" + thread, THREAD);
    }

    public static Place outside(String team, String channel, String person) {
      return new Place(team, channel, person, OUTSIDE);
    }
  }
}
