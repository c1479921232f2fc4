package aimarket.bot.faces;

import java.util.Optional;
import java.util.regex.Pattern;

/** The only way to name a person so that Slack shows them. */
final class Mention {
  private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,20}");

  private Mention() {}

  /** Empty where the id is none of a person. */
  static Optional<String> of(String user) {
    return USER.matcher(user).matches() ? Optional.of("<@" + user + ">") : Optional.empty();
  }
}
