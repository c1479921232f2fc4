package aimarket.knowledge.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a text is known by: words, pairs of neighbours, pieces of words, and names. */
final class Features {
  private static final int PIECE = 4;

  private Features() {}

  enum Kind {
    WORD(1, 1),
    /** Two neighbours: most of what they say their words have said. */
    PAIR(0.3, 0.5),
    /** Four letters: they know other forms of a word and mistyped ones. */
    PIECE(0, 0.3),
    NAME(2, 2);

    private final double bm25;
    private final double bayes;

    Kind(double bm25, double bayes) {
      this.bm25 = bm25;
      this.bayes = bayes;
    }

    static Kind of(String feature) {
      switch (feature.charAt(0)) {
        case '@':
          return NAME;
        case '#':
          return PIECE;
        default:
          return feature.indexOf('_') < 0 ? WORD : PAIR;
      }
    }

    /** Its weight in BM25. */
    double bm25() {
      return bm25;
    }

    /** Its weight in naive Bayes. */
    double bayes() {
      return bayes;
    }
  }

  /**
   * How often each occurs, in one order for equal texts.
   *
   * @param words of an outline
   * @param names slugs
   */
  static Map<String, Integer> of(List<String> words, Collection<String> names) {
    Map<String, Integer> features = new TreeMap<>();
    String before = null;
    for (String word : words) {
      features.merge(word, 1, Integer::sum);
      if (before != null) {
        features.merge(before + "_" + word, 1, Integer::sum);
      }
      before = word;
    }
    for (String word : new HashSet<>(words)) {
      String framed = "^" + word + "$";
      for (int i = 0; i + PIECE <= framed.length() && !Outline.isMarker(word); i++) {
        features.merge("#" + framed.substring(i, i + PIECE), 1, Integer::sum);
      }
    }
    names.forEach(slug -> features.merge("@" + slug, 1, Integer::sum));
    return features;
  }
}
