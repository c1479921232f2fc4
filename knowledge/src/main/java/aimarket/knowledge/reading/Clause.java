package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Nature;
import aimarket.knowledge.reading.Stated.Hedge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A clause of a message, and what the stages found in it. */
record Clause(
    String sentence,
    List<Token> tokens,
    List<Mention> mentions,
    List<Match<String>> metrics,
    List<List<Numbers.Found>> amounts,
    List<When> whens,
    List<Match<Lexicon.BasisOf>> basesFound,
    Set<String> segments,
    Set<Integer> explained,
    @Nullable Nature nature,
    boolean ahead,
    Lexicon lexicon) {
  private static final Set<String> PRONOUNS =
      Set.of("it", "its", "they", "their", "company", "firm", "lab", "startup", "maker", "that");
  private static final Set<String> OVER =
      Set.of(
          "over",
          "above",
          "exceed",
          "exceeds",
          "exceeding",
          "exceeded",
          "beyond",
          "topped",
          "tops",
          "surpassed",
          "passed",
          "past",
          "least",
          "north",
          "upwards",
          "more");
  private static final Set<String> UNDER =
      Set.of("under", "below", "less", "fewer", "most", "short", "beneath", "south", "lower");
  private static final Set<String> NEARLY =
      Set.of("nearly", "almost", "approaching", "approaches", "nearing", "close");
  private static final Set<String> ABOUT =
      Set.of("about", "around", "roughly", "approximately", "circa", "some", "estimated");
  private static final Set<String> LINKS = Set.of("than", "to", "of", "a", "an", "the", "at", "as");
  private static final Set<String> NEGATED =
      Set.of(
          "not", "never", "no", "nor", "isnt", "wasnt", "doesnt", "didnt", "hasnt", "havent",
          "arent", "wont", "denied", "denies", "deny", "false", "wrong", "without", "neither");
  private static final Set<String> SUPPOSED =
      Set.of(
          "if",
          "would",
          "could",
          "might",
          "may",
          "unless",
          "suppose",
          "imagine",
          "maybe",
          "perhaps",
          "rumoured",
          "rumored",
          "whether");
  private static final Set<String> CHANGED =
      Set.of(
          "more",
          "less",
          "higher",
          "lower",
          "ahead",
          "behind",
          "bigger",
          "smaller",
          "larger",
          "up",
          "down",
          "increase",
          "rise",
          "drop",
          "fall",
          "jump",
          "extra",
          "additional",
          "apart");
  private static final Set<String> BEHIND =
      Set.of("trails", "trail", "trailing", "behind", "lags", "lag", "lagging");
  private static final Set<String> PACES =
      Set.of(
          "month",
          "monthly",
          "months",
          "quarter",
          "quarterly",
          "week",
          "weekly",
          "day",
          "daily",
          "hour",
          "hourly",
          "half",
          "decade");
  private static final Set<String> NARROWING =
      Set.of(
          "in",
          "among",
          "within",
          "for",
          "across",
          "at",
          "on",
          "excluding",
          "including",
          "only",
          "alone",
          "outside",
          "amongst",
          "inside",
          "without",
          "from");

  static Clause of(String text, String sentence, Lexicon lexicon, Names names, Dates dates) {
    List<Token> tokens = Tokens.of(Tokens.clean(text));
    List<Mention> mentions = names.find(tokens).mentions();
    Set<Integer> named = MessageReader.words(mentions);
    Set<Integer> explained = new HashSet<>(named);
    List<Dates.Found> dated = dates.find(tokens);
    Set<Integer> days = Scan.union(dated.stream().map(Dates.Found::positions).toList());
    explained.addAll(days);
    List<Numbers.Found> numbers = Numbers.find(tokens, days);
    numbers.forEach(n -> explained.addAll(n.positions()));
    List<Match<String>> metrics =
        lexicon.metrics.findOuter(tokens).stream()
            .filter(m -> !named.containsAll(m.positions()))
            .toList();
    metrics.forEach(m -> explained.addAll(m.positions()));
    List<Match<Lexicon.BasisOf>> bases = lexicon.bases.find(tokens);
    bases.forEach(b -> explained.addAll(b.positions()));
    Set<Integer> measured = Scan.union(metrics.stream().map(Match::positions).toList());
    Set<String> segments = new LinkedHashSet<>();
    for (Match<String> segment : lexicon.segments.findApart(tokens)) {
      boolean apart = segment.positions().stream().noneMatch(named::contains);
      if (apart && !measured.containsAll(segment.positions())) {
        segments.add(segment.value());
        explained.addAll(segment.positions());
      }
    }
    List<Match<Nature>> natures = lexicon.natures.find(tokens);
    natures.forEach(n -> explained.addAll(n.positions()));
    boolean cued = false;
    for (Match<String> cue : lexicon.cues.findOuter(tokens)) {
      cued |= cue.value().equals("ahead");
    }
    Nature nature = natures.isEmpty() ? null : natures.get(0).value();
    List<When> whens = dated.stream().map(Dates.Found::when).distinct().toList();
    boolean ahead =
        cued
            || (nature != null && nature.isForward())
            || whens.stream().anyMatch(When::ahead)
            || tokens.stream().anyMatch(t -> t.word().equals("will"));
    return new Clause(
        sentence,
        tokens,
        mentions,
        metrics,
        together(numbers),
        whens,
        bases,
        segments,
        explained,
        nature,
        ahead,
        lexicon);
  }

  /** The two ends of a range are one amount. */
  private static List<List<Numbers.Found>> together(List<Numbers.Found> numbers) {
    List<List<Numbers.Found>> amounts = new ArrayList<>();
    for (Numbers.Found number : numbers) {
      List<Numbers.Found> last = amounts.isEmpty() ? List.of() : amounts.get(amounts.size() - 1);
      if (!last.isEmpty() && last.get(0).positions().equals(number.positions())) {
        amounts.set(amounts.size() - 1, List.of(last.get(0), number));
      } else {
        amounts.add(List.of(number));
      }
    }
    amounts.sort(java.util.Comparator.comparing(a -> a.get(0).positions().get(0)));
    return amounts;
  }

  /** Words between a phrase and an amount; one before it is nearer than one behind it. */
  int distance(Match<String> match, int at) {
    if (match.positions().contains(at) || match.start() < at && match.end() > at) {
      return 0;
    }
    return match.end() < at ? 2 * (at - match.end()) : 2 * (match.start() - at) + 1;
  }

  /**
   * It goes on about what was spoken of: by a pronoun, or by naming nobody else before the amount.
   *
   * @param from where the amount before ends; 0 for none
   */
  boolean leansOnBefore(int from, int at) {
    boolean pronoun = tokens.subList(from, at).stream().anyMatch(t -> PRONOUNS.contains(t.word()));
    return pronoun || !hasStranger(from, at);
  }

  /** A name that nothing here knows. */
  private boolean hasStranger(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean upper = Character.isUpperCase(token.text().codePointAt(0));
      if (upper && !explained.contains(i) && !lexicon.isEveryday(token)) {
        return true;
      }
    }
    return lexicon.absent.find(tokens).stream().anyMatch(m -> m.start() >= from && m.end() < to);
  }

  Map<String, String> bases(List<String> measures) {
    Map<String, String> stated = new HashMap<>();
    for (Match<Lexicon.BasisOf> match : basesFound) {
      if (measures.contains(match.value().metric())) {
        stated.putIfAbsent(match.value().metric(), match.value().basis());
      }
    }
    return stated;
  }

  Hedge hedge(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      String word = tokens.get(i).word();
      if (UNDER.contains(word) || (word.equals("up") && next(i, "to"))) {
        return Hedge.UNDER;
      }
      if (OVER.contains(word)) {
        return Hedge.OVER;
      }
      if (NEARLY.contains(word)) {
        return Hedge.NEARLY;
      }
      if (ABOUT.contains(word)) {
        return Hedge.ABOUT;
      }
      if (!LINKS.contains(word)) {
        return Hedge.NONE;
      }
    }
    return Hedge.NONE;
  }

  private boolean next(int at, String word) {
    return at + 1 < tokens.size() && tokens.get(at + 1).word().equals(word);
  }

  /** "From $1B to $2B": the first is not what is now. */
  boolean was(int at) {
    boolean from = at > 0 && tokens.get(at - 1).word().equals("from");
    return from || tokens.stream().anyMatch(t -> Set.of("was", "were", "had").contains(t.word()));
  }

  /** Why the amount must not be confirmed. */
  List<String> doubts(List<Numbers.Found> amount, List<String> measures) {
    List<String> doubts = new ArrayList<>();
    if (has(NEGATED)) {
      doubts.add("the message denies it");
    }
    if (has(SUPPOSED)) {
      doubts.add("the message only supposes it");
    }
    if (isChange(amount) && !isDistance(measures)) {
      doubts.add("the message states a change or a distance");
    }
    if (has(BEHIND)) {
      doubts.add("the message has them the other way round");
    }
    pace(measures).ifPresent(word -> doubts.add("the message has it by the “" + word + "”"));
    String strangers = strangers();
    if (!strangers.isEmpty()) {
      doubts.add("nothing here knows what “" + strangers + "” narrows it to");
    }
    return doubts;
  }

  private boolean has(Set<String> words) {
    return tokens.stream().anyMatch(t -> words.contains(t.word()));
  }

  /** A lead over a rival is a distance by itself. */
  private boolean isDistance(List<String> measures) {
    return measures.stream()
        .flatMap(m -> lexicon.vocabulary.metric(m).stream())
        .anyMatch(m -> "rival".equals(m.counterpartyRole()));
  }

  /** "by $8B", "$8B more". */
  private boolean isChange(List<Numbers.Found> amount) {
    List<Integer> at = amount.get(0).positions();
    int first = at.get(0);
    int last = at.get(at.size() - 1);
    boolean by = first > 0 && tokens.get(first - 1).word().equals("by");
    boolean more = last + 1 < tokens.size() && CHANGED.contains(tokens.get(last + 1).word());
    return by || more;
  }

  /** A stretch of time that nothing explains: "a day" is no "a year". */
  private java.util.Optional<String> pace(List<String> measures) {
    Set<Integer> own =
        Scan.union(
            metrics.stream()
                .filter(m -> measures.contains(m.value()))
                .map(Match::positions)
                .toList());
    Set<Integer> dated = new HashSet<>(explained);
    metrics.forEach(m -> dated.removeAll(m.positions()));
    for (int i = 0; i < tokens.size(); i++) {
      if (PACES.contains(tokens.get(i).word()) && !own.contains(i) && !dated.contains(i)) {
        return java.util.Optional.of(tokens.get(i).word());
      }
    }
    return java.util.Optional.empty();
  }

  /** Words behind "in", "among" and the like that nothing explains: they may narrow the figure. */
  private String strangers() {
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!NARROWING.contains(tokens.get(i).word()) || explained.contains(i)) {
        continue;
      }
      for (int j = i + 1; j < Math.min(tokens.size(), i + 4); j++) {
        Token token = tokens.get(j);
        boolean plain = lexicon.isCommon(token) || lexicon.isEveryday(token) || token.isNumber();
        if (explained.contains(j)) {
          break;
        }
        if (!plain) {
          strange.add(token.text());
          break;
        }
      }
    }
    return strange.stream().distinct().collect(Collectors.joining(", "));
  }
}
