package aimarket.bot.digest;

import java.util.Set;

/**
 * What Slack said.
 *
 * @param why Slack's word, or what went wrong on the way; empty where it is delivered
 */
public record Posted(Kind kind, String why, Where where) {
  /** Slack's words for a place that is no more, or is none of ours: nothing helps but people. */
  private static final Set<String> GONE =
      Set.of(
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "ekm_access_denied",
          "user_not_found",
          "user_disabled",
          "cannot_dm_bot");

  /** How sure one can be. */
  public enum Kind {
    /** Slack has it. */
    DELIVERED,
    /** Slack said no. */
    REFUSED,
    /** Slack may have it. */
    UNKNOWN,
    /** Slack surely does not have it. */
    UNREACHABLE
  }

  /** Whether nothing can be posted there until people change something. */
  boolean gone() {
    return kind == Kind.REFUSED && GONE.contains(why.replaceFirst(" .*", ""));
  }
}
