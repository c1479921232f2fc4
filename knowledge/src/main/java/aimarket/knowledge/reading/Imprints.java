package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.fact.Source;
import aimarket.knowledge.reading.Imprint.What;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises questions about a document itself: "when did the Gazette essay come out?". Each way to
 * name a document is put down as one word, which the cue phrases have in its place, so that "when
 * was the deal in the Gazette essay announced" is none of them.
 */
final class Imprints {
  private static final Token PAPER = Tokens.of(What.PAPER).get(0);
  private static final List<Token> BEHIND = Tokens.of("of");

  /** What may stand right before a noun for a document: "the internal report" is none of ours. */
  private static final Set<String> LEADING =
      Set.of(
          "the",
          "this",
          "that",
          "these",
          "those",
          "a",
          "an",
          "our",
          "your",
          "my",
          "its",
          "which",
          "what",
          "whose",
          "of",
          "newest",
          "latest",
          "recent",
          "oldest",
          "earliest",
          "all",
          "any");

  /** Those of them that say no more than that it is one of ours. */
  private static final Set<String> POINTERS =
      Set.of("the", "this", "that", "these", "those", "a", "an", "our", "your", "my", "its", "all");

  /** Whose a document is, behind its noun. */
  private static final Set<String> FROM = Set.of("by", "from", "in", "at", "on", "of");

  /** One word or none stands between a publisher and the noun: "the Gazette's March essay". */
  private static final int NEAR = 2;

  private static final Set<String> POINTING = Set.of("it", "that", "this", "they");

  private final Lexicon lexicon;
  private final Names names;
  private final Known known;

  Imprints(Lexicon lexicon, Known known) {
    this.lexicon = lexicon;
    this.names = new Names(lexicon);
    this.known = known;
  }

  /**
   * @param description what the document is said to have; empty where it is named or pointed to
   * @param foreign a document of somebody who has none here, as written; else empty
   */
  record Found(Imprint imprint, String description, String foreign) {}

  private enum Kind {
    WORD,
    OURS,
    /** Of a publisher who has no document here. */
    FOREIGN
  }

  /** Some positions of the text as one word. */
  private record Unit(Token token, int from, int to, Kind kind, List<String> documents) {
    static Unit word(Token token, int at) {
      return new Unit(token, at, at, Kind.WORD, List.of());
    }

    static Unit paper(int from, int to, Kind kind, List<String> documents) {
      return new Unit(PAPER, from, to, kind, documents);
    }

    boolean isPaper() {
      return kind != Kind.WORD;
    }

    Stream<Integer> positions() {
      return IntStream.rangeClosed(from, to).boxed();
    }
  }

  /** A phrase that was found, in the units of the text. */
  private record Cue(What what, List<Unit> units, Match<String> match) {
    List<Unit> papers() {
      return match.positions().stream().map(units::get).filter(Unit::isPaper).toList();
    }

    /** The words that are none of the phrase. */
    List<Unit> rest() {
      return IntStream.range(0, units.size())
          .filter(i -> !match.positions().contains(i))
          .mapToObj(units::get)
          .toList();
    }
  }

  Optional<Found> of(Scan scan, @Nullable Question before) {
    boolean behind = before != null && isOfDocument(before);
    List<Unit> units = units(scan.tokens(), behind);
    Optional<Cue> cue = cue(units).filter(c -> !c.what().isOfAll() || isOfAll(scan));
    if (cue.isPresent()) {
      return found(cue.get(), scan, before);
    }
    boolean bare = behind && scan.entities().isEmpty() && scan.content().size() <= 1;
    if (!bare || units.stream().anyMatch(Unit::isPaper)) {
      return Optional.empty();
    }
    List<Unit> whole = new ArrayList<>(units); // "who is the author?" is asked of that document
    BEHIND.forEach(t -> whole.add(Unit.word(t, units.size())));
    whole.add(Unit.paper(units.size(), units.size(), Kind.OURS, List.of()));
    return cue(whole).map(c -> pointing(c.what(), before));
  }

  /** Whether the question before was about a document, or about where something stands. */
  private static boolean isOfDocument(Question before) {
    return before.form() == Form.SOURCES || before.source() != null && before.topic() == null;
  }

  /** "The newest of our sources", and not the newest that has a figure. */
  private static boolean isOfAll(Scan scan) {
    return scan.entities().isEmpty() && scan.metrics().stream().noneMatch(Measures.Scored::phrased);
  }

  private Optional<Cue> cue(List<Unit> units) {
    List<Token> tokens = units.stream().map(Unit::token).toList();
    return lexicon.imprints.find(tokens).stream()
        .filter(m -> m.positions().stream().anyMatch(i -> units.get(i).isPaper()))
        .filter(m -> !m.value().equals(What.PAPER))
        .map(m -> new Cue(What.valueOf(m.value().toUpperCase(Locale.ROOT)), units, m))
        .findFirst();
  }

  private Optional<Found> found(Cue cue, Scan scan, @Nullable Question before) {
    Optional<Unit> foreign =
        cue.papers().stream().filter(u -> u.kind() == Kind.FOREIGN).findFirst();
    if (foreign.isPresent()) {
      Imprint none = new Imprint(cue.what(), List.of(), false);
      return Optional.of(new Found(none, "", text(foreign.get(), scan)));
    }
    if (cue.papers().stream()
        .anyMatch(u -> POINTING.contains(scan.tokens().get(u.from()).word()))) {
      return Optional.of(pointing(cue.what(), before));
    }
    List<String> named =
        cue.units().stream().flatMap(u -> u.documents().stream()).distinct().toList();
    if (!named.isEmpty() || cue.what().isOfAll()) {
      return Optional.of(new Found(new Imprint(cue.what(), named, false), "", ""));
    }
    return described(cue, scan);
  }

  /** Who wrote what is only described is told by what describes it, as everything in words is. */
  private Optional<Found> described(Cue cue, Scan scan) {
    List<Unit> rest = cue.rest();
    boolean described =
        !scan.amounts().isEmpty()
            || !scan.entities().isEmpty()
            || rest.stream().flatMap(Unit::positions).anyMatch(scan.content()::contains);
    List<String> sort = described ? List.of() : ofSort(cue, scan);
    boolean dated = cue.what() == What.DATE || cue.what() == What.AGE;
    if (scan.claimant() != null || !(described && dated) && sort.isEmpty()) {
      return Optional.empty();
    }
    String description =
        Stream.concat(cue.papers().stream(), rest.stream())
            .map(u -> text(u, scan))
            .collect(Collectors.joining(" "));
    Imprint imprint = new Imprint(cue.what(), sort, false);
    return Optional.of(new Found(imprint, described ? description : "", ""));
  }

  private static Found pointing(What what, @Nullable Question before) {
    boolean named = before != null && before.source() != null;
    List<String> documents = named ? List.of(before.source()) : List.of();
    return new Found(new Imprint(what, documents, true), "", "");
  }

  /** "The brief", where one document here is a brief. */
  private List<String> ofSort(Cue cue, Scan scan) {
    Set<String> words =
        cue.papers().stream()
            .flatMap(Unit::positions)
            .map(i -> scan.tokens().get(i).word())
            .collect(Collectors.toSet());
    List<String> ids =
        known.sources().stream().filter(s -> words.contains(s.genre())).map(Source::id).toList();
    return ids.size() == 1 ? ids : List.of();
  }

  private static String text(Unit unit, Scan scan) {
    return unit.positions().map(i -> scan.tokens().get(i).text()).collect(Collectors.joining(" "));
  }

  /** The text with every document as one word. */
  private List<Unit> units(List<Token> tokens, boolean behind) {
    List<Mention> mentions = names.find(tokens).mentions();
    List<Match<String>> nouns =
        lexicon.imprints.findApart(tokens).stream()
            .filter(m -> m.value().equals(What.PAPER))
            .toList();
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Unit unit = unit(i, tokens, mentions, nouns, behind);
      while (unit.isPaper() && !units.isEmpty() && isLed(units.get(units.size() - 1))) {
        units.remove(units.size() - 1); // "our sources" are sources
      }
      units.add(unit);
      i = unit.to();
    }
    return units;
  }

  private static boolean isLed(Unit unit) {
    return !unit.isPaper() && POINTERS.contains(unit.token().word());
  }

  private Unit unit(
      int at,
      List<Token> tokens,
      List<Mention> mentions,
      List<Match<String>> nouns,
      boolean behind) {
    Unit word = Unit.word(tokens.get(at), at);
    Optional<Mention> mention = mentions.stream().filter(m -> m.start() == at).findFirst();
    if (mention.isPresent()) {
      return ofPublisher(mention.get(), tokens, nouns).orElse(word);
    }
    Optional<Match<String>> noun = nouns.stream().filter(n -> n.start() == at).findFirst();
    if (noun.isPresent()) {
      return ofNoun(noun.get(), tokens, mentions).orElse(word);
    }
    boolean points = behind && POINTING.contains(tokens.get(at).word());
    return points ? Unit.paper(at, at, Kind.OURS, List.of()) : word;
  }

  private Optional<Unit> ofPublisher(
      Mention mention, List<Token> tokens, List<Match<String>> nouns) {
    List<String> own = documents(mention.entity());
    int end = end(mention, tokens, nouns);
    boolean foreign = own.isEmpty();
    boolean other = foreign && (!isPublisher(mention) || end == mention.end());
    return end < 0 || other
        ? Optional.empty()
        : Optional.of(Unit.paper(mention.start(), end, foreign ? Kind.FOREIGN : Kind.OURS, own));
  }

  private static boolean isPublisher(Mention mention) {
    return mention.entity().kind() == Entity.Kind.PUBLISHER;
  }

  /** Where the words for a publisher's document end; -1 where they are for something of it. */
  private int end(Mention mention, List<Token> tokens, List<Match<String>> nouns) {
    Optional<Match<String>> noun =
        nouns.stream()
            .filter(n -> n.end() >= mention.start() && n.start() <= mention.end() + NEAR)
            .findFirst();
    if (noun.isPresent()) {
      return Math.max(mention.end(), noun.get().end());
    }
    int next = mention.end() + 1;
    boolean alone =
        !tokens.get(mention.end()).possessive()
            && (next == tokens.size()
                || lexicon.isCommon(tokens.get(next))
                || lexicon.imprints.words().contains(tokens.get(next).word()));
    return alone ? mention.end() : -1;
  }

  /** "The essay", "the essay by the Gazette"; nothing where somebody else's is meant. */
  private Optional<Unit> ofNoun(Match<String> noun, List<Token> tokens, List<Mention> mentions) {
    int start = noun.start();
    boolean led = start == 0 || LEADING.contains(tokens.get(start - 1).word());
    if (!led) {
      return Optional.empty();
    }
    int next = noun.end() + 1;
    boolean from = next < tokens.size() && FROM.contains(tokens.get(next).word());
    int whose = from && next + 1 < tokens.size() && isArticle(tokens.get(next + 1)) ? 2 : 1;
    Optional<Mention> owner =
        mentions.stream()
            .filter(m -> from && m.start() == next + whose)
            .filter(m -> isPublisher(m) || !documents(m.entity()).isEmpty())
            .findFirst();
    if (owner.isPresent()) {
      List<String> own = documents(owner.get().entity());
      Kind kind = own.isEmpty() ? Kind.FOREIGN : Kind.OURS;
      return Optional.of(Unit.paper(start, owner.get().end(), kind, own));
    }
    return Optional.of(Unit.paper(start, noun.end(), Kind.OURS, List.of()));
  }

  private static boolean isArticle(Token token) {
    return token.word().equals("the") || token.word().equals("an") || token.word().equals("a");
  }

  /** Those that somebody published or wrote. */
  private List<String> documents(Entity entity) {
    Set<String> ids = new LinkedHashSet<>();
    for (Source source : known.sources()) {
      if (source.publisher().equals(entity.slug()) || entity.name().equals(source.author())) {
        ids.add(source.id());
      }
    }
    return List.copyOf(ids);
  }
}
