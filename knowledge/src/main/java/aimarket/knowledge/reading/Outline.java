package aimarket.knowledge.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words of a question as stems, with a marker in place of each name, time, amount and segment:
 * what stays the same when somebody asks the same of another company.
 */
final class Outline {
  /** A time is put in as one, since words before it belong to it: "in {period}" is "in 2025". */
  private static final String YEAR = "2025";

  /** As written in phrasings, with what stands for it. */
  private static final Map<String, String> SLOTS =
      Map.of(
          "{entity}", "slotname",
          "{other}", "slotname",
          "{period}", YEAR,
          "{segment}", "slotsegment",
          "{amount}", "slotamount",
          "{measure}", "slotmeasure");

  static final String NAME = "slotname";
  static final String TIME = "slottime";
  static final String SEGMENT = "slotsegment";
  static final String AMOUNT = "slotamount";
  static final String MEASURE = "slotmeasure";
  private static final Set<String> MARKERS = Set.of(NAME, TIME, SEGMENT, AMOUNT, MEASURE);

  /** A stemmer is dear to make and not thread-safe. */
  private static final ThreadLocal<EnglishStemmer> STEMMERS =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private final Map<Integer, String> markers = new HashMap<>();
  private final Map<Integer, Integer> ends = new HashMap<>();

  static boolean isMarker(String word) {
    return MARKERS.contains(word);
  }

  /**
   * What is left to tell the kind of a question by: names and times stand as slots in what is known
   * of measures, and as themselves in what is known of statements, which says who wrote it down.
   */
  static List<String> withoutMarkers(List<String> words) {
    return words.stream().filter(word -> !isMarker(word)).toList();
  }

  /** The text of a phrasing with words for its slots. */
  static String withoutSlots(String phrasing) {
    String text = phrasing;
    for (Map.Entry<String, String> slot : SLOTS.entrySet()) {
      text = text.replace(slot.getKey(), slot.getValue());
    }
    return text;
  }

  /** Marks a stretch of words; the first mark of a word stays. */
  Outline mark(String marker, int start, int end) {
    for (int i = start; i <= end; i++) {
      if (markers.containsKey(i)) {
        return this;
      }
    }
    for (int i = start; i <= end; i++) {
      markers.put(i, marker);
    }
    ends.put(start, end);
    return this;
  }

  Outline markAll(String marker, Collection<Integer> positions) {
    if (!positions.isEmpty()) {
      int start = java.util.Collections.min(positions);
      mark(marker, start, java.util.Collections.max(positions));
    }
    return this;
  }

  /** The outline's words in order. */
  List<String> words(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String marker = markers.get(i);
      if (marker == null) {
        words.add(stem(tokens.get(i).word()));
      } else if (ends.containsKey(i)) {
        words.add(marker);
      }
    }
    return words;
  }

  /**
   * The stem by which a word of a question is known in an outline. A marker stays what it is: cut
   * to a stem, one in a known question would never be that of a question that is asked.
   */
  static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return isMarker(lower) ? lower : stemmed(lower);
  }

  private static String stemmed(String word) {
    EnglishStemmer stemmer = STEMMERS.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
