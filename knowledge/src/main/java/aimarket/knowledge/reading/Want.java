package aimarket.knowledge.reading;

import aimarket.knowledge.vocabulary.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question wants, where an answer that does not have it is none, however near it comes: told
 * by the vocabulary's words, for figures and for sentences alike.
 */
public enum Want {
  /** Dollars, in so many words. */
  MONEY,
  /** What something cost or what is paid for it, which may be no more than a way of speaking. */
  COST,
  PLACE,
  /** Somebody by name, and not the company alone. */
  PERSON,
  /** How high a goal was. */
  LEVEL,
  /** By how much a goal was missed. */
  SHORTFALL,
  /** What all of a market comes to, and not what somebody in it has. */
  WORLD;

  /** What a question wants, by its words as they were read. */
  public static Set<Want> of(String question, Words words) {
    return of(Tokens.of(question), phrases(words));
  }

  static Set<Want> of(List<Token> tokens, Phrases<Want> phrases) {
    return phrases.find(tokens).stream().map(Match::value).collect(Collectors.toUnmodifiableSet());
  }

  static Phrases<Want> phrases(Words words) {
    Phrases<Want> phrases = Phrases.byStem();
    words
        .wants()
        .forEach((code, said) -> phrases.addAll(valueOf(code.toUpperCase(Locale.ROOT)), said));
    return phrases;
  }
}
