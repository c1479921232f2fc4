package aimarket.bot.digest;

import java.util.Map;

/** What came of a form about a digest. */
public sealed interface Handed {

  /**
   * Nothing is changed.
   *
   * @param problems by field of the {@link Draft}
   */
  record Wrong(Map<String, String> problems) implements Handed {
    public Wrong {
      problems = Map.copyOf(problems);
    }
  }

  /** There is nothing any more that could be changed. */
  record Gone(String words) implements Handed {}

  /**
   * It is in the store; nobody has heard of it yet.
   *
   * @param known it was there before
   * @param moved the channel is new to it
   */
  record Done(Subscription put, boolean known, boolean moved) implements Handed {}
}
