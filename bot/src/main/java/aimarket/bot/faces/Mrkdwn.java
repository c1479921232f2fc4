package aimarket.bot.faces;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text from documents and people made safe for Slack. Slack acts only on what stands between {@code
 * <} and {@code >}: with these escaped, no mention and no link can be smuggled in. See
 * https://docs.slack.dev/messaging/formatting-message-text
 */
public final class Mrkdwn {

  /**
   * Characters that turn or hide text: bidi controls, zero-width and invisible ones, tags,
   * variation selectors beyond emoji's, and controls other than line feed and tab.
   */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5"
              + "\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0E"
              + "\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\x{E0000}-\\x{E0FFF}\\x{1D173}-\\x{1D17A}]"
              + "|[\\uD800-\\uDFFF]");

  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_LABEL = 500;

  private Mrkdwn() {}

  /** Without characters that turn or hide text; for places that Slack does not read as mrkdwn. */
  public static String clean(String text) {
    return plain(text) ? text : HIDDEN.matcher(text).replaceAll("");
  }

  /** The pattern is slow, and most texts have nothing for it. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\t' && (c < ' ' || c > '~' && c != '·' && c != '¶' && c != '•')) {
        return false;
      }
    }
    return true;
  }

  /** Shown by Slack exactly as it is written here, but for {@code *}, {@code _} and the like. */
  public static String escape(String text) {
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * The only way to a link: http and https, without user names, the label ours or cleaned. The
   * label alone where the address is none of these.
   */
  public static String link(String url, String label) {
    String words = escape(label).replaceAll("\\s+", " ").replace("|", "¦").strip();
    // A link that is longer than a block would be cut in two.
    String shown = Cut.shortened(words, LONGEST_LABEL);
    return safe(url).map(safe -> "<" + safe + "|" + shown + ">").orElse(shown);
  }

  private static Optional<String> safe(String url) {
    String encoded = encode(clean(url).strip());
    try {
      URI uri = new URI(encoded);
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
      return web && plain && encoded.length() <= LONGEST_URL
          ? Optional.of(encoded.replace("&", "&amp;"))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String encode(String url) {
    StringBuilder out = new StringBuilder(url.length());
    for (char c : url.toCharArray()) {
      if (c <= ' ' || "|<>\"\\^`{}".indexOf(c) >= 0) {
        out.append('%')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
