package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity.Kind;
import aimarket.knowledge.fact.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to have said it: "according to Herald", "in the gazette summary", "the Survey data". */
final class Attribution {
  private static final Set<Kind> VOICES = Set.of(Kind.DATASET, Kind.PUBLISHER);

  private Attribution() {}

  /**
   * @param source id of the document to stay within
   * @param claimant slug of the dataset or publisher that is to have said it
   * @param mentions those that are left as what the question is about
   */
  record Found(
      @Nullable String source,
      @Nullable String claimant,
      List<Mention> mentions,
      Set<Integer> explained) {}

  static Found find(List<Token> tokens, List<Mention> mentions, Known known) {
    Set<Integer> explained = new HashSet<>();
    List<Mention> about = new ArrayList<>();
    String source = null;
    String claimant = null;
    for (Mention mention : mentions) {
      List<Source> own =
          known.sources().stream().filter(s -> s.publisher().equals(mention.slug())).toList();
      if (own.size() == 1) {
        source = own.get(0).id();
      } else if (VOICES.contains(mention.entity().kind())) {
        claimant = mention.slug();
      } else {
        about.add(mention);
      }
    }
    for (Source candidate : known.sources()) {
      int at = source == null ? idWord(candidate, tokens, mentions) : -1;
      if (at >= 0) {
        source = candidate.id();
        explained.add(at);
      }
    }
    return new Found(source, claimant, List.copyOf(about), explained);
  }

  /** The first word of an id names its source: "gazette" of "gazette-2031-04-10". */
  private static int idWord(Source source, List<Token> tokens, List<Mention> mentions) {
    String first = Arrays.asList(source.id().split("-")).get(0);
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      boolean named = mentions.stream().anyMatch(m -> m.start() <= at && at <= m.end());
      if (!named && first.length() > 3 && tokens.get(i).word().equals(first)) {
        return i;
      }
    }
    return -1;
  }
}
