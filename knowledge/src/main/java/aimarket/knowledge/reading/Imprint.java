package aimarket.knowledge.reading;

import java.util.List;
import java.util.Locale;

/**
 * What is asked about documents themselves, and not about what they say.
 *
 * @param documents ids of those that are named; empty where one is described by what it says, or
 *     where the newest or the oldest of all is asked for
 * @param behind whether it is the document that the question before was about
 */
public record Imprint(What what, List<String> documents, boolean behind) {
  public Imprint {
    documents = List.copyOf(documents);
  }

  /** What stands on a document, or follows from that. */
  public enum What {
    DATE,
    AGE,
    AUTHOR,
    PUBLISHER,
    TITLE,
    NEWEST,
    OLDEST;

    /** Before the word for what is asked, the key of its cue phrases. */
    static final String CUE = "imprint ";

    /** The key of the nouns for a document, and the word for any of them in the cue phrases. */
    static final String PAPER = "paper";

    /** In words: "date". */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Of all that there are. */
    public boolean isOfAll() {
      return this == NEWEST || this == OLDEST;
    }
  }
}
