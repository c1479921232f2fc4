package aimarket.bot.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person wrote, out of Slack's escaping: no entities, no mention of the bot, no links. */
final class Spoken {
  private static final Pattern TOKEN = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
  private static final Pattern LEADING_MENTION = Pattern.compile("^\\s*<@[A-Z0-9]+(?:\\|[^>]*)?>");

  private Spoken() {}

  /**
   * @param botUser null where it is not known yet: then a mention at the start counts as the bot's
   */
  static String plain(@Nullable String text, @Nullable String botUser) {
    String rest = text == null ? "" : text;
    rest =
        botUser == null
            ? LEADING_MENTION.matcher(rest).replaceFirst("")
            : rest.replaceAll("<@" + Pattern.quote(botUser) + "(?:\\|[^>]*)?>", " ");
    String words = TOKEN.matcher(rest).replaceAll(m -> Matcher.quoteReplacement(shown(m)));
    return unescaped(words);
  }

  /** A text that holds no links and mentions, such as one typed into a form. */
  static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace('\u00A0', ' ')
        .strip();
  }

  /** A link or a name as people see it. */
  private static String shown(java.util.regex.MatchResult token) {
    String label = token.group(2);
    if (label != null && !label.isBlank()) {
      return label;
    }
    return token.group(1).replaceFirst("^[@#!]", "");
  }
}
