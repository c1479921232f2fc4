package aimarket.knowledge.reading;

import java.util.List;

/** What came of reading a question. */
public sealed interface Reading {

  /**
   * Read.
   *
   * @param corrections what was mended: "acron → acorn"
   * @param alternatives the next best readings, where it was close; each runs as it is
   * @param sides the two questions where one thing is set against another of another measure or
   *     time: "what it sought v what it got"; else empty
   */
  record Understood(
      Question question,
      List<String> corrections,
      List<Question> alternatives,
      List<Question> sides)
      implements Reading {
    public Understood {
      corrections = List.copyOf(corrections);
      alternatives = List.copyOf(alternatives);
      sides = List.copyOf(sides);
    }
  }

  /**
   * Asks twice.
   *
   * @param whole the question read as one
   * @param second read in the light of the first, where that says anything of it
   */
  record Both(Reading whole, Understood first, Reading second) implements Reading {}

  /**
   * Asks about documents themselves.
   *
   * @param question what the document is said to have, where it is not named
   */
  record OfDocument(Question question, Imprint imprint, List<String> corrections)
      implements Reading {
    public OfDocument {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * Two or more readings are close, or a part is missing.
   *
   * @param ask what to ask back, in words
   * @param options questions in words that would work
   */
  record Choice(String ask, List<String> options) implements Reading {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * Understood well enough to say that there is nothing.
   *
   * @param why which kind of nothing
   * @param what the name, metric, words or premise that is not known, as written
   * @param question what was read of the rest, for the nearest thing
   */
  record Declined(Why why, String what, Question question) implements Reading {
    /** Which kind of nothing. */
    public enum Why {
      /** A name that the store says nothing about. */
      ABSENT_ENTITY,
      /** Something measured that the store does not hold. */
      ABSENT_METRIC,
      /** A part of the market or of the company that the store does not hold. */
      ABSENT_SEGMENT,
      /** Asks when or why a thing happened that no source reports. */
      FALSE_PREMISE,
      /** Not about this market, or words that cannot be read. */
      OUT_OF_DOMAIN,
      /** Tells the bot what to do. */
      INSTRUCTION,
      OTHER_LANGUAGE;

      /** Whether it is no matter of the part that was asked. */
      boolean isOfAll() {
        return this == INSTRUCTION || this == OTHER_LANGUAGE;
      }
    }
  }
}
