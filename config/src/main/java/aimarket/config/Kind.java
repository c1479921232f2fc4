package aimarket.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a setting may hold.
 *
 * @param wanted completes "must be …"; what an operator reads beside what was got
 * @param parse empty where the text is not such a thing; the text is neither blank nor padded
 * @param secret never quoted in a message, never read from the YAML file
 */
record Kind<T>(String wanted, Function<String, Optional<T>> parse, boolean secret) {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
  private static final Pattern COMMAND = Pattern.compile("/[a-z0-9_-]{1,31}");
  private static final Pattern TEAM = Pattern.compile("[TE][A-Z0-9]{2,20}");
  private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{2,20}");
  private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{2,20}");
  private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{2,20}");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern JDBC = Pattern.compile("jdbc:(postgresql|h2):\\S+");
  private static final Pattern PASSWORD =
      Pattern.compile("password=|//[^/?]*:[^/?]*@", Pattern.CASE_INSENSITIVE);

  static final Kind<Integer> A_PORT = plain("a port from 0 to 65535", Kind::port);
  static final Kind<Integer> A_COUNT = plain("a number from 0 to 9999", Kind::count);
  static final Kind<String> A_HOST =
      plain("a host name or an address without port, such as 127.0.0.1", matching(HOST));
  static final Kind<String> A_COMMAND =
      plain("a slash command in lower case, such as /aimarket", matching(COMMAND));
  static final Kind<String> A_TEAM = plain("a Slack team id, such as T0123456789", matching(TEAM));
  static final Kind<Set<String>> PEOPLE =
      plain(
          "ids of Slack users, such as U0123456789, with commas between",
          text ->
              Optional.of((Set<String>) new LinkedHashSet<>(List.of(text.split("\\s*,\\s*"))))
                  .filter(Kind::people));
  static final Kind<String> A_USER_GROUP =
      plain("the id of a user group of Slack, such as S0123456789", matching(GROUP));
  static final Kind<String> A_CHANNEL =
      plain("the id of a channel of Slack, such as C0123456789", matching(CHANNEL));
  static final Kind<String> A_NAME = plain("a name", Optional::of);
  static final Kind<Path> A_FOLDER = plain("a folder, written out without ~", Kind::folder);
  static final Kind<URI> A_WEB_ADDRESS =
      plain("an address such as https://slack.com/api/", Kind::webAddress);
  // A password has its own setting: this one is printed, and the environment is the only way in.
  static final Kind<String> A_DATABASE =
      plain(
          "a JDBC address of PostgreSQL or H2 without a password in it,"
              + " such as jdbc:postgresql://localhost/aimarket",
          matching(JDBC).andThen(found -> found.filter(url -> !PASSWORD.matcher(url).find())));
  static final Kind<Secret> A_PASSWORD = secret("a password in one line", text -> true);
  static final Kind<Secret> A_BOT_TOKEN =
      secret(
          "a bot token, which begins with xoxb-",
          text -> text.startsWith("xoxb-") || text.startsWith("xoxe.xoxb-"));
  static final Kind<Secret> AN_APP_TOKEN =
      secret("an app-level token, which begins with xapp-", text -> text.startsWith("xapp-"));
  static final Kind<Secret> A_SIGNING_SECRET =
      secret(
          "a signing secret, not a token",
          text -> !text.startsWith("xox") && !text.startsWith("xapp-"));

  /** One of an enum's constants, written in lower case. */
  static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
    String all =
        Arrays.stream(type.getEnumConstants()).map(Kind::lower).collect(Collectors.joining(", "));
    return plain(
        "one of " + all,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> lower(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst());
  }

  /** The text as a message may quote it. */
  String quoted(String text) {
    boolean hidden = secret || PASSWORD.matcher(text).find();
    return hidden ? "'***'" : Quote.of(text);
  }

  private static <T> Kind<T> plain(String wanted, Function<String, Optional<T>> parse) {
    return new Kind<>(wanted, parse, false);
  }

  private static Kind<Secret> secret(String wanted, Predicate<String> acceptable) {
    return new Kind<>(
        wanted,
        text ->
            Optional.of(text)
                .filter(acceptable)
                .filter(one -> one.chars().noneMatch(Character::isISOControl))
                .map(Secret::new),
        true);
  }

  private static Function<String, Optional<String>> matching(Pattern pattern) {
    return text -> Optional.of(text).filter(one -> pattern.matcher(one).matches());
  }

  private static boolean people(Set<String> ids) {
    return ids.stream().allMatch(id -> PERSON.matcher(id).matches());
  }

  private static Optional<Integer> port(String text) {
    return Optional.of(text)
        .filter(one -> PORT.matcher(one).matches())
        .map(Integer::valueOf)
        .filter(port -> port <= 65535);
  }

  private static Optional<Integer> count(String text) {
    return Optional.of(text).filter(one -> COUNT.matcher(one).matches()).map(Integer::valueOf);
  }

  private static Optional<Path> folder(String text) {
    try {
      return text.equals("~") || text.startsWith("~/")
          ? Optional.empty()
          : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> webAddress(String text) {
    try {
      var uri = new URI(text.endsWith("/") ? text : text + "/");
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean plain = uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
      return web && plain && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
