package aimarket.bot.digest;

import aimarket.knowledge.answer.Digest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A digest as one channel gets it.
 *
 * @param weeks how many it covers
 * @param next when the next one is due
 * @param remark what is odd about the clocks then; empty as a rule
 * @param mark by which its message is found again; empty where nobody will look
 * @param kind whether it is the one of the week
 * @param command with its slash, for how to pause
 */
public record Edition(
    Subscription subscription,
    Digest digest,
    long weeks,
    Instant next,
    String remark,
    String mark,
    Kind kind,
    String command) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

  /** What a digest is for. */
  public enum Kind {
    WEEKLY,
    /** Somebody wants to see it in the channel. */
    TEST,
    /** For one person to see. */
    PREVIEW
  }

  /** What stands above it; empty as a rule. */
  public String above() {
    List<String> said = new ArrayList<>();
    if (kind == Kind.TEST) {
      said.add("A test: the weekly digest as it would be now; the real one still comes.");
    } else if (kind == Kind.PREVIEW) {
      said.add("A preview, for you alone.");
    }
    if (weeks > 1) {
      said.add("Covers %d weeks.".formatted(weeks));
    }
    return String.join(" ", said);
  }

  /** What stands below it. */
  public String below() {
    return "Next: %s%s. To pause: %s digest pause %suntil %s"
        .formatted(
            when(next, zone()),
            remark.isEmpty() ? "" : " (" + remark + ")",
            command,
            subscription.id() == 0 ? "" : subscription.id() + " ",
            java.time.LocalDate.ofInstant(next, zone()).plusWeeks(2));
  }

  private ZoneId zone() {
    return subscription.schedule().zone();
  }

  /** "Mon 23 Nov 2026 09:00 Europe/Berlin". */
  static String when(Instant moment, ZoneId zone) {
    String place = zone.getId().equals("Z") ? "UTC" : zone.getId();
    return DAY.withZone(zone).format(moment) + " " + place;
  }
}
