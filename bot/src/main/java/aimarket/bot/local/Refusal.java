package aimarket.bot.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that Slack would not take, with Slack's own word for it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String error;
  private final transient List<String> problems;
  private final @Nullable String needed;
  private final @Nullable String provided;
  private final int retryAfter;

  private Refusal(
      String error,
      List<String> problems,
      @Nullable String needed,
      @Nullable String provided,
      int retryAfter) {
    super(error + problems);
    this.error = error;
    this.problems = List.copyOf(problems);
    this.needed = needed;
    this.provided = provided;
    this.retryAfter = retryAfter;
  }

  static Refusal of(String error) {
    return new Refusal(error, List.of(), null, null, 0);
  }

  static Refusal of(String error, List<String> problems) {
    return new Refusal(error, problems, null, null, 0);
  }

  static Refusal scope(String needed, String provided) {
    return new Refusal("missing_scope", List.of(), needed, provided, 0);
  }

  static Refusal rate(int retryAfterSeconds) {
    return new Refusal("ratelimited", List.of(), null, null, retryAfterSeconds);
  }

  String error() {
    return error;
  }

  List<String> problems() {
    return problems;
  }

  /** Seconds for {@code Retry-After}, 0 when the refusal is not about the rate. */
  int retryAfter() {
    return retryAfter;
  }

  /** Slack tells of a broken payload twice, once with a level in front. */
  ObjectNode body() {
    ObjectNode body = Json.object().put("ok", false).put("error", error);
    if (needed != null) {
      body.put("needed", needed).put("provided", provided);
    }
    if (!problems.isEmpty()) {
      problems.forEach(body.putArray("errors")::add);
      var messages = body.putObject("response_metadata").putArray("messages");
      problems.forEach(problem -> messages.add("[ERROR] " + problem));
    }
    return body;
  }
}
