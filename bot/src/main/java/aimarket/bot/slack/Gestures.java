package aimarket.bot.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What goes with an answer and is no message: a status while it is worked out, a title afterwards.
 * An answer waits a moment for them at most, and none of them is tried twice.
 *
 * @param before made while the answer is worked out; Slack takes it away with the answer
 * @param undo of {@code before}, for when it may have come later than the answer
 * @param after asked for once the answer is there
 */
record Gestures(
    Optional<Target.Call> before, Optional<Target.Call> undo, Supplier<List<Target.Call>> after) {
  static final Gestures NONE = new Gestures(Optional.empty(), Optional.empty(), List::of);
}
