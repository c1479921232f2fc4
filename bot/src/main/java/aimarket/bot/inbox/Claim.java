package aimarket.bot.inbox;

import java.util.concurrent.atomic.AtomicReference;

/** Settles who was first: the writer with the row, or the waiter with its deadline. */
final class Claim {
  private enum State {
    OPEN,
    KEPT,
    GIVEN_UP
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

  /** The writer's: false where the waiter has gone. */
  boolean keep() {
    return state.compareAndSet(State.OPEN, State.KEPT);
  }

  /** The waiter's: false where the row stands. */
  boolean give() {
    return state.compareAndSet(State.OPEN, State.GIVEN_UP);
  }
}
