package aimarket.bot.rehearsal;

import aimarket.bot.local.Mishap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Every kind of fault that a call to Slack can meet. */
final class Mishaps {
  /** Slack's words, from the pages of the methods and of response addresses. */
  private static final List<String> ERRORS =
      List.of(
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "ratelimited",
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_locked",
          "user_not_in_channel",
          "cannot_reply_to_message",
          "thread_not_found",
          "messages_tab_disabled",
          "msg_too_long",
          "msg_blocks_too_long",
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_attachments",
          "no_text",
          "missing_scope",
          "no_permission",
          "not_allowed_token_type",
          "ekm_access_denied",
          "team_access_not_granted",
          "org_login_required",
          "accesslimited",
          "invalid_arguments",
          "invalid_post_type",
          "method_deprecated",
          "deprecated_endpoint",
          "used_url",
          "expired_url",
          "a_word_that_nobody_knows");

  private Mishaps() {}

  /** Those that a token does not survive, which the other trials have to. */
  static final List<String> TOKEN_ERRORS =
      List.of("token_revoked", "token_expired", "account_inactive", "invalid_auth", "not_authed");

  /**
   * @param silence longer than the client waits
   */
  static List<Mishap> all(Duration silence) {
    List<Mishap> all = new ArrayList<>();
    ERRORS.forEach(error -> all.add(Mishap.refusal(error)));
    for (String after : List.of("0", "1", "2", "6", "30", "3600", "86400", "-5", "soon", "1.5")) {
      all.add(Mishap.limit(after));
    }
    all.add(Mishap.limit(null));
    for (int status : new int[] {500, 502, 504}) {
      all.add(Mishap.status(status, false));
      all.add(Mishap.status(status, true));
    }
    all.add(Mishap.status(503, false));
    all.add(Mishap.status(404, false));
    all.add(Mishap.status(403, false));
    all.add(Mishap.status(408, false));
    for (boolean done : new boolean[] {false, true}) {
      // Time-outs are what happens most, and what goes wrong most.
      for (int i = 0; i < 3; i++) {
        all.add(Mishap.silence(silence, done));
      }
      all.add(Mishap.reset(done));
      all.add(Mishap.half(done));
      all.add(Mishap.halfJson(done));
      all.add(Mishap.html(done));
      all.add(Mishap.blank(done));
    }
    return all;
  }
}
