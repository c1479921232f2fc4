package aimarket.knowledge.store;

import java.util.Locale;

/**
 * A question that was not answered, or not as it was meant. Who asked is no part of it.
 *
 * @param team whose question it was
 * @param missing the name, measure, words or fact that it failed at; for {@link Kind#MISREAD} the
 *     reading; empty where it is the question as a whole
 * @param question in small letters, with what names a person taken out
 * @param readAs how it was read, in words; empty where nothing was read
 */
public record Gap(String team, Kind kind, String missing, String question, String readAs) {

  /** What it failed at. */
  public enum Kind {
    /** A name that no source mentions. */
    NAME,
    /** Something measured that no source gives. */
    MEASURE,
    /** A part of a market or a company that nothing is broken down by. */
    SEGMENT,
    /** A happening that no source reports. */
    PREMISE,
    /** Understood, and there is nothing on it. */
    FACT,
    /** Understood and answered, but for a part. */
    PART,
    /** Not understood; the person was asked back. */
    WORDS,
    /** Taken to be about another field. */
    FIELD,
    /** Taken to be in another language. */
    LANGUAGE,
    /** Taken to tell the bot what to do. */
    INSTRUCTION,
    /** Answered, and the person said that it was not what they meant. */
    MISREAD;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
