package aimarket.bot.digest;

/** The last question before a call to Slack. Both may be asked more than once, in turn. */
public interface Turn {
  /** For what is owed to nobody but the one who waits for it. */
  Turn FREE = () -> true;

  /** Whether it is to be sent now; true has been written down where that matters. */
  boolean take();

  /** Slack surely took nothing, and it may be tried again. */
  default void giveBack() {}
}
