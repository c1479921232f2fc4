package aimarket.knowledge.reading;

import aimarket.knowledge.fact.Entity;
import aimarket.knowledge.reading.KnownQuestions.Kind;
import aimarket.knowledge.reading.Reading.Declined.Why;
import aimarket.knowledge.vocabulary.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must not be answered, whatever else was found: the one place that declines. */
final class Screen {
  private static final int FOREIGN_WORDS = 2;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** How likely by its wording what the store does not hold must be before it is declined. */
  private static final double SURE = 0.85;

  /** The same where something of this market is named. */
  private static final double SUREST = 0.95;

  private static final double HALF = 0.5;

  /** How likely it must be that what is asked is not here, where words are left over. */
  private static final double ELSEWHERE = 0.6;

  /** A statement that the question is worded for this much is asked for, and no figure. */
  private static final double TOLD = 0.3;

  /** Leaning to a figure less than this, a segment that is not known may be a word like others. */
  private static final double HARDLY = -1;

  /** The kind of phrasings, in the data, that tell the bot what to do. */
  private static final String INSTRUCTION = "instruction";

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
  private static final Set<String> SUPPOSING = Set.of("if", "once", "suppose");
  private static final Set<String> ANYBODY =
      Set.of("a", "an", "customers", "enterprises", "firms", "companies");
  private static final Pattern VERSION = Pattern.compile("\\d{1,2}(?:\\.\\d)?");

  private final Lexicon lexicon;

  Screen(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Why to decline, and the words that made it so. */
  record Refusal(Why why, String what) {}

  /** Before anything is read: what is no question about this market at all. */
  Optional<Refusal> first(Scan scan) {
    if (!lexicon.instructions.find(scan.tokens()).isEmpty()) {
      return Optional.of(new Refusal(Why.INSTRUCTION, scan.text()));
    }
    Optional<String> language = language(scan);
    if (language.isPresent()) {
      return Optional.of(new Refusal(Why.OTHER_LANGUAGE, language.get()));
    }
    if (Standing.of(scan) != null) {
      return Optional.empty();
    }
    boolean field =
        scan.hasMetric()
            || !scan.entities().isEmpty()
            || scan.source() != null
            || scan.claimant() != null
            || !scan.segments().isEmpty();
    boolean phrased = scan.metrics().stream().anyMatch(Measures.Scored::phrased);
    boolean overview = scan.cue(Form.PROFILE) && !scan.entities().isEmpty();
    boolean amount = field && scan.amounts().stream().anyMatch(Screen::isMeasured);
    if ((!field || !phrased)
        && !overview
        && !amount
        && scan.near().likely(Kind.OUTSIDE) >= (field ? SUREST : SURE)) {
      boolean order = scan.near().best(Kind.OUTSIDE).equals(INSTRUCTION);
      return Optional.of(new Refusal(order ? Why.INSTRUCTION : Why.OUT_OF_DOMAIN, scan.text()));
    }
    List<Match<String>> outside = lexicon.outside.find(scan.tokens());
    if (!outside.isEmpty() && !field) {
      return Optional.of(new Refusal(Why.OUT_OF_DOMAIN, words(outside.get(0), scan)));
    }
    return Optional.empty();
  }

  /** Billions are an amount of something, whatever their unit is. */
  private static boolean isMeasured(AskedAmount amount) {
    return amount.unit() != null || amount.value().compareTo(MILLION) >= 0;
  }

  /** In "acorn plus birch" nothing is called Plus. */
  private static boolean isSum(Match<String> match, Scan scan) {
    return scan.tokens().get(match.end()).word().equals("plus")
        && scan.mentions().stream().anyMatch(m -> m.start() == match.end() + 1);
  }

  /** What asks for no figure: only a name that the store does not have is declined. */
  Optional<Refusal> ofStore(Scan scan) {
    return lexicon.absent.findApart(scan.tokens()).stream()
        .filter(m -> scan.mentions().stream().noneMatch(n -> n.covers(m)))
        .map(m -> new Refusal(Why.ABSENT_ENTITY, m.value()))
        .findFirst()
        .or(() -> scan.hasMetric() ? Optional.empty() : unknownName(scan));
  }

  /** After reading: names, measures, segments and events that the store does not have. */
  Optional<Refusal> then(Scan scan, boolean figure) {
    List<Match<String>> absent =
        lexicon.absent.findApart(scan.tokens()).stream()
            .filter(m -> scan.mentions().stream().noneMatch(n -> n.covers(m)))
            .toList();
    if (!absent.isEmpty()) {
      return Optional.of(new Refusal(Why.ABSENT_ENTITY, absent.get(0).value()));
    }
    Optional<Refusal> vacancy = vacancy(scan);
    if (vacancy.isPresent()) {
      return vacancy;
    }
    Optional<Refusal> speaker = unknownSpeaker(scan);
    if (speaker.isPresent()) {
      return speaker;
    }
    Optional<Refusal> premise = premise(scan);
    if (premise.isPresent()) {
      return premise;
    }
    List<Match<String>> measures =
        lexicon.absentMetrics.find(scan.tokens()).stream().filter(m -> !isSum(m, scan)).toList();
    boolean deed = // "what did she do in the letter to its employees"
        scan.topic() != null
            && !figure
            && Manner.words(scan.manner()) > SURE
            && measures.stream().limit(1).anyMatch(m -> m.positions().size() == 1);
    boolean amount =
        figure
            || scan.cue("amount")
            || !(scan.cue(Form.STATEMENTS) || scan.near().asksForStatement())
            || (!measures.isEmpty()
                && measures.get(0).positions().size() > 1
                && !scan.cue("why")
                && Manner.words(scan.manner()) < HALF);
    boolean told = scan.near().told() >= TOLD && !scan.hasMetric() && scan.cue(Form.TREND);
    boolean worded = // by more than a word or two
        scan.near().surelyTold() && !scan.cue("quantity") && scan.content().size() > 1;
    boolean reason = told || worded || (scan.cue("why") && !figure); // why it fell, not how much
    boolean loose = // its words stand apart, and a sentence has most of them
        measures.stream().limit(1).anyMatch(Screen::isGapped)
            && scan.near().mostlyTold()
            && !scan.cue("quantity");
    if (!measures.isEmpty()
        && amount
        && !deed
        && !reason
        && !loose
        && !covered(measures.get(0), scan)) {
      return Optional.of(new Refusal(Why.ABSENT_METRIC, measures.get(0).value()));
    }
    boolean phrased = scan.metrics().stream().anyMatch(Measures.Scored::phrased);
    boolean allForecasts = scan.cue(Form.FORECASTS) && scan.content().isEmpty();
    boolean standing = Standing.of(scan) != null;
    boolean measure = !scan.cue(Form.SOURCES) && !scan.cue(Form.PROFILE);
    if (!phrased
        && !allForecasts
        && !standing
        && measure
        && !scan.near().mostlyTold()
        && !(scan.cue("compares") && scan.pronoun() && scan.content().isEmpty())
        && !scan.cue("why")
        && scan.near().likely(Kind.ABSENT) >= SURE) {
      return Optional.of(new Refusal(Why.ABSENT_METRIC, scan.near().best(Kind.ABSENT)));
    }
    List<Match<String>> segments =
        lexicon.absentSegments.find(scan.tokens()).stream()
            .filter(s -> !covered(s, scan) && scan.mentions().stream().noneMatch(n -> n.covers(s)))
            .toList();
    boolean ofFigures =
        figure || scan.claimant() != null || (scan.hasMetric() && Leaning.of(scan) > HARDLY);
    boolean ranked = scan.cue(Form.RANK) || scan.cue(Form.COMPARE);
    boolean between =
        (scan.entities().size() > 1 || ranked) && !scan.cue("why") && scan.near().told() < HALF;
    if (!segments.isEmpty() && (ofFigures || between) && scan.segments().isEmpty()) {
      return Optional.of(new Refusal(Why.ABSENT_SEGMENT, segments.get(0).value()));
    }
    if (!figure && isElsewhere(scan)) {
      return Optional.of(new Refusal(Why.OUT_OF_DOMAIN, scan.text()));
    }
    return figure ? unknownVersion(scan).or(() -> unknownName(scan)) : Optional.empty();
  }

  /**
   * Somebody is named and nothing else is known: words that nothing explains, and a wording like
   * that of questions which have no answer here.
   */
  private static boolean isElsewhere(Scan scan) {
    boolean person =
        scan.mentions().stream().anyMatch(m -> m.entity().kind() == Entity.Kind.PERSON);
    return !scan.left().isEmpty()
        && !scan.hasMetric()
        && scan.topic() == null
        && scan.amounts().isEmpty()
        && !person
        && !scan.cue(Form.PROFILE)
        && scan.near().told() < TOLD
        && scan.near().likely(Kind.OUTSIDE) + scan.near().likely(Kind.ABSENT) > ELSEWHERE;
  }

  /** "Acorn 5", where all that is known is Acorn: a figure of another version is none of it. */
  private Optional<Refusal> unknownVersion(Scan scan) {
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

  private static boolean isGapped(Match<String> match) {
    return match.end() - match.start() + 1 > match.positions().size();
  }

  /** A longer phrase of a metric that the store has wins over a shorter one that it has not. */
  private static boolean covered(Match<String> measure, Scan scan) {
    return scan.metrics().stream()
        .anyMatch(
            m ->
                m.phrased()
                    && m.positions().containsAll(measure.positions())
                    && m.positions().size() > measure.positions().size());
  }

  /** An office of which nobody here is known to hold it: what another did is no answer. */
  private Optional<Refusal> vacancy(Scan scan) {
    for (Match<String> office : lexicon.offices.findApart(scan.tokens())) {
      boolean held = scan.mentions().stream().anyMatch(m -> m.covers(office));
      Optional<Mention> firm =
          scan.mentions().stream()
              .filter(m -> m.entity().kind() == Entity.Kind.COMPANY)
              .filter(m -> Names.isOffice(office, m, scan.tokens()))
              .findFirst();
      Optional<Mention> untold = // "who is its chief executive", where nobody says who is
          scan.mentions().stream().filter(m -> m.covers(office) && asksWho(scan, m)).findFirst();
      if (untold.isPresent()) {
        return Optional.of(new Refusal(Why.ABSENT_ENTITY, "who is " + words(office, scan)));
      }
      if (!held && firm.isPresent()) {
        String what = words(office, scan) + " of " + firm.get().entity().name();
        return Optional.of(new Refusal(Why.ABSENT_ENTITY, what));
      }
    }
    return Optional.empty();
  }

  private static boolean asksWho(Scan scan, Mention person) {
    return scan.tokens().get(0).word().equals("who")
        && scan.content().isEmpty()
        && !scan.hasMetric()
        && person.entity().relations().stream()
            .anyMatch(r -> r.kind().equals(Entity.Relation.OFFICER_OF) && r.title() == null);
  }

  private Optional<Refusal> premise(Scan scan) {
    for (Match<String> verb : lexicon.premises.find(scan.tokens())) {
      int needed = verb.value().equals("between") ? 2 : 1;
      boolean before = scan.mentions().stream().anyMatch(m -> m.end() < verb.start());
      boolean after = scan.mentions().stream().anyMatch(m -> m.start() > verb.start());
      boolean fits = needed == 2 ? before && after : before || after;
      if (fits && !isSupposed(scan, verb)) {
        return Optional.of(new Refusal(Why.FALSE_PREMISE, said(scan, verb)));
      }
    }
    return Optional.empty();
  }

  /** "If it files to go public, who …" does not take it for done; a statement may answer. */
  private static boolean isSupposed(Scan scan, Match<String> verb) {
    boolean told = scan.near().asksForStatement() || scan.near().told() >= TOLD;
    boolean whenever = // "when a customer buys it through Birch"
        scan.near().mostlyTold()
            && IntStream.range(1, verb.start())
                .anyMatch(
                    i ->
                        scan.tokens().get(i).word().equals("when")
                            && ANYBODY.contains(scan.tokens().get(i + 1).word()));
    return whenever
        || told
            && scan.tokens().subList(0, verb.start()).stream()
                .anyMatch(t -> SUPPOSING.contains(t.word()));
  }

  private String said(Scan scan, Match<String> verb) {
    List<String> names = scan.mentions().stream().map(m -> m.entity().name()).distinct().toList();
    return "%s (%s)".formatted(words(verb, scan), String.join(", ", names));
  }

  /** A name that nothing here knows must never be answered with the figure of another. */
  private Optional<Refusal> unknownName(Scan scan) {
    Set<String> offices =
        lexicon.offices.find(scan.tokens()).stream()
            .flatMap(o -> o.positions().stream())
            .map(i -> scan.tokens().get(i).word())
            .collect(Collectors.toUnmodifiableSet());
    String name =
        scan.left().stream()
            .filter(t -> !offices.contains(t.word())) // "it is for our CRO"
            .filter(t -> !lexicon.isSeen(t))
            .filter(t -> t.capital() || !English.isWord(t))
            .filter(t -> t.capital() || (scan.entities().isEmpty() && t.word().length() > 2))
            .map(t -> t.possessive() ? t.text().substring(0, t.text().length() - 2) : t.text())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Why.ABSENT_ENTITY, name));
  }

  /** "What did the FTC say of it?" asks for the words of somebody whom nothing here knows. */
  private Optional<Refusal> unknownSpeaker(Scan scan) {
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

  private Optional<String> language(Scan scan) {
    Words words = lexicon.vocabulary.words();
    Set<String> written =
        scan.tokens().stream().map(Token::word).collect(Collectors.toUnmodifiableSet());
    for (Map.Entry<String, List<String>> language : words.languages().entrySet()) {
      long count = language.getValue().stream().distinct().filter(written::contains).count();
      if (count >= FOREIGN_WORDS && count * 4 >= scan.tokens().size()) {
        return Optional.of(language.getKey());
      }
    }
    long latin =
        scan.text().codePoints().filter(Character::isLetter).filter(c -> c < 0x250).count();
    long letters = scan.text().codePoints().filter(Character::isLetter).count();
    return letters > 3 && latin * 2 < letters ? Optional.of("this script") : Optional.empty();
  }

  private static String words(Match<String> match, Scan scan) {
    return match.positions().stream()
        .map(i -> scan.tokens().get(i).text())
        .collect(Collectors.joining(" "));
  }
}
