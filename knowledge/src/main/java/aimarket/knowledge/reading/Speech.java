package aimarket.knowledge.reading;

import java.util.List;
import java.util.Set;

/** Whether a party is named for what it says of another: "… according to Birch". */
final class Speech {
  private static final Set<String> BEFORE = Set.of("per");
  private static final Set<String> ACCOUNTS =
      Set.of(
          "version",
          "account",
          "reckoning",
          "count",
          "math",
          "maths",
          "arithmetic",
          "estimate",
          "view",
          "telling",
          "calculation",
          "calculations",
          "sums",
          "reading");
  private static final Set<String> SAYS =
      Set.of(
          "say",
          "says",
          "said",
          "claim",
          "claims",
          "claimed",
          "reckon",
          "reckons",
          "insist",
          "insists",
          "allege",
          "alleges",
          "estimate",
          "estimates",
          "put",
          "puts");
  private static final Set<String> DOES = Set.of("does", "do", "did", "would", "will");
  private static final Set<String> POINTING = Set.of("it", "that", "this", "they", "them");

  private Speech() {}

  /** Only beside another party, or a word that points at one, and where it has said something. */
  static boolean isBy(Mention who, List<Token> tokens, List<Mention> mentions, Known known) {
    if (known.metricsSaidBy(who.slug()).isEmpty()) {
      return false;
    }
    boolean another = mentions.stream().anyMatch(m -> !m.slug().equals(who.slug()));
    if (isAccount(who, tokens)) {
      return another || tokens.stream().anyMatch(t -> POINTING.contains(t.word()));
    }
    return says(who, tokens, mentions);
  }

  private static boolean isAccount(Mention who, List<Token> tokens) {
    String before = word(tokens, who.start() - 1);
    boolean according = before.equals("to") && word(tokens, who.start() - 2).equals("according");
    boolean account = // "how does Birch count it" is asked of Birch
        ACCOUNTS.contains(word(tokens, who.end() + 1)) && !DOES.contains(before);
    return according || BEFORE.contains(before) || account;
  }

  /** "What does Birch say it is": what is said is named right behind. */
  private static boolean says(Mention who, List<Token> tokens, List<Mention> mentions) {
    int said = who.end() + 1;
    if (!SAYS.contains(word(tokens, said))) {
      return false;
    }
    return POINTING.contains(word(tokens, said + 1))
        || mentions.stream()
            .anyMatch(
                m -> !m.slug().equals(who.slug()) && m.start() > said && m.start() <= said + 2);
  }

  private static String word(List<Token> tokens, int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).word();
  }
}
