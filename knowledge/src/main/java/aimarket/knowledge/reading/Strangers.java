package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.reading.Reading.Declined.Why;
import aimarket.knowledge.reading.Screen.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that nothing here knows: what is asked of them is never answered with what is of others.
 */
final class Strangers {
  private static final Set<String> TIMES =
      Set.of(
          Stem.of("times"), Stem.of("years"), Stem.of("months"), Stem.of("weeks"), Stem.of("days"));
  private static final Set<String> ASKING = Set.of("did", "does", "do", "has", "have", "will");
  private static final Set<String> SAYING =
      Set.of(
          Stem.of("say"),
          Stem.of("said"),
          Stem.of("think"),
          Stem.of("claim"),
          Stem.of("announce"),
          Stem.of("decide"),
          Stem.of("rule"),
          Stem.of("argue"),
          Stem.of("report"),
          Stem.of("write"),
          Stem.of("predict"),
          Stem.of("warn"),
          Stem.of("call"));
  private static final Pattern VERSION = Pattern.compile("\\d{1,2}(?:\\.\\d)?");

  private final Lexicon lexicon;

  Strangers(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "Acorn 5", where all that is known is Acorn: a figure of another version is none of it. */
  Optional<Refusal> version(Scan scan) {
    List<Token> tokens = scan.tokens();
    Set<Integer> amounts =
        Scan.union(Numbers.find(tokens, Set.of()).stream().map(Numbers.Found::positions).toList());
    for (int i = 1; i < tokens.size(); i++) {
      boolean version = VERSION.matcher(tokens.get(i).word()).matches() && !amounts.contains(i);
      boolean time = i + 1 < tokens.size() && TIMES.contains(tokens.get(i + 1).stem());
      if (version && !time && isProduct(tokens.get(i - 1), i - 1, scan)) {
        String what = tokens.get(i - 1).text() + " " + tokens.get(i).text();
        return Optional.of(new Refusal(Why.ABSENT_ENTITY, what));
      }
    }
    return Optional.empty();
  }

  private boolean isProduct(Token token, int at, Scan scan) {
    Optional<Mention> mention =
        scan.mentions().stream().filter(m -> m.start() <= at && at <= m.end()).findFirst();
    boolean another =
        token.capital()
            && !English.isWord(token)
            && scan.metrics().stream().noneMatch(m -> m.positions().contains(at + 1));
    return mention
        .map(m -> m.end() == at && m.entity().kind() == Entity.Kind.PRODUCT)
        .orElse(another);
  }

  /**
   * "Doe's lab", "the Cedar company": somebody who is told apart by a word that nothing here knows,
   * so that no sentence about those who are known is about them.
   */
  Optional<Refusal> described(Scan scan) {
    List<Token> tokens = scan.tokens();
    return lexicon.relations.find(tokens).stream()
        .filter(noun -> noun.start() > 0 && isStrange(noun.start() - 1, scan))
        .map(noun -> tokens.get(noun.start() - 1).text() + " " + tokens.get(noun.start()).text())
        .map(who -> new Refusal(Why.ABSENT_ENTITY, who))
        .findFirst();
  }

  private boolean isStrange(int at, Scan scan) {
    Token token = scan.tokens().get(at);
    boolean absent =
        token.possessive()
            && lexicon.absent.find(scan.tokens()).stream().anyMatch(m -> m.end() == at);
    boolean known = scan.mentions().stream().anyMatch(m -> m.start() <= at && at <= m.end());
    boolean article = at > 0 && scan.tokens().get(at - 1).word().equals("the");
    boolean name = token.capital() || token.word().length() > 2 && !English.isWord(token);
    return !known && (absent || article && name && scan.left().contains(token));
  }

  /** A word that is left over and reads like a name. */
  Optional<Refusal> name(Scan scan) {
    Set<String> offices =
        lexicon.offices.find(scan.tokens()).stream()
            .flatMap(o -> o.positions().stream())
            .map(i -> scan.tokens().get(i).word())
            .collect(Collectors.toUnmodifiableSet());
    String name =
        scan.left().stream()
            .filter(t -> !offices.contains(t.word())) // "it is for our CRO"
            .filter(t -> !lexicon.isSeen(t) && !lexicon.imprints.words().contains(t.word()))
            .filter(t -> t.capital() || !English.isWord(t))
            .filter(t -> t.capital() || (scan.entities().isEmpty() && t.word().length() > 2))
            .map(t -> t.possessive() ? t.text().substring(0, t.text().length() - 2) : t.text())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Why.ABSENT_ENTITY, name));
  }

  /** "What did the FTC say of it?" asks for the words of somebody whom nothing here knows. */
  Optional<Refusal> speaker(Scan scan) {
    List<Token> tokens = scan.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token before = tokens.get(i - 1);
      boolean asked = ASKING.contains(before.word());
      if (before.word().equals("the") && i > 1) {
        asked = ASKING.contains(tokens.get(i - 2).word());
      }
      boolean ever = tokens.get(i + 1).word().equals("ever") && i + 2 < tokens.size();
      boolean says = SAYING.contains(tokens.get(ever ? i + 2 : i + 1).stem());
      boolean name = token.capital() || !English.isWord(token);
      if (asked && says && name && scan.left().contains(token)) {
        return lexicon.isSeen(token)
            ? Optional.empty()
            : Optional.of(new Refusal(Why.ABSENT_ENTITY, token.text()));
      }
    }
    return Optional.empty();
  }
}
