package aimarket.bot.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Slack said to one attempt. */
sealed interface Heard {

  /**
   * @param at where it stands; null where Slack does not say
   */
  record Taken(Sent.@Nullable At at) implements Heard {}

  /**
   * @param error Slack's word for it
   * @param needed the scope that Slack says is missing; empty where it is about something else
   */
  record Refused(String error, String needed) implements Heard {
    Refused(String error) {
      this(error, "");
    }

    /** For {@link Advice}. */
    String why() {
      return needed.isEmpty() ? error : error + " " + needed;
    }

    /** Whether the same words without their drawing would be taken. */
    boolean ofTheDrawing() {
      return error.contains("blocks")
          || error.equals("msg_too_long")
          || error.equals("invalid_payload")
          || error.equals("invalid_attachments");
    }
  }

  /** Too many at once. */
  record Later(Duration pause) implements Heard {}

  /** Not taken, surely; worth another attempt. */
  record Unreachable(String why) implements Heard {}

  /** Taken or not. */
  record Unknown(String why) implements Heard {}
}
