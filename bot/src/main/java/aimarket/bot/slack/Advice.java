package aimarket.bot.slack;

/** What a person can do about Slack's error words. */
final class Advice {
  private Advice() {}

  /** A sentence or two, for people. */
  static String on(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" ->
          "I am no member of that channel. /invite me there, or ask me in a direct message.";
      case "is_archived" -> "that channel is archived.";
      case "restricted_action", "restricted_action_read_only_channel", "ekm_access_denied" ->
          "the administrators of this workspace limit who may post there.";
      case "missing_scope" ->
          "my Slack app lacks the permission. Whoever runs me can grant it: the app has to be"
              + " installed again from its manifest.";
      case "invalid_auth", "token_revoked", "token_expired", "account_inactive", "not_authed" ->
          "Slack no longer takes my token. Whoever runs me has to set a current one.";
      case "expired_trigger_id", "exchanged_trigger_id", "trigger_expired" ->
          "Slack lets me open a form only within 3 seconds, and I was late. Ask again.";
      default -> "Slack said " + error + ". Ask again, or in a direct message.";
    };
  }
}
