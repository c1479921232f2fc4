package aimarket.bot.accuracy;

import java.util.List;

/**
 * What came of a question.
 *
 * @param text the answer as people see it
 * @param faults what is wrong with it, in words; empty where it is right
 */
public record Verdict(Case asked, Outcome outcome, String text, List<String> faults) {
  public Verdict {
    faults = List.copyOf(faults);
  }

  /** From good to bad. */
  public enum Outcome {
    RIGHT("right"),
    /** Known, and asked back: costs a moment. */
    ASKED("asked back"),
    /** Known, and declined: costs a look elsewhere. */
    DECLINED("declined"),
    /** Another answer than the right one, or half of it. */
    WRONG("wrong"),
    /** An answer where the documents have none. */
    MADE_UP("made up");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** Misleads whoever reads it. */
    boolean harms() {
      return this == WRONG || this == MADE_UP;
    }
  }
}
