package aimarket.bot.local;

import java.util.Set;

/**
 * A conversation: a channel, public or private, or the direct messages of one person with the bot.
 *
 * @param id {@code C…}, or {@code D…} for direct messages
 * @param name without #; for direct messages the id of the person
 * @param members ids of the people in it
 */
public record Channel(
    String id, String name, Kind kind, String topic, Set<String> members, boolean archived) {
  /** What kind of conversation it is. */
  public enum Kind {
    PUBLIC,
    PRIVATE,
    DIRECT
  }

  public Channel {
    members = Set.copyOf(members);
  }

  boolean has(String user) {
    return members.contains(user);
  }

  boolean direct() {
    return kind == Kind.DIRECT;
  }
}
