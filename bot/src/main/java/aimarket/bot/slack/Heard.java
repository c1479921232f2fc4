package aimarket.bot.slack;

import java.time.Duration;

/** What Slack said to one attempt. */
sealed interface Heard {

  record Taken() implements Heard {}

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
