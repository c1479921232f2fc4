package aimarket.knowledge.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes outlines of questions, of those that are asked and of those that are known alike. */
final class Outliner {
  /** Which day does not matter: the words of a time are marked, not read. */
  private static final Dates ANY_DAY = new Dates(LocalDate.EPOCH);

  private final Lexicon lexicon;
  private final Names names;
  private final Framing framing;

  Outliner(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
    this.framing = new Framing(lexicon);
  }

  /**
   * @param words stems and markers
   * @param light words that carry no meaning of their own
   * @param entities slugs of those that are named
   */
  record Outlined(List<String> words, Set<String> light, Set<String> entities) {}

  Outlined outline(String text) {
    List<Token> tokens = framing.core(Tokens.of(Tokens.clean(text)));
    return outline(tokens, names.find(tokens).mentions());
  }

  Outlined outline(List<Token> tokens, List<Mention> mentions) {
    return outline(tokens, mentions, List.of());
  }

  /**
   * @param measures positions of the words that name what is measured, to be marked too
   */
  Outlined outline(
      List<Token> tokens, List<Mention> mentions, List<? extends Collection<Integer>> measures) {
    Outline outline = new Outline();
    Set<String> entities = new HashSet<>();
    for (Mention mention : mentions) {
      outline.mark(Outline.NAME, mention.start(), mention.end());
      entities.add(mention.slug());
    }
    lexicon.absent.findApart(tokens).forEach(m -> outline.markAll(Outline.NAME, m.positions()));
    measures.forEach(m -> outline.markAll(Outline.MEASURE, m));
    List<Dates.Found> dates = ANY_DAY.find(tokens);
    dates.forEach(d -> outline.markAll(Outline.TIME, d.positions()));
    Set<Integer> dated = Scan.union(dates.stream().map(Dates.Found::positions).toList());
    Numbers.find(tokens, dated).forEach(n -> outline.markAll(Outline.AMOUNT, n.positions()));
    lexicon
        .segments
        .findApart(tokens)
        .forEach(s -> outline.markAll(Outline.SEGMENT, s.positions()));
    lexicon
        .absentSegments
        .findApart(tokens)
        .forEach(s -> outline.markAll(Outline.SEGMENT, s.positions()));
    Set<String> light = new HashSet<>();
    for (Token token : tokens) {
      if (lexicon.isCommon(token) || lexicon.isEveryday(token)) {
        light.add(Outline.stem(token.word()));
      }
    }
    return new Outlined(outline.words(tokens), light, Set.copyOf(entities));
  }
}
