package aimarket.bot.slack;

/** What a person can do about Slack's error words. */
final class Advice {
  private Advice() {}

  /** A sentence or two, for people. */
  static String on(String why) {
    String error = why.replaceFirst(" .*", "");
    return switch (error) {
      case "not_in_channel", "channel_not_found" ->
          "I am no member of that channel. /invite me there, or ask me in a direct message.";
      case "file_uploads_disabled",
          "file_uploads_except_images_disabled",
          "file_type_not_allowed",
          "file_upload_size_restricted",
          "storage_limit_reached" ->
          "the administrators of this workspace limit the upload of files.";
      case "is_archived" -> "that channel is archived.";
      case "restricted_action", "restricted_action_read_only_channel", "ekm_access_denied" ->
          "the administrators of this workspace limit who may post there.";
      case "missing_scope" ->
          "my Slack app lacks the permission"
              + why.substring(error.length())
              + ". Whoever runs me can grant it: the app has to be"
              + " installed again from its manifest.";
      case "invalid_auth",
          "token_revoked",
          "token_expired",
          "account_inactive",
          "not_authed",
          "app_uninstalled" ->
          "Slack no longer takes my token. Whoever runs me has to set a current one.";
      case "ratelimited" ->
          "Slack asks me to post less just now. Ask again in a few minutes, or with the command.";
      case "user_not_in_channel" ->
          "you are no member of that channel. Ask me in a direct message.";
      case "thread_not_found", "message_not_found", "cannot_reply_to_message" ->
          "the message that it belongs to is gone. Ask again outside of that thread.";
      case "expired_trigger_id", "exchanged_trigger_id", "trigger_expired" ->
          "Slack lets me open a form only within 3 seconds, and I was late. Ask again.";
      default -> "Slack said " + error + ". Ask again, or in a direct message.";
    };
  }
}
