package aimarket.knowledge.reading;

import java.util.List;

/** Cuts off what people say before and after a question, which says nothing of what is asked. */
final class Framing {
  private static final String WHO = "who";

  private final Lexicon lexicon;

  Framing(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The question itself; never empty where the text is not. */
  List<Token> core(List<Token> tokens) {
    List<Token> rest = tokens;
    for (int cut = opening(rest); cut > 0 && cut < rest.size(); cut = opening(rest)) {
      rest = rest.subList(cut, rest.size());
    }
    for (int cut = closing(rest); cut > 0 && cut < rest.size(); cut = closing(rest)) {
      rest = rest.subList(0, cut);
    }
    return List.copyOf(rest);
  }

  /** The same, but "says who?" keeps what it cannot do without. */
  List<Token> asked(List<Token> tokens) {
    List<Token> core = core(tokens);
    return core.size() == 1 && core.get(0).word().equals(WHO) ? List.copyOf(tokens) : core;
  }

  /** How many words at the beginning open it. */
  private int opening(List<Token> tokens) {
    return lexicon.openings.find(tokens).stream()
        .filter(m -> m.start() == 0)
        .mapToInt(m -> m.end() + 1)
        .max()
        .orElse(0);
  }

  /** Where the words that close it begin. */
  private int closing(List<Token> tokens) {
    return lexicon.closings.find(tokens).stream()
        .filter(m -> m.end() == tokens.size() - 1)
        .mapToInt(Match::start)
        .min()
        .orElse(tokens.size());
  }
}
