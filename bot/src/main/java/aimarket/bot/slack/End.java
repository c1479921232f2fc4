package aimarket.bot.slack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery stands.
 *
 * @param sent the last attempt
 * @param way that took the last message; null where none did
 * @param others the ways that are left untried
 * @param failures of the ways that were tried, in order
 */
record End(Sent sent, @Nullable Target way, List<Target> others, List<Sent> failures) {
  static final End NOTHING =
      new End(new Sent(Sent.Kind.UNREACHABLE, "there is no way"), null, List.of(), List.of());

  End {
    others = List.copyOf(others);
    failures = List.copyOf(failures);
  }

  End by(Target taker, Sent delivered, List<Target> left) {
    return new End(delivered, taker, left, failures);
  }

  End without(Sent failure, List<Target> left) {
    List<Sent> more = new ArrayList<>(failures);
    more.add(failure);
    return new End(failure, way, left, more);
  }

  /** Whether Slack surely took nothing, and may take it later. */
  boolean nothingWent() {
    return way == null
        && failures.stream().noneMatch(f -> f.kind() == Sent.Kind.UNKNOWN)
        && failures.stream().anyMatch(f -> f.kind() == Sent.Kind.UNREACHABLE);
  }

  boolean rateLimited() {
    return failures.stream().anyMatch(f -> f.why().equals(Sent.RATE_LIMITED));
  }

  /** The first way is the one that the person meant. */
  String firstRefusal() {
    return failures.isEmpty() ? sent.why() : failures.get(0).why();
  }
}
